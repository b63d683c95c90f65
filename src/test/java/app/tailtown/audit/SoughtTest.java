package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit of one thing is found by whatever a manager has of it. */
@HouseTest
class SoughtTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private PageClient manager;
    private String pet;
    private String name;

    @BeforeEach
    void somebody_renames_a_pet() {
        manager = PageClient.of(port, world.ours().email(Role.MANAGER));
        pet = world.family(world.ours(), 1).pets().getFirst().value().toString();
        name = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "x";
        world.inTransaction(
                world.ours(),
                () -> jdbc.sql("update pet set name = ? where id = ?::uuid")
                        .params(name, pet)
                        .update());
    }

    private String found(String typed) {
        return manager.get("/settings/audit?id=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void by_its_name_its_id_and_the_address_of_each_of_its_pages() {
        for (var typed : new String[] {
            name,
            name.toLowerCase(java.util.Locale.ROOT),
            pet,
            pet.toUpperCase(java.util.Locale.ROOT),
            "https://house.example/pets/" + pet,
            "/pets/" + pet + "/edit?to=/customers/" + UUID.randomUUID() + "#photo",
            "https://house.example/resorts/" + world.ours().resort() + "/board?pet=x",
        }) {
            if (typed.contains("/board"))
                assertThat(found(typed)).doesNotContain("audit-error").contains("id-hint");
            else assertThat(found(typed)).as(typed).contains("→ " + name);
        }
    }

    @Test
    void by_the_number_of_a_stay_and_the_name_of_a_person_or_a_role() {
        var stay = world.inTransaction(
                world.ours(),
                () -> jdbc.sql("select coalesce((select 'R-' || number from reservation order by id limit 1), '')")
                        .query(String.class)
                        .single());
        if (!stay.isEmpty()) assertThat(found(stay)).doesNotContain("Nothing of yours is called so");
        var somebody = world.inTransaction(
                world.ours(),
                () -> jdbc.sql("select name from staff order by id limit 1")
                        .query(String.class)
                        .single());
        assertThat(found(somebody)).doesNotContain("Nothing of yours is called so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-999999999", "Qwxzptrk", "https://house.example/settings/staff", "/", "%"})
    void what_is_neither_is_told_what_the_field_takes(String typed) {
        assertThat(found(typed)).contains("Nothing of yours is called so").contains("id=\"id-error\"");
        assertThat(manager.get("/settings/audit.csv?id=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_change_of_which_nothing_is_said_is_no_line() {
        var before = rows();
        world.inTransaction(
                world.ours(),
                () -> jdbc.sql("update pet set version = version + 1 where id = ?::uuid")
                        .param(pet)
                        .update());
        assertThat(rows()).isEqualTo(before);
        assertThat(manager.get("/settings/audit?id=" + pet + "&action=update").body())
                .contains("→ " + name);
    }

    private int rows() {
        return found(pet).split("<tr", -1).length;
    }

    @Test
    void nobody_finds_what_another_company_calls_so() {
        var theirs = PageClient.of(port, world.theirs().email(Role.MANAGER));
        assertThat(theirs.get("/settings/audit?id=" + name).body()).contains("Nothing of yours is called so");
        assertThat(theirs.get("/settings/audit?id=" + pet).body()).doesNotContain(name + "<");
    }
}
