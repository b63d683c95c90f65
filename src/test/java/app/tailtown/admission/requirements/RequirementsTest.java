package app.tailtown.admission.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Shots;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company says which vaccines it requires, by a program and by a person. */
@HouseTest
class RequirementsTest {

    private static final String API = "/api/v1/requirements";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Shots shots;

    @Autowired
    JdbcClient jdbc;

    Company ours;
    Api manager;
    LocalDate today;
    UUID vaccine;

    @BeforeEach
    void a_vaccine_nobody_requires() {
        ours = world.ours();
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        today = LocalDate.now(ours.resorts().getLast().zone());
        vaccine = shots.rareVaccine(ours);
    }

    Map<String, Object> rule(int fromDay, String strictness) {
        return new HashMap<>(Map.of(
                "immunizationTypeId",
                vaccine,
                "strictness",
                strictness,
                "from",
                today.plusDays(fromDay).toString()));
    }

    Api.Reply set(int fromDay, String strictness) {
        return manager.post(API, rule(fromDay, strictness));
    }

    /** Empty while no other follows. */
    String until(Api.Reply rule) {
        var now = manager.get(API + "/" + rule.at("/id"));
        return now.isAbsent("/until") ? "" : now.at("/until");
    }

    @Test
    void a_company_starts_with_what_is_required_of_dogs_and_cats() {
        var shipped = world.inTransaction(
                ours, () -> jdbc.sql("""
                        select s.code || ' ' || t.name || ' ' || r.strictness
                          from requirement r join immunization_type t on t.id = r.immunization_type_id join species s on s.id = t.species_id
                         where lower_inf(r.valid) order by s.position, t.name""").query(String.class).list());
        assertThat(shipped)
                .containsExactly(
                        "dog Bordetella refuse",
                        "dog DHPP refuse",
                        "dog Rabies refuse",
                        "cat FVRCP refuse",
                        "cat Rabies refuse");
    }

    @Test
    void a_product_says_how_long_it_lasts() {
        var types = manager.get("/api/v1/immunization-types").json();
        assertThat(types.valueStream()
                        .filter(t -> t.at("/species").asString().equals("dog")
                                && t.at("/name").asString().equals("Bordetella"))
                        .flatMap(t -> t.at("/products").valueStream())
                        .map(p -> p.at("/validMonths").asInt()))
                .containsExactly(12, 6);
    }

    @Test
    void the_next_rule_ends_the_one_before_and_taken_back_opens_it_again() {
        var first = set(0, "refuse");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        var next = set(10, "warn");
        assertThat(until(first)).isEqualTo(today.plusDays(10).toString());
        assertThat(manager.delete(API + "/" + next.at("/id")).status()).isEqualTo(204);
        assertThat(until(first)).isEmpty();
    }

    @Test
    void a_rule_for_one_service_stands_beside_the_one_for_everything() {
        var wide = set(0, "refuse");
        var narrow = rule(0, "none");
        narrow.put("serviceId", ours.boarding());
        var kind = rule(0, "ask");
        kind.put("serviceKind", "day-camp");
        assertThat(manager.post(API, narrow).status()).isEqualTo(201);
        assertThat(manager.post(API, kind).at("/serviceKind")).isEqualTo("day-camp");
        assertThat(until(wide)).isEmpty();
    }

    @Test
    void a_rule_is_set_behind_all_others_for_the_same() {
        set(10, "refuse");
        var refused = set(5, "warn");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("requirement-follows");
        assertThat(refused.at("/facts/begins")).isEqualTo(today.plusDays(10).toString());
        assertThat(refused.at("/remedies/0/href")).isEqualTo("/settings/requirements");
    }

    @Test
    void a_rule_that_has_begun_stays() {
        var begun = set(0, "refuse");
        assertThat(manager.delete(API + "/" + begun.at("/id")).at("/code")).isEqualTo("requirement-has-begun");
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        assertThat(set(-2, "refuse").at("/errors/0/code")).isEqualTo("date-out-of-range");
        assertThat(set(0, "maybe").at("/errors/0/pointer")).isEqualTo("/strictness");
        var both = rule(0, "refuse");
        both.put("serviceId", ours.boarding());
        both.put("serviceKind", "boarding");
        assertThat(manager.post(API, both).at("/errors/0/code")).isEqualTo("one-of-both");
        var wait = rule(0, "refuse");
        wait.put("waitDays", 61);
        assertThat(manager.post(API, wait).at("/errors/0/pointer")).isEqualTo("/waitDays");
    }

    @Test
    void the_database_lets_nobody_edit_a_rule_nor_have_two_for_a_day() {
        var rule = UUID.fromString(set(0, "refuse").at("/id"));
        assertThatThrownBy(() -> world.inTransaction(
                        ours,
                        () -> jdbc.sql("update requirement set wait_days = 3 where id = ?")
                                .param(rule)
                                .update()))
                .hasMessageContaining("a requirement is not edited");
        assertThatThrownBy(() -> world.inTransaction(
                        ours,
                        () -> jdbc.sql("""
                                insert into requirement (id, immunization_type_id, strictness, wait_days, valid)
                                values (gen_random_uuid(), ?, 'warn', 0, daterange(?, null))""").params(vaccine, today.plusDays(3)).update()))
                .hasMessageContaining("one_requirement_a_day");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_sees_the_rules_and_owners_and_managers_set_them(Role role) {
        var mayEdit = role == Role.OWNER || role == Role.MANAGER;
        var program = new Api(port, ours.tokens().get(role));
        assertThat(program.get(API).status()).isEqualTo(200);
        assertThat(program.post(API, rule(0, "warn")).status()).isEqualTo(mayEdit ? 201 : 403);
        var seen = Visitor.signedIn(port, ours.signIns().get(role)).get("/settings/requirements");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("Rabies · Dog");
        assertThat(seen.body().contains("/settings/requirements/new")).isEqualTo(mayEdit);
    }

    @Test
    void a_person_sets_a_rule_for_a_kind_and_takes_it_back() {
        var person = Visitor.signedIn(port, ours.signIns().get(Role.MANAGER));
        person.get("/settings/requirements/new?immunizationTypeId=" + vaccine);
        var sent = person.send(
                "/settings/requirements",
                Map.of(
                        "immunizationTypeId",
                        vaccine.toString(),
                        "scope",
                        "kind:boarding",
                        "strictness",
                        "ask",
                        "waitDays",
                        "2",
                        "from",
                        today.plusDays(7).toString()));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        var row = person.get("/settings/requirements").find("(?s)(V" + vaccine + " .*)");
        assertThat(row).contains("All boarding", "Ask first", "2 days");
        var rule = person.get("/settings/requirements")
                .find("(?s)V" + vaccine + ".*?action=\"(/settings/requirements/[0-9a-f-]{36})\"");
        assertThat(person.delete(rule).location()).isEqualTo("/settings/requirements");
        person.send("/language", Map.of("language", "es"));
        assertThat(person.get("/settings/requirements").body()).contains("Reglas de vacunas");
        person.send("/language", Map.of("language", "en"));
    }

    @Test
    void vaccines_are_called_in_the_language_of_whoever_reads() {
        var person = Visitor.signedIn(port, world.ours().email(Role.MANAGER));
        person.get("/settings/requirements");
        person.send("/language", Map.of("language", "es"));
        try {
            assertThat(person.get("/settings/requirements").body()).contains("Rabia", "Triple felina (FVRCP)");
        } finally {
            person.send("/language", Map.of("language", "en"));
        }
        assertThat(person.get("/settings/requirements").body())
                .contains("Rabies")
                .doesNotContain("Rabia");
    }
}
