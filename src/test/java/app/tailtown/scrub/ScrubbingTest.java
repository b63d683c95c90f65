package app.tailtown.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.races.Scratch;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever stood in a database, nothing of people is left in it. */
class ScrubbingTest {

    private static final String CANARY = "Quetzalcoatlus";

    private static final String PLANTED = """
            select format('%s: %s', lies_in, xml) from (
              select c.oid::regclass as lies_in, query_to_xml(format('select 1 from %s t where t::text ilike ''%%%s%%'' limit 1', c.oid::regclass, ?::text), false, true, '')::text as xml
                from pg_class c where c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and c.relkind in ('r', 'p')) found where xml like '%<row%'""";

    private static Scratch scratch;

    @BeforeAll
    static void a_company_with_somebody_in_it() throws SQLException {
        scratch = Scratch.migrated();
        try (var connection = scratch.superuser()) {
            Scratch.execute(
                    connection,
                    "set app.actor = 'test'",
                    "set app.request = 'test'",
                    "set app.resorts = '*'",
                    "set app.organization = '00000000-0000-0000-0000-000000000001'",
                    "insert into platform.organization (id, slug, name, state) values (current_setting('app.organization')::uuid, 'alder', 'Alder', 'active')",
                    "insert into platform.account (id, email, password_hash) values (gen_random_uuid(), 'quetzalcoatlus@example.com', 'x')",
                    "insert into tenant.customer (id, name, sort_name, street, notes) values ('00000000-0000-0000-0000-000000000002', 'Quetzalcoatlus', 'Quetzalcoatlus', '1 Quetzalcoatlus Road', 'Quetzalcoatlus likes tea')",
                    "insert into tenant.person (id, customer_id, position, given_name, family_name, email, may_pick_up, emergency_contact) values ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 0, 'Quetzalcoatlus', 'Quetzalcoatlus', 'quetzalcoatlus@example.com', true, true)",
                    "update tenant.customer set notes = 'Quetzalcoatlus likes coffee'",
                    "insert into tenant.manager_note (id, customer_id, text, written_by, written_at) values (gen_random_uuid(), '00000000-0000-0000-0000-000000000002', 'Quetzalcoatlus pays late', 'test', now())");
        }
    }

    private static <T> T as(DatabaseUrl url, Function<JdbcClient, T> work) {
        var one = new SingleConnectionDataSource(
                url.jdbcUrl(), url.user(), url.password().text(), true);
        try {
            return new TransactionTemplate(new DataSourceTransactionManager(one))
                    .execute(_ -> work.apply(JdbcClient.create(one)));
        } finally {
            one.destroy();
        }
    }

    private static List<String> planted() throws SQLException {
        try (var connection = scratch.superuser()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(PLANTED)
                    .param(CANARY)
                    .query(String.class)
                    .list();
        }
    }

    @Test
    void nothing_of_people_is_left() throws SQLException {
        assertThat(planted())
                .anyMatch(s -> s.startsWith("customer"))
                .anyMatch(s -> s.startsWith("platform.find_word") || s.startsWith("find_word"))
                .anyMatch(s -> s.contains("audit"));
        var owner = scratch.urls().owner().orElseThrow();
        var touched = as(owner, jdbc -> new Scrubbing(jdbc).scrub());
        assertThat(touched).containsEntry("tenant.customer", 1L).containsEntry("tenant.person", 1L);
        assertThat(planted()).isEmpty();
    }

    @Test
    void a_column_that_nobody_thought_of_stops_it() throws SQLException {
        var owner = scratch.urls().owner().orElseThrow();
        List<String> unknown = as(owner, jdbc -> new Scrubbing(jdbc).unknown());
        assertThat(unknown).isEmpty();
        as(
                owner,
                jdbc -> jdbc.sql("alter table tenant.pet add column planted text")
                        .update());
        try {
            assertThatThrownBy(() -> as(owner, jdbc -> new Scrubbing(jdbc).scrub()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("tenant.pet.planted");
        } finally {
            as(
                    owner,
                    jdbc -> jdbc.sql("alter table tenant.pet drop column planted")
                            .update());
        }
    }
}
