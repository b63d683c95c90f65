package app.tailtown.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class SuitePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Visitor manager;
    String suites;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        manager = Visitor.signedIn(port, ours.signIns().get(Role.MANAGER));
        suites = "/resorts/" + ours.resort() + "/suites";
    }

    private Map<String, String> run(String name) {
        var form = new HashMap<String, String>();
        form.put("name", name);
        form.put("suiteTypeId", ours.suiteTypes().getFirst().toString());
        form.put("area", "North wing");
        form.put("speciesId", ours.cat().toString());
        form.put("maximumPets", "2");
        form.put("weightLimitGrams", "80");
        form.put("position", "3");
        return form;
    }

    private static String fresh() {
        return "R" + Long.toString(System.nanoTime(), 36);
    }

    private LocalDate today() {
        return LocalDate.now(ours.resorts().getFirst().zone());
    }

    /** Somebody is booked in this suite's type of its own. */
    private void book(UUID type, LocalDate arrives, LocalDate departs) {
        var family = world.family(ours, 1);
        var booked = new Api(port, ours.tokens().get(Role.FRONT_DESK))
                .post(
                        "/api/v1/reservations",
                        Map.of(
                                "resortId", ours.resort(),
                                "serviceId", ours.boarding(),
                                "customerId", family.customer().value(),
                                "petIds", List.of(family.pets().getFirst().value()),
                                "arrives", arrives.toString(),
                                "departs", departs.toString(),
                                "suiteTypeId", type));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }

    @Test
    void a_type_that_another_resort_uses_is_not_deleted_by_somebody_who_cannot_see_it() {
        var second = ours.resorts().get(1);
        var type = world.type(ours, second);
        world.suite(ours, second, type);
        var atFirst = new Api(port, ours.tokensAtFirst().get(Role.MANAGER));

        var refused = atFirst.post("/api/v1/suite-types/" + type + "/deletion", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("type-has-suites");
    }

    @Test
    void a_suite_does_not_come_back_without_its_type() {
        var api = new Api(port, ours.tokens().get(Role.MANAGER));
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        var suite = world.suite(ours, resort, type);
        assertThat(api.post("/api/v1/suites/" + suite + "/deletion", Map.of()).status())
                .isEqualTo(200);
        assertThat(api.post("/api/v1/suite-types/" + type + "/deletion", Map.of())
                        .status())
                .isEqualTo(200);

        var refused = api.delete("/api/v1/suites/" + suite + "/deletion");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("type-removed");
    }

    @Test
    void a_suite_is_added_and_changed_in_pounds() {
        var name = fresh();
        manager.get(suites + "/new");
        var added = manager.send(suites, run(name));
        assertThat(added.location()).as(added.body()).isEqualTo(suites);
        var list = manager.get(suites);
        assertThat(list.body()).contains(name + " is added", "North wing", "up to 80 lb", "Cats", "2 pets");

        var path = list.find("href=\"(/suites/[^\"]+)/edit\">" + name);
        var edit = manager.get(path + "/edit");
        assertThat(edit.body()).contains("value=\"80\"", "value=\"" + name + "\"");
        var change = run(name);
        change.put("version", edit.find("name=\"version\" value=\"(\\d+)\""));
        change.put("weightLimitGrams", "20 kg");
        assertThat(manager.send(path, change).status()).isEqualTo(303);
        assertThat(manager.get(suites).body()).contains("up to 44.1 lb");
        assertThat(manager.send(path, change).status()).isEqualTo(412);
    }

    @Test
    void two_suites_of_one_name_are_refused_on_the_same_page() {
        var name = fresh();
        manager.get(suites + "/new");
        manager.send(suites, run(name));
        var again = manager.send(suites, run(name));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body())
                .contains("There is a suite of this name already", "value=\"" + name + "\"", "value=\"North wing\"");
    }

    @Test
    void wrong_numbers_say_what_would_be_right() {
        manager.get(suites + "/new");
        var form = run(fresh());
        form.put("maximumPets", "0");
        form.put("position", "first");
        form.put("weightLimitGrams", "light");
        var again = manager.send(suites, form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("At least 1.", "Type a whole number.", "Type a weight like", "value=\"first\"");
    }

    @Test
    void a_type_with_suites_stays_and_one_without_goes_and_comes_back() {
        manager.get("/suite-types/new");
        var name = "Loft " + fresh();
        manager.send("/suite-types", Map.of("name", name, "description", "Up the stairs", "position", "7"));
        var list = manager.get(suites);
        assertThat(list.body()).contains(name, "Up the stairs", "No suites of this type here yet.");

        var type = world.type(ours, ours.resorts().getFirst());
        world.suite(ours, ours.resorts().getFirst(), type);
        var refused = manager.send("/suite-types/" + type + "/deletion", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("still has suites", "1 suite has this type.");

        var own = list.find("(?s)" + name + ".*?href=\"(/suite-types/[^\"]+)/edit\"");
        assertThat(manager.send(own + "/deletion", Map.of()).location()).isEqualTo(suites);
        assertThat(manager.get(suites).body()).contains(name + " is deleted");
        assertThat(manager.delete(own + "/deletion").location()).isEqualTo(suites);
        assertThat(manager.get(own + "/edit").body()).contains("value=\"" + name + "\"");
    }

    @Test
    void closing_a_suite_lists_who_has_lost_it() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        var suite = world.suite(ours, resort, type);
        book(type, today().plusDays(400), today().plusDays(403));
        var path = "/suites/" + suite;

        manager.get(path + "/closures/new");
        var backwards = manager.send(
                path + "/closures",
                Map.of(
                        "from",
                        today().plusDays(402).toString(),
                        "until",
                        today().plusDays(401).toString()));
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.body()).contains("one night at least");

        var nights = Map.of(
                "from", today().plusDays(401).toString(),
                "until", today().plusDays(405).toString(),
                "reason", "New floor");
        var closed = manager.send(path + "/closures", nights);
        assertThat(closed.location()).as(closed.body()).startsWith("/closures/");
        assertThat(manager.get(closed.location()).body())
                .contains("New floor", "1 booking has no suite in these nights", "Ana Feld: Pet 1", "/edit\"");
        var again = manager.send(path + "/closures", nights);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("is closed already", "value=\"New floor\"");
        assertThat(manager.get(suites).body()).contains("Out of service", closed.location());

        assertThat(manager.delete(closed.location()).location()).isEqualTo(suites);
        assertThat(manager.get(closed.location()).status()).isEqualTo(404);
    }

    @Test
    void a_suite_with_guests_stays_and_an_empty_one_comes_back_from_the_toast() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        var suite = world.suite(ours, resort, type);
        manager.get(suites);
        assertThat(manager.send("/suites/" + suite + "/deletion", Map.of()).location())
                .isEqualTo(suites);
        assertThat(manager.get(suites).body()).contains("action=\"/suites/" + suite + "/deletion\"");
        assertThat(manager.delete("/suites/" + suite + "/deletion").location()).isEqualTo(suites);

        book(type, today().plusDays(500), today().plusDays(502));
        var refused = manager.send("/suites/" + suite + "/deletion", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("still has guests");
    }

    @Test
    void the_desk_looks_and_the_next_company_sees_nothing() {
        var desk = Visitor.signedIn(port, ours.signIns().get(Role.FRONT_DESK));
        assertThat(desk.get(suites).body()).contains("Suites").doesNotContain("/suites/new", "/deletion");
        assertThat(desk.get(suites + "/new").status()).isEqualTo(403);
        assertThat(manager.get("/resorts/" + world.theirs().resort() + "/suites")
                        .status())
                .isEqualTo(404);
        assertThat(manager.get("/resorts/" + Ids.next() + "/suites").status()).isEqualTo(404);
    }

    @Test
    void speaks_spanish_to_those_who_do() {
        manager.get(suites);
        manager.send("/language", Map.of("language", "es"));
        try {
            assertThat(manager.get(suites).body()).contains("Nueva suite", "Nuevo tipo de suite");
            assertThat(manager.get(suites + "/new").body()).contains("mascotas de una familia");
        } finally {
            manager.send("/language", Map.of("language", "en"));
        }
    }
}
