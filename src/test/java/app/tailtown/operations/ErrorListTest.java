package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.database.TestPostgres;
import app.tailtown.races.Scratch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code tailtown errors} and {@code alert}. */
class ErrorListTest {

    private static final Scratch SCRATCH = Scratch.migrated();

    private final StringWriter out = new StringWriter();

    private int errors(String... arguments) {
        var list = new ErrorList(new PrintWriter(out, true));
        new CommandLine(list).parseArgs(arguments);
        return list.list(SCRATCH.urls());
    }

    private static void sql(String command) throws SQLException {
        try (var superuser = SCRATCH.superuser()) {
            Scratch.execute(superuser, command);
        }
    }

    @Test
    void what_is_open_is_listed_for_people_and_for_programs_and_tells_by_its_exit_code() throws SQLException {
        assertThat(errors()).isZero();
        assertThat(out.toString()).contains("None is open.");
        sql(
                "insert into platform.error_group (id, fingerprint, kind, place, said, trace, release_first, release_last, times, first_at, last_at)"
                        + " values (gen_random_uuid(), '0123456789abcdef', 'IllegalStateException', 'booking.BookingDesk.book', 'No suite', '', '1', '2', 7, now(), now())");
        assertThat(errors()).isOne();
        assertThat(out.toString())
                .contains("0123456789abcdef  open  7 times, 0 companies  IllegalStateException: No suite  in booking.");
        assertThat(errors("--json")).isOne();
        assertThat(out.toString()).contains("\"fingerprint\":\"0123456789abcdef\"", "\"releaseLast\":\"2\"");
        sql("update platform.error_group set state = 'ignored'");
        assertThat(errors("--all")).isZero();
        assertThat(out.toString()).contains("0123456789abcdef  ignored");
    }

    @Test
    void whether_an_alert_ever_reached_somebody_is_told() throws SQLException {
        var command = new AlertCommand(new PrintWriter(out, true));
        var here = TestPostgres.shared().installation();
        assertThat(command.say(SCRATCH.urls(), here)).isOne();
        sql(
                "insert into platform.alarm_test (id, token_hash, address, sent_at, sent_by, failed, confirmed_at) values (gen_random_uuid(), '\\x01', 'night@house.example', now(), 'command', '', now())");
        assertThat(command.say(SCRATCH.urls(), here)).isZero();
        assertThat(out.toString()).contains("None is known to have reached anybody", "One reached night@house.example");
    }
}
