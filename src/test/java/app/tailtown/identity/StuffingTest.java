package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of stolen passwords is tried out: ten thousand tries from five hundred addresses against a thousand accounts, at the gate before any password is looked at. */
@HouseTest
@Tag("slow")
class StuffingTest {

    private static final int ACCOUNTS = 1_000;
    private static final int ADDRESSES = 500;
    private static final int TRIES = 10_000;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    @BeforeEach
    @AfterEach
    void forget() {
        Tables.asOwner()
                .sql(
                        "delete from platform.sign_in_try where account_key in (select sha256(('a' || n || '@stuffed.example')::bytea) from generate_series(0, 999) n)")
                .update();
    }

    private int pause(int account, String address, String device) {
        var email = "a" + account + "@stuffed.example";
        var key = Secrets.hash(email);
        return jdbc.sql("select wait_seconds from platform.try_sign_in(?::inet, ?, ?, ?, ?)")
                .params(address, email, key, Secrets.hash(account + device), now)
                .query(Integer.class)
                .single();
    }

    private static String address(int n) {
        return "198.51." + (100 + n / 250) + "." + (1 + n % 250);
    }

    @Test
    void asvs_6_3_1_nobody_is_locked_out_and_few_guesses_come_through() {
        world.ours();
        // The true owners have signed in before, from browsers of their own.
        for (var i = 0; i < ACCOUNTS; i++) known(i);
        var through = new int[ACCOUNTS];
        for (var n = 0; n < TRIES; n++) {
            var account = n % ACCOUNTS;
            if (pause(account, address((n / 7) % ADDRESSES), "somebody else") == 0) through[account]++;
        }
        assertThat(IntStream.of(through).max().orElseThrow())
                .as("guesses of one account")
                .isLessThanOrEqualTo(50);
        var lockedOut = IntStream.range(0, ACCOUNTS)
                .filter(i -> pause(i, "203.0.113." + (i % 250), "own") != 0)
                .count();
        assertThat(lockedOut).as("true owners who have to wait").isZero();
    }

    private void known(int account) {
        var tried = jdbc.sql("select try_id from platform.try_sign_in(?::inet, ?, ?, ?, ?)")
                .params(
                        "203.0.113." + (account % 250),
                        "a" + account + "@stuffed.example",
                        Secrets.hash("a" + account + "@stuffed.example"),
                        Secrets.hash(account + "own"),
                        now.minusDays(2))
                .query(Long.class)
                .single();
        jdbc.sql("select platform.pass_sign_in(?, ?)")
                .params(tried, Secrets.hash(account + "own"))
                .query((_, _) -> true)
                .single();
    }
}
