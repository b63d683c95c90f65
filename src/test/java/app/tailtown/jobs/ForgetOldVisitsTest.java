package app.tailtown.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ForgetOldVisitsTest {

    @Autowired
    World world;

    @Autowired
    ForgetOldVisits job;

    @Autowired
    Clock clock;

    UUID account;

    @BeforeEach
    void open() {
        account = UUID.randomUUID();
        Tables.asOwner()
                .sql("insert into platform.account (id, email, password_hash) values (?, ?, '')")
                .params(account, account + "@tailtown.example")
                .update();
    }

    private void session(Duration unused) {
        var seen = clock.instant().minus(unused).atOffset(ZoneOffset.UTC);
        Tables.asOwner()
                .sql("""
                        insert into platform.session (token_hash, account_id, organization_id, device, created_at, last_seen_at)
                        values (sha256(gen_random_uuid()::text::bytea), ?, ?, ?, ?, ?)""")
                .params(account, world.ours().id().value(), unused.toDays() + " days", seen, seen)
                .update();
    }

    private void attempt(Duration ago, boolean passed) {
        Tables.asOwner()
                .sql("""
                        insert into platform.sign_in_try (account_key, address, tried_at, passed)
                        values (uuid_send(?), '127.0.0.9', ?, ?)""")
                .params(account, clock.instant().minus(ago).atOffset(ZoneOffset.UTC), passed)
                .update();
    }

    private void forget() {
        world.in(world.ours(), () -> {
            job.run();
            return true;
        });
    }

    @Test
    void a_session_is_forgotten_thirty_days_after_it_was_used_last() {
        List.of(0, 29, 31, 400).forEach(days -> session(Duration.ofDays(days)));

        forget();

        assertThat(Tables.asOwner()
                        .sql("select device from platform.session where account_id = ?")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("0 days", "29 days");
    }

    @Test
    void a_failed_try_counts_for_a_day_and_a_known_device_for_half_a_year() {
        List.of(1, 3).forEach(days -> attempt(Duration.ofDays(days), false));
        List.of(3, 170, 190).forEach(days -> attempt(Duration.ofDays(days), true));

        forget();

        assertThat(Tables.asOwner()
                        .sql("""
                                select (case when passed then 'passed ' else 'failed ' end) || extract(day from ?::timestamptz - tried_at)
                                  from platform.sign_in_try where account_key = uuid_send(?)""")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), account)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("failed 1", "passed 3", "passed 170");
    }
}
