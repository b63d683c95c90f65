package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of who comes every week: searched, sorted, a page at a time, and as a file. */
@HouseTest
class RegularsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    CampWorld camp;
    Visitor desk;
    String list;

    @BeforeEach
    void open() {
        camp = CampWorld.open(world, port);
        desk = Visitor.signedIn(port, camp.ours().email(Role.FRONT_DESK));
        list = "/resorts/" + camp.ours().resort() + "/day-camp/plans";
    }

    private String plan(World.Family family, String group) {
        var what = new HashMap<String, Object>(camp.wish(family, group, "full"));
        what.remove("days");
        what.put("weekdays", List.of(camp.day(2).getDayOfWeek().getValue()));
        what.put("starts", camp.day(2).toString());
        what.put("ends", camp.day(2).toString());
        return "/camp-plans/"
                + made(camp.desk().post("/api/v1/camp-plans", what)).at("/plan/id");
    }

    private World.Family family(String name, String pet) {
        var person = Map.of("givenName", "Vera", "familyName", name);
        var household = made(camp.desk().post("/api/v1/customers", Map.of("people", List.of(person))))
                .at("/id");
        var animal = Map.of("name", pet, "speciesId", camp.ours().dog());
        var added = made(camp.desk().post("/api/v1/customers/" + household + "/pets", animal))
                .at("/id");
        return new World.Family(new CustomerId(UUID.fromString(household)), List.of(new PetId(UUID.fromString(added))));
    }

    @Test
    void whoever_is_looked_for_is_found_by_household_or_pet_on_the_page_and_in_the_file() {
        var stamp = Long.toString(System.nanoTime(), 36);
        var plan = plan(family("Umber" + stamp, "Rex" + stamp), camp.group(5));
        for (var part : List.of("umber" + stamp, "rex" + stamp)) {
            assertThat(desk.get(list + "?q=" + part).body()).contains(plan);
            assertThat(desk.get(list + ".csv?q=" + part).body())
                    .contains("Vera Umber" + stamp + ",Rex" + stamp + ",")
                    .doesNotContain("Feld");
        }
        assertThat(desk.get(list + ".xlsx").status()).isEqualTo(200);
        var nobody = desk.get(list + "?q=nobody" + stamp).body();
        assertThat(nobody).contains("Try part of a name.").doesNotContain("\"/camp-plans/");
    }

    @Test
    void by_its_service_a_plan_is_found_and_by_another_it_is_not() {
        var stamp = Long.toString(System.nanoTime(), 36);
        var plan = plan(family("Umber" + stamp, "Rex" + stamp), camp.group(5));
        var service = camp.desk().get("/api/v1" + plan).at("/plan/service");
        var found = new StringBuilder();
        for (var at = list + "?q=" + encode(service, UTF_8); !at.isEmpty(); at = next(at))
            found.append(desk.get(at).body());
        assertThat(found.toString()).contains(plan);
        assertThat(desk.get(list + "?q=x" + encode(service, UTF_8)).body()).doesNotContain(plan);
    }

    @Test
    void page_by_page_everybody_is_seen_in_every_order() {
        var group = camp.group(60);
        var plans = IntStream.range(0, 51)
                .mapToObj(_ -> plan(world.family(camp.ours(), 1), group))
                .toList();
        for (var sort : List.of("household", "household-backwards", "pet", "pet-backwards")) {
            var seen = new StringBuilder();
            for (var at = list + "?sort=" + sort; !at.isEmpty(); at = next(at))
                seen.append(desk.get(at).body());
            assertThat(seen.toString()).as(sort).contains(plans);
        }
    }

    private String next(String at) {
        var link = Pattern.compile("href=\"([^\"]*[?&;]after=[^\"]*)\"")
                .matcher(desk.get(at).body());
        return link.find() ? link.group(1).replace("&amp;", "&") : "";
    }
}
