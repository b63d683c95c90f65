package app.tailtown.operators;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.identity.Secrets;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Companies as whoever runs the installation sees them: listed, suspended, restored, added. */
@HouseTest
class SuspensionTest extends AtTheConsole {

    @Autowired
    JdbcClient jdbc;

    @Test
    void asvs_7_4_2_whoever_is_in_a_suspended_company_is_out_with_the_next_request() {
        both().forEach(this::is_suspended_and_restored);
    }

    private void is_suspended_and_restored(app.tailtown.world.Company company) {
        if (browser.get("/operator").status() != 200) signIn();
        var other = both().filter(c -> !c.equals(company)).findFirst().orElseThrow();
        var session = PageClient.of(port, company.email(Role.OWNER));
        var token = new Api(port, company.token(Role.OWNER));
        var elsewhere = new Api(port, other.token(Role.OWNER));
        browser.get(path(company, ""));

        assertThat(browser.post(path(company, "/suspension"), Map.of("reason", "The bill was not paid"))
                        .status())
                .isEqualTo(303);
        try {
            assertThat(session.get("/customers").status()).isEqualTo(302);
            assertThat(token.get("/api/v1/customers").status()).isEqualTo(401);
            assertThat(elsewhere.get("/api/v1/customers").status()).isEqualTo(200);
            assertThat(new PageClient(port)
                            .signIn(company.email(Role.OWNER), app.tailtown.world.World.PASSWORD)
                            .status())
                    .isEqualTo(422);
            assertThat(browser.get(path(company, "")).body()).contains("The bill was not paid");
            assertThat(enter(company, "To look at it", 10).status())
                    .as("nor goes an operator in")
                    .isEqualTo(412);
        } finally {
            assertThat(browser.post(path(company, "/suspension"), Map.of("_method", "delete"))
                            .status())
                    .isEqualTo(303);
        }
        assertThat(session.get("/customers").status()).isEqualTo(200);
        assertThat(token.get("/api/v1/customers").status()).isEqualTo(200);
        assertThat(session.get("/settings/audit").body()).contains("Olga", "Suspension", "The bill was not paid");
    }

    @Test
    void asvs_8_2_1_the_database_answers_nothing_without_a_session_of_the_console() {
        var nobody = Secrets.hash("nobody");
        var now = Columns.now(clock);
        var ours = world.ours().id().value();
        assertThat(jdbc.sql("select * from platform.list_all_organizations(?, ?)")
                        .params(nobody, now)
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(asked(
                        "select platform.suspend_organization(?, ?, ?, 'Because', 'test', ?)",
                        nobody,
                        Ids.next(),
                        ours,
                        now))
                .isFalse();
        assertThat(asked("select platform.restore_organization(?, ?, 'test', ?)", nobody, ours, now))
                .isFalse();
        assertThat(asked(
                        "select platform.enter_organization(?, ?, ?, 'Because', 10, ?, '', '::1'::inet, 'test', ?)",
                        nobody,
                        Ids.next(),
                        ours,
                        Secrets.hash("in"),
                        now))
                .isFalse();
        assertThat(new Api(port, world.ours().token(Role.OWNER))
                        .get("/api/v1/customers")
                        .status())
                .isEqualTo(200);
    }

    private boolean asked(String function, Object... arguments) {
        return jdbc.sql(function).params(arguments).query(Boolean.class).single();
    }

    @Test
    void whoever_belongs_to_it_reads_why_nobody_is_let_in_and_nobody_else_does() {
        var company = world.theirs();
        signIn();
        browser.post(path(company, "/suspension"), Map.of("reason", "The bill of March is open"));
        try {
            var owner = new PageClient(port);
            assertThat(owner.signIn(company.email(Role.OWNER), World.PASSWORD).body())
                    .contains("birch is suspended", "The bill of March is open");
            assertThat(owner.signIn(company.email(Role.OWNER), "not their password at all")
                            .body())
                    .doesNotContain("The bill of March is open");
        } finally {
            browser.post(path(company, "/suspension"), Map.of("_method", "delete"));
        }
    }

    @Test
    void companies_are_found_by_name_and_by_state() {
        signIn();
        assertThat(browser.get("/operator").body()).contains("alder", "birch");
        assertThat(browser.get("/operator?q=alder").body()).contains("alder").doesNotContain(">birch<");
        assertThat(browser.get("/operator?state=suspended").body()).contains("No company here");
    }

    @Test
    void without_a_reason_nothing_is_suspended() {
        signIn();
        var refused = browser.post(path(world.ours(), "/suspension"), Map.of("reason", "  "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("suspend-reason-error");
    }

    @Test
    void asvs_6_3_2_a_company_is_added_and_its_owner_sets_a_password() {
        signIn();
        var owner = UUID.randomUUID() + "@added.example";
        browser.get("/operator/companies/new");
        var fields = Map.of(
                "id", Ids.next(),
                "company", "Maple Pets",
                "resort", "Maple Farm",
                "timeZone", "America/Chicago",
                "currency", "USD",
                "name", "Mae",
                "email", owner,
                "language", "en");
        var added = browser.post("/operator/companies", fields);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        var token = new Visitor.Seen(201, added.body(), "").find("password\\?token=([A-Za-z0-9_-]{43})");

        var mae = new PageClient(port);
        mae.get("/password?token=" + token);
        mae.post("/password", Map.of("token", token, "wanted", "eleven geese over the barn"));
        assertThat(mae.signIn(owner, "eleven geese over the barn").status()).isEqualTo(302);
        assertThat(mae.get("/settings/staff").body()).contains("Mae");
        assertThat(mae.get("/settings/audit").body()).contains("Olga");
        assertThat(browser.post("/operator/companies", fields).status())
                .as("sent twice it is one company")
                .isEqualTo(412);
    }
}
