package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Ledger;
import app.tailtown.identity.Role;
import app.tailtown.identity.SeenByHand;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.PageClient;
import app.tailtown.world.Somebody;
import app.tailtown.world.Tables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People take back themselves what they allowed a program. */
class OwnGrantsTest extends WithOauth {

    private static final String PAGE = "/account/programs";

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private PageClient somebodyAt(Company company) {
        return PageClient.of(
                port, Somebody.at(world, staff, company, Role.FRONT_DESK).email());
    }

    private static Api.Reply takeBack(PageClient who, String program) {
        who.get(PAGE);
        return who.post(PAGE + "/" + program, Map.of("_method", "delete"));
    }

    @Test
    void asvs_10_7_3_what_somebody_allowed_they_take_back_and_it_is_out_with_its_next_request() {
        for (var company : List.of(ours, world.theirs())) {
            var boss = PageClient.of(port, company.email(Role.OWNER));
            var client = OauthClient.register(port, boss, "confidential", List.of("customers-view", "lodging-view"));
            var person = somebodyAt(company);
            assertThat(person.get(PAGE).body()).contains("You let no program in");
            var first = tokens(client, person, "customers-view");
            var second = tokens(client, person, "lodging-view");
            assertThat(person.get(PAGE).body())
                    .contains("https://sync.example", "All resorts")
                    .contains("See customers and pets", "See suites and the board");

            assertThat(takeBack(person, client.id()).status()).isEqualTo(303);

            assertThat(get(first.at("/access_token"), "/customers")).isEqualTo(401);
            assertThat(get(second.at("/access_token"), "/suite-types")).isEqualTo(401);
            for (var one : List.of(first, second))
                assertThat(client.refresh(one.at("/refresh_token")).status()).isEqualTo(400);
            assertThat(person.get(PAGE).body()).contains("It is taken back", "You let no program in");
            assertThat(takeBack(person, client.id()).status()).isEqualTo(303);
            assertThat(person.get(PAGE).body()).contains("It had been taken back before");
        }
    }

    @Test
    void asvs_10_7_3_a_code_that_was_not_fetched_yet_is_taken_back_too() {
        var client = client("public", "customers-view");
        var person = somebodyAt(ours);
        var code = client.codeFrom(person, verifier, "customers-view");
        assertThat(takeBack(person, client.id()).status()).isEqualTo(303);
        assertThat(client.exchange(code, verifier).status()).isEqualTo(400);
    }

    @Test
    void what_somebody_else_allowed_is_not_theirs_to_take_back() {
        var client = client("confidential", "customers-view");
        var person = somebodyAt(ours);
        var token = tokens(client, person, "customers-view");
        var colleague = somebodyAt(ours);
        var strangers =
                List.of(colleague, owner, PageClient.of(port, world.theirs().email(Role.OWNER)));
        for (var other : strangers) {
            assertThat(other.get(PAGE).body()).doesNotContain(client.id());
            assertThat(takeBack(other, client.id()).status()).isEqualTo(404);
        }
        assertThat(takeBack(person, UUID.randomUUID().toString()).status()).isEqualTo(404);
        var theirs = tokens(client, colleague, "customers-view");
        assertThat(takeBack(colleague, client.id()).status()).isEqualTo(303);
        assertThat(get(theirs.at("/access_token"), "/customers")).isEqualTo(401);
        assertThat(get(token.at("/access_token"), "/customers"))
                .as("one takes back what they allowed and no more")
                .isEqualTo(200);
    }

    @Test
    void it_may_ask_again_and_is_allowed_anew() {
        var client = client("confidential", "customers-view", "lodging-view");
        var person = somebodyAt(ours);
        tokens(client, person, "customers-view", "lodging-view");
        takeBack(person, client.id());
        var again = person.get(client.asks(verifier, Map.of()));
        assertThat(OauthClient.path(OauthClient.location(again))).startsWith("/oauth/consent?");
        var token = tokens(client, person, "customers-view").at("/access_token");
        assertThat(get(token, "/customers")).isEqualTo(200);
        assertThat(get(token, "/suite-types")).as("of before").isEqualTo(403);
    }

    @Test
    void asvs_16_3_1_that_it_was_let_in_and_put_out_is_recorded_and_stands_in_the_audit() {
        var client = client("confidential", "customers-view");
        var person = Somebody.at(world, staff, ours, Role.FRONT_DESK);
        var browser = PageClient.of(port, person.email());
        tokens(client, browser, "customers-view");
        takeBack(browser, client.id());
        takeBack(browser, client.id());
        ledger.write();
        assertThat(texts(
                        "select kind || ' ' || times from security_event where actor = ? and about = ? order by first_at, id",
                        "staff:" + person.id(),
                        "token:" + client.id()))
                .containsExactly("grant-given 1", "grant-taken-back 1");
        assertThat(texts(
                        "select action || ' ' || coalesce(changes -> 'ended_why' ->> 1, '') from audit where actor = ? and table_name = 'oauth_grant' order by id",
                        "staff:" + person.id()))
                .containsExactly("insert ", "update taken-back");
    }

    private List<String> texts(String sql, Object... arguments) {
        return world.inTransaction(
                ours, () -> jdbc.sql(sql).params(arguments).query(String.class).list());
    }

    @Test
    void it_is_shown_when_it_was_last_used_and_from_where() {
        var client = client("confidential", "customers-view");
        var person = somebodyAt(ours);
        var token = tokens(client, person, "customers-view").at("/access_token");
        assertThat(person.get(PAGE).body()).contains("Not used yet");
        assertThat(get(token, "/customers")).isEqualTo(200);
        SeenByHand.note(context);
        assertThat(person.get(PAGE).body()).contains("from 127.0.0.1");
    }

    @Test
    void what_ran_out_or_belongs_to_a_program_that_ended_is_not_shown() {
        var client = client("confidential", "customers-view");
        var person = somebodyAt(ours);
        tokens(client, person, "customers-view");
        assertThat(person.get(PAGE).body()).contains(client.id());
        Tables.asOwner()
                .sql(
                        "update platform.oauth_token t set expires_at = now() - interval '1 minute' from platform.oauth_grant g where g.id = t.grant_id and g.program_id = ?::uuid")
                .param(client.id())
                .update();
        assertThat(person.get(PAGE).body()).doesNotContain(client.id());
        tokens(client, person, "customers-view");
        assertThat(person.get(PAGE).body()).contains(client.id());
        owner.get("/settings/tokens");
        owner.post("/settings/tokens/" + client.id(), Map.of("_method", "delete"));
        assertThat(person.get(PAGE).body()).doesNotContain(client.id());
    }
}
