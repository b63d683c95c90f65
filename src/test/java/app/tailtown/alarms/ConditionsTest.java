package app.tailtown.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.backups.BackupState;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is wrong with the house is caused, and then stands in a mailbox and came to a hook, once, and once that it is over. */
class ConditionsTest extends AtTheWatch {

    @Test
    void a_job_that_fails_again_and_again_and_one_that_does_not_run() {
        var job =
                "insert into platform.job (task_name, task_instance, execution_time, picked, consecutive_failures, version) values ('%s', 'recurring', '%s', false, %d, 1)";
        sql(job.formatted("feed-the-fish", "2099-01-01", 3));
        isTold(
                watch(new JobsLook(app(), clock)),
                Condition.JOB_FAILS,
                () -> sql("update platform.job set consecutive_failures = 0"));
        sql(job.formatted("water-the-plants", "2026-01-01", 0));
        isTold(watch(new JobsLook(app(), clock)), Condition.JOB_LATE, () -> sql("delete from platform.job"));
    }

    @Test
    void an_error_nobody_saw_before_and_a_chain_of_the_audit_that_broke() {
        sql(
                "insert into platform.error_group (id, fingerprint, kind, place, said, trace, release_first, release_last, times, first_at, last_at)"
                        + " values (gen_random_uuid(), '0123456789abcdef', 'NullPointerException', 'booking.BookingDesk.book', '', '', '1', '1', 1, '"
                        + clock.now + "', '" + clock.now + "')");
        isTold(
                watch(new ErrorsLook(app(), clock)),
                Condition.NEW_ERROR,
                () -> sql("update platform.error_group set state = 'resolved', state_at = now()"));
        sql(
                "insert into platform.house_event (id, kind, actor, address, about, minute, first_at, last_at, times, refused, request_id) values (gen_random_uuid(), 'audit-broken',"
                        + " 'job:verify-audit', '', 'a-company', date_trunc('minute', now()), '" + clock.now
                        + "', now(), 1, true, '')");
        isTold(
                watch(new ErrorsLook(app(), clock)),
                Condition.AUDIT_BROKEN,
                () -> sql("delete from platform.house_event"));
    }

    @Test
    void mail_that_does_not_go_out_and_a_promise_that_is_broken() {
        var observer = source(scratch.urls().observer().orElseThrow());
        sql(
                "set session_replication_role = replica",
                "insert into tenant.message (organization_id, id, resort_id, kind, about, number, household, opened_at, due_at, written_at, to_address, to_name, language,"
                        + " sender_name, subject, body_text, body_html, facts, message_id) select i, i, i, 'booked', i, '', '', t, now(), t, 'a@b', '', 'en', '', '', '', '', '{}', ''"
                        + " from (select gen_random_uuid() as i, now() - interval '2 hours' as t) x");
        isTold(
                watch(new MailLook(observer, clock)),
                Condition.MAIL_STUCK,
                () -> sql("set session_replication_role = replica", "delete from tenant.message"));
        var id = "'00000000-0000-0000-0000-00000000000%d'";
        sql(
                "set session_replication_role = replica",
                "insert into tenant.quote (organization_id, id, resort_id, currency, total_minor, lines, rules, made_at) values ("
                        + id.formatted(1) + ", " + id.formatted(3) + ", " + id.formatted(4)
                        + ", 'USD', 11, '[{\"amount\": 4}, {\"amount\": 6}]', '', now())");
        assertThat(new InvariantsLook(observer).look(clock.now))
                .extracting(Finding::condition)
                .contains(Condition.INVARIANT_BROKEN);
        sql("set session_replication_role = replica", "delete from tenant.quote");
        assertThat(new InvariantsLook(observer).look(clock.now)).isEmpty();
    }

    @Test
    void room_that_gets_scarce_and_is_gone() {
        var left = new long[] {4_000_000_000L};
        var look = new RoomLook(Map.of("home", folder), _ -> left[0], _ -> 100_000_000_000L);
        isTold(watch(look), Condition.ROOM_LOW, () -> left[0] = 50_000_000_000L);
        left[0] = 100_000_000L;
        isTold(watch(look), Condition.ROOM_GONE, () -> left[0] = 50_000_000_000L);
        assertThat(new RoomLook(Map.of("home", folder)).look(clock.now))
                .as("of this machine")
                .isNotNull();
    }

    @Test
    void all_connections_are_taken_and_somebody_waits() throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl(scratch.urls().app().jdbcUrl());
        config.setUsername(scratch.urls().app().user());
        config.setPassword(scratch.urls().app().password().text());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(60_000);
        try (var pool = new HikariDataSource(config)) {
            var held = pool.getConnection();
            var waiting = Thread.ofVirtual().start(() -> {
                try (var mine = pool.getConnection()) {
                    assertThat(mine.isClosed()).isFalse();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 0) Thread.onSpinWait();
            isTold(watch(new PoolLook(pool)), Condition.POOL_EXHAUSTED, () -> let(held, waiting));
        }
    }

    private static void let(Connection held, Thread waiting) {
        try {
            held.close();
            waiting.join();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_the_backups_say_of_themselves() {
        var now = clock.now;
        var old = Optional.of(now.minus(Duration.ofDays(20)));
        var new_ = Optional.of(now.plus(Duration.ofDays(20)));
        var state = new BackupState[1];
        var well = new BackupState(now, new_, new_, new_, 0, 0, Optional.empty());
        for (var wrong : Map.of(
                        Condition.BACKUP_OLD, new BackupState(now, old, new_, new_, 0, 0, Optional.empty()),
                        Condition.BACKUP_LOG_BEHIND, new BackupState(now, new_, old, new_, 0, 0, Optional.empty()),
                        Condition.DRILL_OLD, new BackupState(now, new_, new_, old, 0, 0, Optional.empty()),
                        Condition.DRILL_FAILED, new BackupState(now, new_, new_, new_, 2, 0, Optional.empty()),
                        Condition.BACKUP_ROTTEN, new BackupState(now, new_, new_, new_, 0, 3, Optional.empty()),
                        Condition.BACKUP_FAILED,
                                new BackupState(now, new_, new_, new_, 0, 0, Optional.of("No space left on device")))
                .entrySet()) {
            state[0] = wrong.getValue();
            isTold(watch(new BackupsLook(() -> Optional.of(state[0]))), wrong.getKey(), () -> state[0] = well);
        }
        assertThat(new BackupsLook(Optional::empty).look(now)).isEmpty();
    }
}
