package app.tailtown.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists that are paged, in every order: page by page one sees what one page would show, and backwards the same from the end. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListOrderTest {

    private static final List<String> NAMES = List.of("Mo", "Ada", "Zoe");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private final String family = "Sorted" + System.nanoTime();
    private Company ours;
    private Api owner;
    private String group;
    private UUID type;

    /** Each household waits for a stay and for a day, has a stay of which it is written to, and brought a proof. */
    @BeforeAll
    void three() {
        ours = world.ours();
        owner = new Api(port, ours.tokens().get(Role.OWNER));
        type = world.type(ours, ours.resorts().getFirst());
        world.suite(ours, ours.resorts().getFirst(), type);
        group = full();
        for (var i = 0; i < NAMES.size(); i++) household(NAMES.get(i), i);
    }

    private void household(String given, int number) {
        var person = Map.of("givenName", given, "familyName", family, "email", given + "@example.org");
        var customer = made("/api/v1/customers", Map.of("people", List.of(person)), "/id");
        var animal = Map.of("name", family + given, "speciesId", ours.dog());
        var pet = made("/api/v1/customers/" + customer + "/pets", animal, "/id");
        var stay = new HashMap<String, Object>(Map.of(
                "resortId",
                ours.resort(),
                "serviceId",
                ours.boarding(),
                "customerId",
                customer,
                "petIds",
                List.of(pet)));
        stay.putAll(Map.of("arrives", day(200 + 9 * number), "departs", day(203 + 9 * number), "suiteTypeId", type));
        stay.putAll(Map.of("waiveHours", true, "waiveReason", "Others closed the house"));
        made("/api/v1/reservations", stay, "/id");
        stay.keySet().removeAll(List.of("waiveHours", "waiveReason"));
        stay.putAll(Map.of("arrives", day(700 - number), "departs", day(704), "suiteTypeIds", List.of(type)));
        stay.remove("suiteTypeId");
        made("/api/v1/waitlist", stay, "/id");
        made("/api/v1/camp-visits", camp(customer, pet, true), "/waiting/0/wishId");
        var shot = Map.of("immunizationTypeId", world.vaccine(ours), "administeredOn", day(-30));
        made("/api/v1/pets/" + pet + "/vaccinations", shot, "/id");
    }

    /** A group of day camp of which the only place is taken. */
    private String full() {
        var hours = new HashMap<String, Object>(Map.of("name", family, "opens", "07:00", "cutOff", "13:00"));
        hours.putAll(Map.of("closes", "19:00", "serviceIds", List.of(world.dayCamp(ours))));
        var made = made("/api/v1/resorts/" + ours.resort() + "/camp-groups", hours, "/id");
        made("/api/v1/camp-groups/" + made + "/capacities", Map.of("from", day(0), "places", 1), "/id");
        group = made;
        var other = world.family(ours, 1);
        var pet = other.pets().getFirst().value();
        made("/api/v1/camp-visits", camp(other.customer().value().toString(), pet.toString(), false), "/visits/0/id");
        return made;
    }

    private Map<String, Object> camp(String customer, String pet, boolean wait) {
        var wish = new HashMap<String, Object>(Map.of("resortId", ours.resort(), "serviceId", world.dayCamp(ours)));
        wish.putAll(Map.of("groupId", group, "customerId", customer, "petIds", List.of(pet), "part", "full"));
        wish.putAll(Map.of("days", List.of(day(40)), "waitForFull", wait));
        return wish;
    }

    private String made(String path, Map<String, ?> body, String pointer) {
        var reply = owner.post(path, body);
        assertThat(reply.status()).as(path + ": " + reply.body()).isEqualTo(201);
        return reply.at(pointer);
    }

    private String day(int number) {
        return LocalDate.now(ours.resorts().getFirst().zone()).plusDays(number).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/resorts/{}/waitlist, since, latest",
        "/api/v1/resorts/{}/waitlist, arrives, arrives-backwards",
        "/api/v1/resorts/{}/waitlist, household, household-backwards",
        "/api/v1/resorts/{}/waitlist?state=done, household, household-backwards",
        "/api/v1/resorts/{}/camp-waitlist, day, day-backwards",
        "/api/v1/resorts/{}/camp-waitlist, household, household-backwards",
        "/api/v1/resorts/{}/camp-waitlist?state=done, day, day-backwards",
        "/api/v1/resorts/{}/messages, oldest, newest",
        "/api/v1/resorts/{}/messages, household, household-backwards",
        "/api/v1/vaccinations?state=to-verify, day, day-backwards",
        "/api/v1/vaccinations?state=to-verify, pet, pet-backwards",
        "/api/v1/vaccinations?state=to-verify, household, household-backwards"
    })
    void pages_go_on_in_every_order(String path, String up, String down) {
        var inOrder = all(path, up, 50);
        if (!path.contains("done")) assertThat(inOrder).hasSize(NAMES.size());
        assertThat(all(path, up, 1)).isEqualTo(inOrder);
        assertThat(all(path, down, 2)).isEqualTo(inOrder.reversed());
        if (up.equals("household") && !inOrder.isEmpty()) {
            assertThat(inOrder.getFirst()).contains("Ada");
            assertThat(inOrder.getLast()).contains("Zoe");
        }
    }

    @Test
    void what_is_no_order_is_a_wrong_field() {
        var no = owner.get("/api/v1/resorts/" + ours.resort() + "/messages?sort=colour");
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.body()).contains("\"sort\"");
    }

    @Test
    void those_who_have_not_signed_are_told_in_every_order() {
        var name = Map.of("name", family, "text", "We care.");
        var agreement = made("/api/v1/agreements", name, "/id");
        for (var sort : List.of("day", "day-backwards", "household", "household-backwards")) {
            var reply = owner.get("/api/v1/agreements/" + agreement + "/unsigned?sort=" + sort);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }
    }

    private List<String> all(String path, String sort, int limit) {
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = owner.get(path.replace("{}", ours.resort().toString()) + (path.contains("?") ? "&" : "?")
                    + "limit=" + limit + "&search=" + family + "&sort=" + sort + "&after=" + after);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().at("/items").forEach(row -> seen.add(row.toString()));
            after = page.at("/next");
        } while (!after.isEmpty());
        return seen;
    }
}
