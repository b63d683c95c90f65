package app.tailtown.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.identity.Tokens;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Programs;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever loses a right has lost it at the very next request. */
@HouseTest
class LossOfRightsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Company theirs;

    @BeforeEach
    void found() {
        theirs = world.theirs();
    }

    private int customers(String token) {
        return new Api(port, token).get("/api/v1/customers").status();
    }

    private Programs.Key key() {
        return Programs.withRole(theirs, Role.OWNER.code(), null, 1);
    }

    private void suspend(String state) {
        Tables.asOwner()
                .sql("update platform.organization set state = ? where id = ?")
                .params(state, theirs.id().value())
                .update();
    }

    @Test
    void nobody_of_a_suspended_company_gets_in() {
        var token = theirs.tokens().get(Role.OWNER);
        var owner = PageClient.of(port, theirs.signIns().get(Role.OWNER));
        assertThat(customers(token)).isEqualTo(200);
        assertThat(owner.get("/customers").status()).isEqualTo(200);
        try {
            suspend("suspended");
            assertThat(customers(token)).isEqualTo(401);
            assertThat(owner.get("/customers").status()).isEqualTo(302);
            assertThat(new PageClient(port)
                            .signIn(theirs.signIns().get(Role.OWNER), World.PASSWORD)
                            .status())
                    .isEqualTo(422);
        } finally {
            suspend("active");
        }
        assertThat(customers(token)).isEqualTo(200);
    }

    @Test
    void a_revoked_token_opens_nothing() {
        var key = key();
        assertThat(customers(key.secret())).isEqualTo(200);
        world.inTransaction(theirs, () -> {
            tokens.revoke(key.id());
            return true;
        });

        assertThat(customers(key.secret())).isEqualTo(401);
    }

    @Test
    void an_expired_token_opens_nothing() {
        var key = key();
        assertThat(customers(key.secret())).isEqualTo(200);
        MovingClock.at(
                clock.instant().plus(Duration.ofHours(25)),
                () -> assertThat(customers(key.secret())).isEqualTo(401));
    }

    @Test
    void an_idle_session_ends_and_so_does_a_long_one() {
        var owner = PageClient.of(port, theirs.signIns().get(Role.OWNER));
        assertThat(owner.get("/customers").status()).isEqualTo(200);
        MovingClock.at(
                clock.instant().plus(Duration.ofHours(1)).plusSeconds(60),
                () -> assertThat(owner.get("/customers").status()).isEqualTo(302));
    }

    @Test
    void a_session_that_was_signed_out_stays_out() {
        var owner = PageClient.of(port, theirs.signIns().get(Role.OWNER));
        var kept = new java.util.TreeMap<>(owner.cookies());
        assertThat(owner.post("/sign-out", java.util.Map.of()).status()).isEqualTo(302);
        owner.cookies().putAll(kept);

        assertThat(owner.get("/customers").status()).isEqualTo(302);
    }

    @Test
    void a_grant_taken_away_counts_from_the_next_request() {
        var email = theirs.signIns().get(Role.KENNEL);
        var kennel = PageClient.of(port, email);
        assertThat(kennel.get("/customers").status()).isEqualTo(200);
        world.inTransaction(
                theirs,
                () -> jdbc.sql(
                                "delete from staff_grant where staff_id in (select s.id from staff s where s.name = 'kennel of birch')")
                        .update());
        try {
            assertThat(kennel.get("/customers").status())
                    .as("out at once: with what they may do now one comes in anew")
                    .isEqualTo(302);
            assertThat(PageClient.of(port, email).get("/customers").status()).isEqualTo(403);
        } finally {
            world.inTransaction(
                    theirs,
                    () -> jdbc.sql(
                                    "insert into staff_grant (id, staff_id, role) select gen_random_uuid(), s.id, 'kennel' from staff s where s.name = 'kennel of birch'")
                            .update());
        }
        assertThat(PageClient.of(port, email).get("/customers").status()).isEqualTo(200);
    }

    @Test
    void somebody_who_left_has_no_session_any_more() {
        var reader = PageClient.of(port, theirs.signIns().get(Role.READ_ONLY));
        disable(true);
        try {
            assertThat(reader.get("/customers").status()).isEqualTo(302);
        } finally {
            disable(false);
        }
    }

    private void disable(boolean away) {
        world.inTransaction(
                theirs,
                () -> jdbc.sql(
                                away
                                        ? "update staff set disabled_at = now() where name = 'read-only of birch'"
                                        : "update staff set disabled_at = null where name = 'read-only of birch'")
                        .update());
    }
}
