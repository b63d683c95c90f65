package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.races.Scratch;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The months of the audit, in a database of its own. */
class AuditMonthsTest {

    private static final Scratch SCRATCH = Scratch.migrated();
    private static final String COMPANY = "'00000000-0000-0000-0000-000000000009'";
    private static final String KEEP = "select platform.keep_audit_months()";
    private static final String REST = "select count(*) from tenant.audit_rest";

    private final YearMonth now = YearMonth.now(ZoneOffset.UTC);

    @BeforeEach
    void a_company() throws SQLException {
        run(
                "insert into platform.organization (id, slug, name) values (" + COMPANY
                        + ", 'nine', 'Nine') on conflict do nothing",
                KEEP);
    }

    @Test
    void this_month_and_three_after_it_are_made_ahead_and_a_second_time_nothing_is() throws SQLException {
        var made = months();

        run(KEEP);

        assertThat(made)
                .contains(part(now), part(now.plusMonths(1)), part(now.plusMonths(2)), part(now.plusMonths(3)))
                .isEqualTo(months());
    }

    @Test
    void what_came_when_nobody_had_made_its_month_is_written_and_moves_there_the_next_night() throws SQLException {
        var missing = now.plusMonths(2);
        run(
                "drop table tenant." + part(missing),
                written(missing),
                "update tenant.audit_rest set changes = '{\"a\": 1}'");
        assertThat(ask(REST)).containsExactly("1");
        assertThat(ask("select violations from platform.invariant where name = 'audit-without-its-month'"))
                .containsExactly("1");

        run(KEEP);

        assertThat(ask(REST)).containsExactly("0");
        assertThat(ask("select changes from tenant." + part(missing))).containsExactly("{\"a\": 1}");
    }

    @Test
    void months_that_were_never_made_are_made_when_something_is_left_over_from_them() throws SQLException {
        var first = now.plusMonths(3);
        run("drop table tenant." + part(first), written(first));

        run(KEEP);

        assertThat(ask(REST)).containsExactly("0");
        assertThat(months()).contains(part(first));
    }

    /** Whoever may read a part by its own name would still stand behind the wall. */
    @Test
    void each_month_has_the_wall_of_the_whole() throws SQLException {
        assertThat(ask("""
                select c.relname from pg_partition_tree('tenant.audit') t join pg_class c on c.oid = t.relid
                 where not (c.relrowsecurity and c.relforcerowsecurity)""")).isEmpty();
    }

    private static String written(YearMonth month) {
        return """
                insert into tenant.audit (organization_id, at, actor, request_id, table_name, row_id, action, changes)
                values (%s, '%s-15T12:00Z', 'test', 'test', 'pet', gen_random_uuid(), 'insert', '{}')""".formatted(COMPANY, month);
    }

    private static String part(YearMonth month) {
        return "audit_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private static List<String> months() throws SQLException {
        return ask("select relid::regclass::text from pg_partition_tree('tenant.audit') where isleaf order by 1");
    }

    private static void run(String... commands) throws SQLException {
        try (var connection = SCRATCH.superuser()) {
            Scratch.execute(connection, commands);
        }
    }

    private static List<String> ask(String question) throws SQLException {
        try (var connection = SCRATCH.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) answers.add(rows.getString(1));
            return answers;
        }
    }
}
