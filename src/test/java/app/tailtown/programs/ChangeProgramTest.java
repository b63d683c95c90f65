package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Ledger;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.PageClient;
import app.tailtown.world.Programs;
import app.tailtown.world.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program gets another name, other permissions, other resorts and other addresses; its kind and its secrets stay. */
class ChangeProgramTest extends WithKeys {

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private static Map<String, Object> change(String name, Object resorts, int version, String... permissions) {
        return new HashMap<>(Map.of(
                "_method",
                "put",
                "name",
                name,
                "resorts",
                resorts,
                "permissions",
                List.of(permissions),
                "version",
                String.valueOf(version)));
    }

    private static String path(Object id) {
        return "/settings/tokens/" + id;
    }

    @Test
    void what_is_taken_away_and_what_is_given_count_with_the_next_request() {
        var key = make(owner, form(name(), "*", "customers-view"));
        assertThat(get(key.secret(), "/customers")).isEqualTo(200);
        var name = name();
        var reply = owner.post(path(key.id()), change(name, "*", 1, "lodging-view"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        assertThat(get(key.secret(), "/customers")).isEqualTo(403);
        assertThat(get(key.secret(), "/suite-types")).isEqualTo(200);
        assertThat(owner.get(path(key.id())).body()).contains(name);
        assertThat(owner.get(path(key.id()) + "/edit").body()).contains("name=\"version\" value=\"2\"");
    }

    @Test
    void it_works_at_the_resorts_that_are_chosen_from_then_on() {
        var second = ours.resorts().get(1).id().value();
        var key = make(owner, form(name(), "*", "lodging-view"));
        owner.post(path(key.id()), change(name(), second.toString(), 1, "lodging-view"));
        assertThat(get(key.secret(), "/resorts/" + ours.resort() + "/suites")).isEqualTo(404);
        assertThat(get(key.secret(), "/resorts/" + second + "/suites")).isEqualTo(200);
    }

    @Test
    void of_two_who_change_it_at_once_the_later_one_reads_that_it_was_changed() {
        var key = make(owner, form(name(), "*", "customers-view"));
        assertThat(owner.post(path(key.id()), change(name(), "*", 1, "customers-view"))
                        .status())
                .isEqualTo(303);
        assertThat(owner.post(path(key.id()), change(name(), "*", 1, "lodging-view"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void nobody_changes_it_into_more_than_they_have_or_one_that_may_more() {
        var first = PageClient.of(port, ours.signInsAtFirst().get(Role.OWNER));
        first.get("/settings/tokens/new");
        var own = make(first, form(name(), ours.resort().toString(), "customers-view"));
        var second = ours.resorts().get(1).id().value().toString();
        for (var beyond : List.of("*", second, world.theirs().resort().toString(), "nonsense")) {
            assertThat(first.post(path(own.id()), change(name(), beyond, 1, "customers-view"))
                            .status())
                    .as(beyond)
                    .isEqualTo(422);
        }
        for (var permission : List.of("tokens-edit", "staff-edit", "nonsense")) {
            assertThat(first.post(path(own.id()), change(name(), ours.resort().toString(), 1, permission))
                            .status())
                    .as(permission)
                    .isEqualTo(422);
        }
        var elsewhere = make(owner, form(name(), "*", "customers-view"));
        assertThat(first.post(path(elsewhere.id()), change(name(), "*", 1, "customers-view"))
                        .status())
                .isEqualTo(404);
        var foreign = PageClient.of(port, world.theirs().email(Role.OWNER));
        foreign.get("/settings/tokens");
        assertThat(foreign.post(path(elsewhere.id()), change(name(), "*", 1, "customers-view"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void one_that_has_ended_stays_as_it_was() {
        var key = make(owner, form(name(), "*", "customers-view"));
        owner.post(path(key.id()), Map.of("_method", "delete"));
        assertThat(owner.post(path(key.id()), change(name(), "*", 1, "lodging-view"))
                        .status())
                .isEqualTo(409);
        assertThat(owner.get(path(key.id())).body()).doesNotContain(path(key.id()) + "/edit");
    }

    @Test
    void addresses_are_those_of_a_client_and_whoever_was_asked_for_another_is_led_there_no_more() {
        var key = make(owner, form(name(), "*", "customers-view"));
        var leads = change(name(), "*", 1, "customers-view");
        leads.put("redirects", "https://sync.example/");
        assertThat(owner.post(path(key.id()), leads).status()).isEqualTo(422);

        var client = Programs.add(ours, ours.email(Role.OWNER), null, "customers-view");
        Programs.allow(ours, client);
        asked(client.id(), "https://sync.example/");
        var other = change(name(), "*", 1, "customers-view");
        other.put("redirects", "http://sync.example/");
        assertThat(owner.post(path(client.id()), other).status()).isEqualTo(422);
        other.put("redirects", "https://other.example/back");
        assertThat(owner.post(path(client.id()), other).status()).isEqualTo(303);
        assertThat(owner.get(path(client.id())).body()).contains("https://other.example/back");
        assertThat(Tables.asOwner()
                        .sql("select count(*) from platform.oauth_grant where program_id = ? and ended_at is null")
                        .param(client.id())
                        .query(Integer.class)
                        .single())
                .as("what was allowed before stays")
                .isEqualTo(1);
    }

    /** Somebody looks at the question. */
    private static void asked(UUID program, String redirect) {
        Tables.asOwner().sql("""
                        insert into platform.oauth_grant (id, program_id, organization_id, staff_id, requested, redirect_uri, challenge, state_hash, created_at)
                        select gen_random_uuid(), p.id, p.organization_id, p.staff_id, p.permissions, ?, repeat('x', 43), sha256(p.id::text::bytea), now()
                          from platform.program p where p.id = ?""").params(redirect, program).update();
    }

    @Test
    void it_is_proved_anew_before_and_recorded_after() {
        var key = make(owner, form(name(), "*", "customers-view", "lodging-view"));
        Tables.asOwner()
                .sql(
                        "update platform.session set proved_at = now() - interval '1 hour' where account_id = (select id from platform.account where email = ?)")
                .param(ours.email(Role.OWNER))
                .update();
        assertThat(owner.post(path(key.id()), change(name(), "*", 1, "customers-view"))
                        .status())
                .isEqualTo(403);
        assertThat(owner.get(path(key.id()) + "/edit").body())
                .contains("/account/proof?to=" + path(key.id()) + "/edit");

        var again = PageClient.of(port, ours.email(Role.OWNER));
        again.get(path(key.id()) + "/edit");
        again.post(path(key.id()), change(name(), ours.resort().toString(), 1, "customers-view", "rates-edit"));
        ledger.write();
        assertThat(world.inTransaction(
                        ours,
                        () -> jdbc.sql(
                                        "select facts ->> 'given' || ' | ' || (facts ->> 'taken') || ' | ' || (facts ->> 'changed') from security_event where kind = 'program-changed' and about = ?")
                                .param("token:" + key.id())
                                .query(String.class)
                                .single()))
                .isEqualTo("rates-edit | lodging-view | program-name, program-resorts");
        assertThat(world.inTransaction(
                        ours,
                        () -> jdbc.sql(
                                        "select changes -> 'permissions' ->> 1 from audit where row_id = ? and action = 'update'")
                                .param(UUID.fromString(key.id()))
                                .query(String.class)
                                .single()))
                .contains("rates-edit");
        assertThat(again.get("/settings/security-events").status()).isEqualTo(200);
        assertThat(new Api(port, key.secret()).get("/api/v1/suite-types").status())
                .isEqualTo(403);
    }
}
