package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.CannotStart;
import app.tailtown.races.Scratch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code tailtown operator add} and {@code list}. */
class OperatorAddTest {

    private static final Scratch SCRATCH = Scratch.migrated();

    private final StringWriter out = new StringWriter();

    private void add(String... arguments) {
        var command = new OperatorAdd(new PrintWriter(out, true));
        new CommandLine(command).parseArgs(arguments);
        command.add(SCRATCH.urls(), URI.create("https://pets.example/"));
    }

    @Test
    void asvs_6_4_1_an_operator_is_named_with_a_link_that_sets_a_password_once() {
        add("olga@example.com", "Olga");
        assertThat(out.toString())
                .containsPattern("https://pets.example/password\\?token=[A-Za-z0-9_-]{43}")
                .contains("https://pets.example/operator/sign-in");
        new OperatorList(new PrintWriter(out, true)).list(SCRATCH.urls());
        assertThat(out.toString()).containsPattern("olga@example.com  Olga  since \\d{4}-\\d\\d-\\d\\d  never seen");
    }

    @Test
    void what_is_no_address_is_a_sentence() {
        assertThatThrownBy(() -> add("olga", "Olga"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("olga is no e-mail address.");
    }
}
