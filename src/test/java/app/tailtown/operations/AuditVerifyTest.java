package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.CannotStart;
import app.tailtown.races.Scratch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code tailtown audit verify} on a database with two companies. */
class AuditVerifyTest {

    private static final Scratch SCRATCH = Scratch.migrated();

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void two_companies() throws SQLException {
        try (var connection = SCRATCH.superuser()) {
            Scratch.execute(
                    connection, "truncate audit, audit_seal, audit_chain, access_log, access_seal, access_chain");
            for (var slug : new String[] {"alder", "birch"}) {
                Scratch.execute(
                        connection,
                        "insert into organization (id, slug, name) values (gen_random_uuid(), '%1$s', '%1$s') on conflict do nothing"
                                .formatted(slug),
                        "select set_config('app.organization', (select id::text from organization where slug = '%s'), false), set_config('app.actor', 'test', false), set_config('app.request', 'test', false)"
                                .formatted(slug),
                        "insert into audit (table_name, row_id, action, changes) select 'pet', gen_random_uuid(), 'insert', '{}' from generate_series(1, 3)",
                        "insert into access_log (action, table_name) select 'export', 'pets' from generate_series(1, 2)",
                        "select seal_audit(100), seal_access(100)");
            }
        }
    }

    @Test
    void whole_chains_are_said_to_be_whole() {
        assertThat(verify()).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "alder: 3 lines sealed",
                        "alder, who read what: 2 lines sealed",
                        "birch: 3 lines sealed",
                        "birch, who read what: 2 lines sealed");
    }

    @Test
    void a_broken_one_is_exit_code_1_and_the_others_are_looked_at_all_the_same() throws SQLException {
        try (var connection = SCRATCH.superuser()) {
            Scratch.execute(connection, """
                    update audit set actor = 'nobody' where id = (select audit_id from audit_seal s
                     where position = 2 and organization_id = (select id from organization where slug = 'alder'))""");
        }

        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("alder: BROKEN at seal 2, line \\d+: The line says something else")
                .contains("birch: 3 lines sealed");
        assertThat(verify("--organization", "birch")).isZero();
    }

    @Test
    void asvs_16_4_2_a_line_of_who_read_what_that_was_taken_away_is_found() throws SQLException {
        try (var connection = SCRATCH.superuser()) {
            Scratch.execute(
                    connection,
                    "delete from access_log where organization_id = (select id from organization where slug = 'birch')");
        }

        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("birch, who read what: BROKEN at seal 1, line \\d+: The line is gone")
                .contains("alder, who read what: 2 lines sealed");
    }

    @Test
    void a_company_that_is_not_there_is_a_sentence() {
        assertThatThrownBy(() -> verify("--organization", "oak"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("No company is called oak.");
    }

    private int verify(String... arguments) {
        var command = new AuditVerify(new PrintWriter(out, true));
        new CommandLine(command).parseArgs(arguments);
        return command.verify(SCRATCH.urls());
    }
}
