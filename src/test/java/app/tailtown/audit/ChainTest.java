package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.audit.Verdict.Why;
import app.tailtown.races.Scratch;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A chain of ten lines, and whoever tampers with it as one who may do everything. */
class ChainTest {

    private static final Scratch SCRATCH = Scratch.migrated();
    private static final String OURS = "00000000-0000-0000-0000-000000000009";
    private static final String THEIRS = "00000000-0000-0000-0000-000000000008";

    private Connection connection;
    private JdbcClient jdbc;

    @BeforeEach
    void ten_sealed_lines() throws SQLException {
        connection = SCRATCH.superuser();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        Scratch.execute(connection, "truncate audit, audit_seal, audit_chain", "alter sequence audit_ids restart");
        bind(THEIRS);
        write(2);
        bind(OURS);
        write(8);
        write(2);
        assertThat(seal(3)).isEqualTo(10);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void asvs_16_4_2_what_nobody_touched_is_whole_and_the_chains_of_two_companies_do_not_know_each_other()
            throws SQLException {
        assertThat(verdict()).isEqualTo(new Verdict(10, java.util.Optional.empty(), 0, null));
        bind(THEIRS);
        assertThat(verdict().unsealed()).isEqualTo(2);
        assertThat(seal(1)).isEqualTo(2);
        assertThat(verdict().isWhole()).isTrue();
        assertThat(jdbc.sql(
                                "select array_agg(position order by position)::text from audit_seal where organization_id = ?::uuid")
                        .param(THEIRS)
                        .query(String.class)
                        .single())
                .isEqualTo("{1,2}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit set changes = '{"name": "Rex"}' where id = 6                      | 4  | 6  | LINE_CHANGED
            update audit set actor = 'staff:somebody-else' where id = 6                    | 4  | 6  | LINE_CHANGED
            update audit set at = at - interval '1 second' where id = 12                   | 10 | 12 | LINE_CHANGED
            update audit set reason = 'She asked' where id = 3                             | 1  | 3  | LINE_CHANGED
            update audit set row_id = gen_random_uuid() where id in (9, 5)                 | 3  | 5  | LINE_CHANGED
            delete from audit where id = 7                                                 | 5  | 7  | LINE_MISSING
            update audit set organization_id = '00000000-0000-0000-0000-000000000008' where id = 7 | 5 | 7 | LINE_MISSING
            insert into audit select (jsonb_populate_record(a, '{"id": 2}')).* from audit a where id = 7 | 1 | 2 | LINE_FOREIGN
            insert into audit select (jsonb_populate_record(a, '{"at": "2026-01-01"}')).* from audit a where id = 12 | | 12 | LINE_FOREIGN
            update audit_seal set hash = sha256('') where position = 4                     | 4  | 6  | SEAL_CHANGED
            update audit_seal set hash = sha256('') where position = 10                    | 10 | 12 | SEAL_CHANGED
            update audit_seal set content = sha256('') where position = 1                  | 1  | 3  | SEAL_CHANGED
            delete from audit_seal where position = 4                                      | 4  |    | SEAL_MISSING
            delete from audit_seal where position = 10                                     | 10 |    | SEAL_MISSING
            """)
    void asvs_16_4_2_whoever_tampers_is_found(String how, Long position, Long line, Why why) throws SQLException {
        Scratch.execute(connection, how);

        assertThat(verdict().broken()).contains(new Verdict.Break(position, line, why));
    }

    /** Who changes a line and makes its seal anew has to make all that follow anew, and the end as well. */
    @Test
    void asvs_16_4_2_a_line_with_a_seal_made_for_it_breaks_the_next() throws SQLException {
        Scratch.execute(connection, "update audit set actor = 'nobody' where id = 6", """
                update audit_seal s set content = audit_content(a), hash = sha256((select hash from audit_seal where position = 3) || audit_content(a))
                  from audit a where a.id = 6 and s.audit_id = 6""");

        assertThat(verdict().broken()).contains(new Verdict.Break(5L, 7L, Why.SEAL_CHANGED));
    }

    @Test
    void what_still_runs_is_not_overtaken_and_gets_its_seal_afterwards() throws SQLException {
        try (var other = DriverManager.getConnection(
                SCRATCH.urls().app().jdbcUrl(), connection.getMetaData().getUserName(), password())) {
            other.setAutoCommit(false);
            Scratch.execute(other, "set search_path = tenant, platform, public", bindTo(OURS), line());
            write(3);

            assertThat(seal(1)).isZero();
            assertThat(verdict().unsealed()).isEqualTo(3);

            other.commit();
        }
        assertThat(seal(3)).isEqualTo(4);
        assertThat(verdict()).isEqualTo(new Verdict(14, java.util.Optional.empty(), 0, null));
    }

    /** In a server restored from a copy transactions are counted anew: what it holds comes from numbers it has not reached. */
    @Test
    void what_another_server_wrote_is_sealed_as_well() throws SQLException {
        Scratch.execute(connection, "update audit_chain set next_xid = '900000000000'");
        write(1);
        Scratch.execute(connection, "update audit set xid = '800000000000' where id = 13");

        assertThat(seal(3)).isEqualTo(1);
        write(1);
        assertThat(seal(2)).isEqualTo(1);
        assertThat(verdict()).isEqualTo(new Verdict(12, java.util.Optional.empty(), 0, null));
    }

    private static String password() {
        return app.tailtown.database.TestPostgres.shared()
                .superuser()
                .password()
                .text();
    }

    private void bind(String company) throws SQLException {
        Scratch.execute(connection, bindTo(company));
    }

    private static String bindTo(String company) {
        return "select set_config('app.organization', '%s', false), set_config('app.actor', 'test', false), set_config('app.request', 'test', false)"
                .formatted(company);
    }

    private static String line() {
        return "insert into audit (table_name, row_id, action, changes) values ('pet', gen_random_uuid(), 'insert', '{\"name\": \"Biscuit\"}')";
    }

    private void write(int lines) throws SQLException {
        for (var i = 0; i < lines; i++) Scratch.execute(connection, line());
    }

    /** How many of these bundles of four were sealed in all. */
    private int seal(int bundles) {
        var sealed = 0;
        for (var i = 0; i < bundles; i++) {
            sealed += jdbc.sql("select seal_audit(4)").query(Integer.class).single();
        }
        return sealed;
    }

    private Verdict verdict() {
        // As the row-level security of the application would have it: the superuser sees every company.
        return new Verification(jdbc, Chain.AUDIT).verdict();
    }
}
