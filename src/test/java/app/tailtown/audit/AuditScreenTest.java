package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.platform.Cursor;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screens of who did what, and the same for programs. */
@HouseTest
class AuditScreenTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private PageClient manager;
    private Api api;
    private World.Family family;
    private String pet;

    @BeforeEach
    void somebody_renames_a_pet() {
        var ours = world.ours();
        manager = PageClient.of(port, ours.email(Role.MANAGER));
        api = new Api(port, ours.token(Role.MANAGER));
        family = world.family(ours, 1);
        pet = family.pets().getFirst().value().toString();
        world.inTransaction(ours, () -> {
            jdbc.sql(
                            "select set_config('app.actor', (select 'staff:' || id from staff order by id limit 1), true), set_config('app.reason', 'She asked', true)")
                    .query((_, _) -> true)
                    .single();
            return jdbc.sql("update pet set name = 'Muffin', altered = 'no' where id = ?::uuid")
                    .param(pet)
                    .update();
        });
    }

    private String nameOfTheFirst() {
        return world.inTransaction(
                world.ours(),
                () -> jdbc.sql("select name from staff order by id limit 1")
                        .query(String.class)
                        .single());
    }

    @Test
    void the_history_of_a_pet_says_who_changed_what_in_words() {
        var page = manager.get("/pets/" + pet + "/history");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Name: Pet 1 → Muffin", "Spayed or neutered: yes → no", nameOfTheFirst(), "Because: She asked")
                .doesNotContain("staff:");
        assertThat(manager.get("/pets/" + pet).body()).contains("/pets/" + pet + "/history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers", "pets"})
    void what_hangs_on_it_is_told_as_well_and_ids_are_said_by_name(String thing) {
        var path = "/" + thing + "/"
                + (thing.equals("pets") ? pet : family.customer().value());
        var page = manager.get(path + "/history");

        assertThat(page.body()).contains(thing.equals("pets") ? "Vaccination" : "dana@example.com");
        assertThat(api.get("/api/v1" + path + "/audit").body())
                .contains(thing.equals("pets") ? "\"thing\":\"vaccination\"" : "\"thing\":\"person\"")
                .contains("Ana Feld");
    }

    @Test
    void asvs_8_2_1_who_may_not_see_it_sees_neither_the_page_nor_the_link() {
        var desk = PageClient.of(port, world.ours().email(Role.FRONT_DESK));

        assertThat(desk.get("/settings/audit").status()).isEqualTo(403);
        assertThat(desk.get("/pets/" + pet + "/history").status()).isEqualTo(403);
        assertThat(desk.get("/pets/" + pet).body()).doesNotContain("/history", "/settings/audit");
    }

    /** A line does not say of which resort it is. */
    @Test
    void asvs_8_2_2_who_may_see_it_at_one_resort_only_is_told_so_and_sees_no_list() {
        var ofOne = PageClient.of(port, world.ours().signInsAtFirst().get(Role.MANAGER));

        assertThat(ofOne.get("/settings/audit").body()).contains("This is for those who may see it at every resort.");
        assertThat(ofOne.get("/settings/audit?id=" + pet).body()).doesNotContain("Muffin");
        assertThat(ofOne.get("/pets/" + pet + "/history").body()).contains("Muffin");
    }

    @Test
    void it_is_found_by_person_thing_action_day_and_id() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var staff = world.inTransaction(
                world.ours(),
                () -> jdbc.sql("select 'staff:' || id from staff order by id limit 1")
                        .query(String.class)
                        .single());
        for (var fits : new String[] {
            "actor=" + staff,
            "actor=staff",
            "thing=pet",
            "action=update",
            "from=" + today.minusDays(1),
            "to=" + today.plusDays(1)
        }) {
            assertThat(manager.get("/settings/audit?id=" + pet + "&" + fits).body())
                    .as(fits)
                    .contains("→ Muffin");
        }
        for (var fits : new String[] {
            "actor=job", "thing=customer", "action=delete", "from=" + today.plusDays(2), "to=" + today.minusDays(2)
        }) {
            assertThat(manager.get("/settings/audit?id=" + pet + "&" + fits).body())
                    .as(fits)
                    .doesNotContain("→ Muffin");
        }
        assertThat(manager.get("/settings/audit?actor=staff&thing=pet&action=update")
                        .body())
                .contains("→ Muffin");
        assertThat(manager.get("/settings/audit?from=1066-10-14").status()).isEqualTo(422);
        assertThat(manager.get("/settings/audit?action=steal").status()).isEqualTo(422);
    }

    @Test
    void it_is_paged_and_no_line_comes_twice() {
        var first = api.get("/api/v1/audit?limit=5");
        var second = api.get("/api/v1/audit?limit=5&after=" + first.at("/next"));

        assertThat(first.body()).contains("\"action\":");
        assertThat(Long.parseLong(second.at("/items/0/number")))
                .isLessThan(Long.parseLong(first.at("/items/4/number")));
        assertThat(manager.get("/settings/audit").body()).contains("after=");
        assertThat(api.get("/api/v1/audit?after=" + new Cursor("x", new UUID(0, 0)).text())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void asvs_16_3_2_taking_it_away_is_written_down_too() {
        var file = manager.get("/settings/audit.csv?id=" + pet);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).contains("Name: Pet 1 → Muffin").contains(pet);
        assertThat(manager.get("/settings/audit.xlsx?id=" + pet).status()).isEqualTo(200);
        assertThat(manager.get("/settings/audit?action=export&thing=audit").body())
                .contains("Taken away as a file: list audit", "/settings/audit.csv");
        assertThat(manager.get("/settings/audit?thing=nothing-at-all").body()).contains("Nothing was done");
    }

    @Test
    void asvs_16_2_5_no_secret_is_shown_should_one_ever_stand_there() {
        written(
                "test",
                "update",
                "{\"password_hash\": [\"old-horse\", \"new-battery\"], \"seed\": [null, \"staple\"], \"facts\": [null, {\"api_token\": \"paperclip\"}]}");
        for (var said : new String[] {
            manager.get("/pets/" + pet + "/history").body(),
            manager.get("/settings/audit.csv?id=" + pet).body(),
            api.get("/api/v1/pets/" + pet + "/audit").body()
        }) {
            assertThat(said).contains("•••").doesNotContain("horse", "battery", "staple", "paperclip");
        }
    }

    /** Passwords, tokens and sessions belong to no company, and what belongs to none is not audited. */
    @Test
    void asvs_16_2_5_no_table_that_is_audited_has_a_secret() {
        var superuser = Tables.asSuperuser();
        try {
            assertThat(JdbcClient.create(superuser).sql("""
                                    select distinct a.attname from pg_trigger g join pg_proc p on p.oid = g.tgfoid join pg_attribute a on a.attrelid = g.tgrelid
                                     where p.proname = 'write_audit' and a.attnum > 0 and not a.attisdropped""").query(String.class).list())
                    .hasSizeGreaterThan(100)
                    .noneMatch(Secrecy::isSecret);
        } finally {
            superuser.destroy();
        }
    }

    @Test
    void what_a_program_did_is_told_by_the_name_of_its_key_and_the_setting_up_is_not_in_the_way() {
        api.post(
                "/api/v1/pets/" + pet + "/vaccinations",
                java.util.Map.of("immunizationTypeId", world.vaccine(world.ours()), "administeredOn", "2026-01-02"));

        var key = world.inTransaction(
                world.ours(),
                () -> jdbc.sql("select name from platform.list_tokens() where role = 'manager' and resort_id is null")
                        .query(String.class)
                        .list());
        assertThat(manager.get("/pets/" + pet + "/history").body())
                .containsAnyOf(key.stream().map(name -> "<td>" + name).toArray(String[]::new))
                .doesNotContain("<td>A program");
    }

    @Test
    void the_setting_up_is_in_nobodys_way_until_it_is_asked_for() {
        written("setup", "insert", "{\"name\": \"Set up\"}");

        assertThat(manager.get("/settings/audit?thing=pet").body()).doesNotContain("Name: Set up");
        for (var asked : new String[] {"actor=setup", "actor=all", "id=" + pet}) {
            assertThat(manager.get("/settings/audit?" + asked).body()).as(asked).contains("Name: Set up");
        }
        assertThat(api.get("/api/v1/audit").body()).contains("Set up");
    }

    private void written(String actor, String action, String changes) {
        var superuser = Tables.asSuperuser();
        try {
            JdbcClient.create(superuser)
                    .sql(
                            "insert into tenant.audit (organization_id, actor, request_id, table_name, row_id, action, changes) values (?, ?, 'test', 'pet', ?::uuid, ?, ?::jsonb)")
                    .params(world.ours().id().value(), actor, pet, action, changes)
                    .update();
        } finally {
            superuser.destroy();
        }
    }
}
