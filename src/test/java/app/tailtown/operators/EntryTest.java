package app.tailtown.operators;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.design.Page;
import app.tailtown.identity.Role;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An operator goes into a company: with a reason, for a time, and before its eyes. */
@HouseTest
class EntryTest extends AtTheConsole {

    private static final String REASON = "Rosa asked why her rates are gone";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LeaveInTime leaveInTime;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void without_a_reason_or_for_hours_nobody_goes_in() {
        signIn();
        var refused = enter(world.ours(), "", 10);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("enter-reason-error").doesNotContain("suspend-reason-error");
        assertThat(enter(world.ours(), REASON, 61).status()).isEqualTo(422);
        assertThat(enter(world.ours(), REASON, 4).status()).isEqualTo(422);
        assertThat(browser.get("/customers").status()).as("not in").isEqualTo(302);
    }

    @Test
    void asvs_16_2_1_the_company_reads_who_did_what_for_it_and_why() {
        signIn();
        both().forEach(this::is_read);
    }

    private void is_read(Company company) {
        assertThat(enter(company, REASON, 10).status()).isEqualTo(303);
        var new1 = browser.get("/customers/new");
        assertThat(new1.status()).as(new1.body()).isEqualTo(200);
        var kept = browser.post("/customers", Map.of("people[0].givenName", "Ana", "people[0].familyName", "Olgas"));
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
        assertThat(browser.post("/operator/leave", Map.of()).status()).isEqualTo(302);
        assertThat(browser.get("/customers").status()).as("out again").isEqualTo(302);

        var lines = world.inTransaction(
                company,
                () -> jdbc.sql(
                                "select table_name || ' ' || action from audit where actor = ? and on_behalf_of = ? and reason = ?")
                        .params("operator:" + account, company.slug(), REASON)
                        .query(String.class)
                        .list());
        assertThat(lines).contains("operator_entry insert", "customer insert", "operator_entry update");
        var owner = PageClient.of(port, company.email(Role.OWNER));
        assertThat(owner.get("/settings/audit").body())
                .contains("Olga", "Entry of an operator", REASON, "For " + company.slug());
        browser.get("/operator");
    }

    @Test
    void asvs_7_3_2_an_entry_ends_by_itself_at_its_time() {
        signIn();
        enter(world.ours(), REASON, 10);
        var now = clock.instant();
        MovingClock.at(
                now.plus(Duration.ofMinutes(9)),
                () -> assertThat(browser.get("/customers").status()).isEqualTo(200));
        MovingClock.at(
                now.plus(Duration.ofMinutes(10)).plusSeconds(1),
                () -> assertThat(browser.get("/customers").status()).isEqualTo(302));
    }

    @Test
    void asvs_16_2_1_that_the_time_ran_out_is_a_line_as_well() {
        signIn();
        var reason = REASON + " again";
        assertThat(enter(world.ours(), reason, 10).status()).isEqualTo(303);
        var later = clock.instant().plus(Duration.ofMinutes(11));
        for (var i = 0; i < 2; i++) {
            MovingClock.at(
                    later,
                    () -> world.in(world.ours(), () -> {
                        leaveInTime.run();
                        return true;
                    }));
        }
        var lines = world.inTransaction(
                world.ours(),
                () -> jdbc.sql(
                                "select action from audit where actor = ? and table_name = 'operator_entry' and reason = ?")
                        .params("operator:" + account, reason)
                        .query(String.class)
                        .list());
        assertThat(lines).containsExactlyInAnyOrder("insert", "update");
    }

    @Test
    void asvs_8_2_1_an_operator_gives_nobody_a_way_in() {
        signIn();
        enter(world.ours(), REASON, 10);
        for (var path : List.of("/settings/staff", "/settings/roles", "/settings/tokens")) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(browser.get("/account/second-factor").status()).isEqualTo(404);
        assertThat(browser.get("/settings/audit").status()).isEqualTo(200);
    }

    @Test
    void every_page_says_that_an_operator_is_here() {
        signIn();
        enter(world.ours(), REASON, 10);
        var all = new SoftAssertions();
        var pages = Stream.concat(
                        requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                                .filter(e -> e.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.GET))
                                .filter(e -> Page.class.isAssignableFrom(
                                        e.getValue().getMethod().getReturnType()))
                                .flatMap(e -> e.getKey().getPatternValues().stream()),
                        Stream.of("/nowhere", "/settings/staff"))
                .map(path -> path.replace("{resort}", world.ours().resort().toString()))
                .filter(path -> !path.contains("{"))
                .filter(path -> !path.startsWith("/operator"))
                .map(path -> Map.entry(path, browser.get(path).body()))
                .filter(page -> page.getValue().contains("class=\"shell\""))
                .toList();
        assertThat(pages).hasSizeGreaterThan(20);
        pages.forEach(page -> all.assertThat(page.getValue())
                .as(page.getKey())
                .contains("Operator Olga is in here until", REASON, "/operator/leave"));
        all.assertAll();
        assertThat(PageClient.of(port, world.ours().email(Role.OWNER))
                        .get("/customers")
                        .body())
                .as("nobody else sees it")
                .doesNotContain("data-entered");
    }

    @Test
    void asvs_16_4_2_what_an_operator_did_is_never_changed() {
        signIn();
        enter(world.ours(), REASON, 10);
        browser.post("/sign-out", Map.of());
        var entries = Tables.asOwner();
        assertThat(entries.sql(
                                "select count(*) from platform.operator_entry where account_id = ? and left_at is not null")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .as("signing out is leaving")
                .isOne();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> entries.sql("update platform.operator_entry set reason = 'Another' where account_id = ?")
                                .param(account)
                                .update())
                .hasMessageContaining("never changed");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> entries.sql("delete from platform.operator_entry where account_id = ?")
                                .param(account)
                                .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void who_is_no_operator_leaves_nothing() {
        var owner = PageClient.of(port, world.ours().email(Role.OWNER));
        owner.get("/account");
        assertThat(owner.post("/operator/leave", Map.of()).status()).isEqualTo(404);
        assertThat(owner.get("/customers").status()).isEqualTo(200);
    }
}
