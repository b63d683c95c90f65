package app.tailtown.events;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of programs, from the first day to the last. */
@HouseTest
class KeyEventsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    private Company ours;

    @BeforeEach
    void of_ours() {
        ours = world.ours();
    }

    private long times(Kind kind) {
        ledger.write();
        return world.inTransaction(
                ours,
                () -> jdbc.sql("select coalesce(sum(times), 0) from security_event where kind = ?")
                        .param(kind.code())
                        .query(Long.class)
                        .single());
    }

    @Test
    void asvs_16_3_1_a_key_is_recorded_when_it_is_made_first_used_and_taken_away_and_not_with_each_call() {
        var owner = PageClient.of(port, ours.email(Role.OWNER));
        var made = times(Kind.KEY_MADE);
        var used = times(Kind.KEY_FIRST_USED);
        owner.get("/settings/tokens");
        var page = owner.post(
                "/settings/tokens",
                Map.of(
                        "name",
                        "The lamp " + UUID.randomUUID(),
                        "kind",
                        "key",
                        "resorts",
                        "*",
                        "permissions",
                        List.of("customers-view"),
                        "days",
                        "30"));
        var secret = page.body().replaceFirst("(?s).*(tt_[A-Za-z0-9_-]{20,}).*", "$1");

        for (var i = 0; i < 5; i++) {
            assertThat(new Api(port, secret).get("/api/v1/customers").status()).isEqualTo(200);
        }

        assertThat(times(Kind.KEY_MADE)).isEqualTo(made + 1);
        assertThat(times(Kind.KEY_FIRST_USED)).isEqualTo(used + 1);
        assertThat(times(Kind.KEY_USED)).isZero();
    }

    @Test
    void asvs_16_3_1_a_key_that_is_used_from_somewhere_else_is_recorded() {
        var key = "token:" + UUID.randomUUID();
        for (var address : List.of("192.0.2.1", "192.0.2.1", "2001:db8::1", "2001:db8::2")) note(key, address);

        assertThat(world.inTransaction(
                        ours,
                        () -> jdbc.sql(
                                        "select kind || ' ' || address from security_event where actor = ? order by first_at, id")
                                .param(key)
                                .query(String.class)
                                .list()))
                .containsExactly("key-first-used 192.0.2.1", "key-from-new-place 2001:db8::1");
    }

    private void note(String key, String address) {
        world.inTransaction(
                ours,
                () -> jdbc.sql("""
                        select note_security_events(jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'kind', 'key-used', 'actor', ?::text,
                          'address', ?::text, 'about', '', 'firstAt', clock_timestamp(), 'lastAt', clock_timestamp(), 'times', 1, 'refused', false, 'request', '',
                          'facts', '{}'::jsonb)))""").params(key, address).query((_, _) -> true).single());
    }
}
