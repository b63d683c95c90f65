package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.races.Scratch;
import app.tailtown.races.Together;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several jobs at once, as when two processes each believe that it is their turn; and the control, without the row they wait for. */
class SealRaceTest {

    private static final Scratch SCRATCH = Scratch.migrated();
    private static final int LINES = 2_000;
    private static final String BIND =
            "select set_config('app.organization', '00000000-0000-0000-0000-000000000009', false), set_config('app.actor', 'test', false), set_config('app.request', 'test', false)";

    @BeforeEach
    void lines_that_wait() throws SQLException {
        try (var connection = SCRATCH.superuser()) {
            Scratch.execute(connection, BIND, "truncate audit, audit_seal, audit_chain", """
                    insert into audit (table_name, row_id, action, changes)
                    select 'pet', gen_random_uuid(), 'insert', '{}' from generate_series(1, %d)""".formatted(LINES));
        }
    }

    @Test
    void two_jobs_at_once_seal_each_line_once_and_leave_no_gap() throws SQLException {
        assertThat(race()).hasSize(4).allMatch(outcome -> !outcome.startsWith("2"));

        assertThat(ask("select count(*) || ' ' || count(distinct audit_id) || ' ' || max(position) from audit_seal"))
                .isEqualTo("%1$d %1$d %1$d".formatted(LINES));
        assertThat(ask("select count(*)::text from broken_seal(0, 100000)")).isEqualTo("0");
    }

    @Test
    void without_the_row_they_wait_for_they_make_the_same_seal_twice() throws SQLException {
        try (var connection = SCRATCH.superuser()) {
            var guarded = ask("select pg_get_functiondef('seal_audit(int)'::regprocedure)");
            // Each begins where it believes the chain ends, and holds on to that for a moment.
            Scratch.execute(
                    connection,
                    guarded.replace(" for update;", "; perform pg_sleep(0.2);")
                            .replace("insert into audit_chain default values on conflict do nothing;", ""),
                    BIND,
                    "insert into audit_chain default values");
            try {
                assertThat(race()).contains("23505");
            } finally {
                Scratch.execute(connection, guarded);
            }
        }
    }

    /** The number of lines each sealed, or the SQL state it died of. */
    private static List<String> race() {
        Callable<String> job = () -> {
            try (var connection = SCRATCH.superuser()) {
                Scratch.execute(connection, BIND);
                return sealAll(connection);
            } catch (SQLException e) {
                return e.getSQLState();
            }
        };
        return Together.run(Collections.nCopies(4, job));
    }

    private static String sealAll(Connection connection) throws SQLException {
        var all = 0;
        for (var i = 0; i < 5; i++) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select seal_audit(500)")) {
                rows.next();
                all += rows.getInt(1);
            }
        }
        return "sealed " + all;
    }

    private static String ask(String question) throws SQLException {
        try (var connection = SCRATCH.superuser();
                var statement = connection.createStatement()) {
            statement.execute(BIND);
            try (var rows = statement.executeQuery(question)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
