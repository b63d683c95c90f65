package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a role means at a company: as the house brings it along, changed, or made by the company. */
@HouseTest
class RolesTest {

    private static final String KENNEL = "/settings/roles/kennel";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Company theirs;
    Visitor owner;

    @BeforeEach
    void open() {
        theirs = world.theirs();
        owner = Visitor.signedIn(port, theirs.email(Role.OWNER));
        owner.get("/settings/roles");
    }

    @AfterEach
    void as_it_came() {
        owner.send(KENNEL, Map.of("_method", "delete"));
    }

    private static Map<String, String> role(String name, int idleMinutes, String... permissions) {
        var fields = new HashMap<>(Map.of(
                "name", name, "idleMinutes", String.valueOf(idleMinutes), "absoluteHours", "12", "version", "0"));
        for (var i = 0; i < permissions.length; i++) fields.put("permissions[" + i + "]", permissions[i]);
        return fields;
    }

    private Map<String, String> changed(Map<String, String> role) {
        role.put("_method", "put");
        return role;
    }

    @Test
    void asvs_8_3_1_what_a_company_takes_from_a_role_is_gone_with_the_next_request() {
        var kennel = PageClient.of(port, theirs.email(Role.KENNEL));
        var program = new Api(port, theirs.token(Role.KENNEL));
        assertThat(kennel.get("/customers").status()).isEqualTo(200);
        assertThat(program.get("/api/v1/customers").status()).isEqualTo(200);

        assertThat(owner.send(KENNEL, changed(role("Kennel crew", 60, "care-edit")))
                        .status())
                .isEqualTo(303);

        assertThat(kennel.get("/customers").status()).isEqualTo(403);
        assertThat(program.get("/api/v1/customers").status()).isEqualTo(403);
        assertThat(PageClient.of(port, world.ours().email(Role.KENNEL))
                        .get("/customers")
                        .status())
                .as("at another company it means what it meant")
                .isEqualTo(200);
        assertThat(owner.send(KENNEL, Map.of("_method", "delete")).status()).isEqualTo(303);
        assertThat(kennel.get("/customers").status()).isEqualTo(200);
    }

    @Test
    void asvs_7_3_1_each_role_has_its_own_limits() {
        assertThat(owner.send(KENNEL, changed(role("Kennel crew", 15, "customers-view")))
                        .status())
                .isEqualTo(303);
        var kennel = PageClient.of(port, theirs.email(Role.KENNEL));
        var desk = PageClient.of(port, theirs.email(Role.FRONT_DESK));
        assertThat(kennel.get("/customers").status()).isEqualTo(200);

        MovingClock.at(clock.instant().plus(Duration.ofMinutes(16)), () -> {
            assertThat(kennel.get("/customers").status()).isEqualTo(302);
            assertThat(desk.get("/customers").status()).isEqualTo(200);
        });
    }

    @Test
    void a_role_of_their_own_is_made_given_and_removed_once_nobody_has_it() {
        assertThat(owner.send("/settings/roles", role("Bath crew", 60, "customers-view", "care-edit"))
                        .status())
                .isEqualTo(303);
        assertThat(owner.get("/settings/roles").body()).contains("Bath crew", "2 of ");
        assertThat(owner.send("/settings/roles", role("bath CREW", 60, "care-edit"))
                        .status())
                .isEqualTo(409);
        world.inTransaction(
                theirs,
                () -> jdbc.sql(
                                "insert into staff_grant (id, staff_id, role) select gen_random_uuid(), id, 'bath-crew' from staff where name = 'read-only of birch'")
                        .update());

        var held = owner.send("/settings/roles/bath-crew", Map.of("_method", "delete"));

        assertThat(held.status()).isEqualTo(409);
        assertThat(held.body()).contains("Somebody still has this role");
        world.inTransaction(
                theirs,
                () -> jdbc.sql("delete from staff_grant where role = 'bath-crew'")
                        .update());
        assertThat(owner.send("/settings/roles/bath-crew", Map.of("_method", "delete"))
                        .status())
                .isEqualTo(303);
        assertThat(owner.get("/settings/roles/bath-crew").status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_role_is_said_by_field() {
        assertThat(owner.send("/settings/roles", role("Night", 4, "care-edit")).body())
                .contains("idleMinutes-error");
        assertThat(owner.send("/settings/roles", role("", 60, "care-edit")).status())
                .isEqualTo(422);
        assertThat(owner.send("/settings/roles", role("Night", 60, "fly")).status())
                .isEqualTo(422);
        var stale = role("Kennel crew", 60, "care-edit");
        stale.put("version", "3");
        assertThat(owner.send(KENNEL, changed(stale)).status()).isEqualTo(412);
    }

    @Test
    void the_owner_may_everything_for_good() {
        assertThat(owner.send("/settings/roles/owner", changed(role("Owner", 60, "care-edit")))
                        .status())
                .isEqualTo(422);
        assertThat(List.of(Role.OWNER.terms().permissions().toArray()))
                .hasSize(app.tailtown.identity.Permission.values().length);
    }

    @Test
    void only_an_owner_says_what_roles_mean() {
        var manager = PageClient.of(port, theirs.email(Role.MANAGER));
        var refused = manager.get("/settings/roles");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("It takes: Say what roles mean.");
        assertThat(manager.get("/settings/staff/roles").body()).doesNotContain("New role");
        var read = manager.get("/settings/staff/roles/kennel").body();
        assertThat(read).contains("<fieldset class=\"stack\" disabled>").doesNotContain(">Save<");
        assertThat(manager.get("/settings/staff/new").body()).contains("href=\"/settings/staff/roles/kennel\"");
    }

    @Test
    void the_roles_are_a_page_about_people() {
        assertThat(owner.get("/settings/roles").body()).containsPattern("href=\"/settings/staff\"[^>]*aria-current");
    }

    @Test
    void asvs_8_2_1_taking_a_change_back_gives_nobody_more_than_whoever_takes_it_back_has() {
        var narrowed = changed(role("Manager", 60, "customers-view", "roles-edit"));
        narrowed.put("secondFactor", "true");
        assertThat(owner.send("/settings/roles/manager", narrowed).status()).isEqualTo(303);
        try {
            var manager = Visitor.signedIn(port, theirs.email(Role.MANAGER));
            manager.get("/settings/roles/manager");
            var back = manager.send("/settings/roles/manager", Map.of("_method", "delete"));
            assertThat(back.status()).isEqualTo(422);
            assertThat(manager.get("/settings/audit").status()).isEqualTo(403);
        } finally {
            owner.send("/settings/roles/manager", Map.of("_method", "delete"));
        }
    }

    @Test
    void asvs_6_3_3_a_role_of_the_house_that_needs_a_second_factor_keeps_it() {
        var without = owner.send("/settings/roles/manager", changed(role("Manager", 60, "customers-view")));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("keeps its second factor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Operator", "Program", "Owner"})
    void what_comes_in_as_no_person_gives_no_role_its_name(String name) {
        assertThat(owner.send("/settings/roles", role(name, 60, "customers-view"))
                        .status())
                .isEqualTo(409);
    }
}
