package app.tailtown.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.DatabaseUrls;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * While one node after the other gets this release, those of the release before serve from the schema of this one: whatever they call and read is still there,
 * as it was. {@code MigrationLint} reads the files; this looks at what came of them.
 */
class ReleaseBeforeTest {

    /** Functions that were there, with what they take and answer, and whether the application may call them. */
    private static final String FUNCTIONS = """
            select p.oid::regprocedure || ' ' || pg_get_function_result(p.oid) || ' ' || has_function_privilege(?, p.oid, 'execute')
              from pg_proc p where p.pronamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and p.prorettype <> 'trigger'::regtype""";

    private static final String COLUMNS = """
            select a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || has_column_privilege(?, a.attrelid, a.attnum, 'select')
              from pg_attribute a join pg_class c on c.oid = a.attrelid
             where c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped""";

    /** Columns that somebody who does not know them cannot leave out. */
    private static final String ASKED_FOR = """
            select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
             where c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
               and a.attnotnull and not a.atthasdef and a.attidentity = '' and ?::text is not null""";

    private final DatabaseUrls urls = TestPostgres.shared().emptyDatabase();

    private void migrateTo(String version) {
        var owner = urls.owner().orElseThrow();
        Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password().text())
                .locations(Schema.RELEASED)
                .defaultSchema("platform")
                .schemas("platform")
                .table("flyway_history")
                .placeholders(Map.of(
                        "app",
                        urls.app().user(),
                        "owner",
                        owner.user(),
                        "observer",
                        urls.observer().orElseThrow().user()))
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .target(version)
                .load()
                .migrate();
    }

    private record Found(List<String> functions, List<String> columns, List<String> askedFor) {}

    private Found look() {
        var owner = urls.owner().orElseThrow();
        var one = new SingleConnectionDataSource(
                owner.jdbcUrl(), owner.user(), owner.password().text(), true);
        try {
            var jdbc = JdbcClient.create(one);
            return new Found(list(jdbc, FUNCTIONS), list(jdbc, COLUMNS), list(jdbc, ASKED_FOR));
        } finally {
            one.destroy();
        }
    }

    private List<String> list(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).param(urls.app().user()).query(String.class).list();
    }

    private static String table(String column) {
        return column.replaceFirst(" .*", "").replaceFirst("\\.[^.]*$", "");
    }

    @Test
    void what_the_release_before_calls_and_reads_is_still_there_as_it_was() {
        migrateTo(Integer.toString(Schema.RELEASE_BEFORE));
        var before = look();
        assertThat(before.functions()).hasSizeGreaterThan(100);
        assertThat(before.columns()).hasSizeGreaterThan(500);

        migrateTo("latest");

        var after = look();
        assertThat(after.functions()).containsAll(before.functions());
        assertThat(after.columns()).containsAll(before.columns());
        var known = before.columns().stream()
                .map(ReleaseBeforeTest::table)
                .distinct()
                .toList();
        assertThat(after.askedFor())
                .filteredOn(c -> known.contains(table(c)))
                .as("of tables that were there")
                .allMatch(before.askedFor()::contains);
    }
}
