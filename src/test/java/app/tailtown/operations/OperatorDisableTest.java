package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.CannotStart;
import app.tailtown.races.Scratch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code tailtown operator disable} and {@code link}. */
class OperatorDisableTest {

    private static final Scratch SCRATCH = Scratch.migrated();
    private static final URI FRONT = URI.create("https://pets.example/");

    private final StringWriter out = new StringWriter();
    private final PrintWriter printed = new PrintWriter(out, true);

    @BeforeEach
    void olga() {
        var add = new OperatorAdd(printed);
        new CommandLine(add).parseArgs("olga@example.com", "Olga");
        add.add(SCRATCH.urls(), FRONT);
    }

    private void disable(String email) {
        var disable = new OperatorDisable(printed);
        new CommandLine(disable).parseArgs(email);
        disable.disable(SCRATCH.urls());
    }

    private void link(String email) {
        var link = new OperatorLink(printed);
        new CommandLine(link).parseArgs(email);
        link.link(SCRATCH.urls(), FRONT);
    }

    @Test
    void asvs_7_4_1_whoever_is_disabled_is_named_so_and_can_be_named_anew() {
        disable("Olga@example.com");
        new OperatorList(printed).list(SCRATCH.urls());
        assertThat(out.toString()).contains("is no operator any more").containsPattern("olga@example.com .*disabled");
    }

    @Test
    void asvs_6_4_1_a_new_link_is_given_to_an_operator_and_to_nobody_else() {
        link("olga@example.com");
        assertThat(out.toString())
                .containsPattern("within an hour, once, at\\s+https://pets.example/password\\?token=[A-Za-z0-9_-]{43}");
        assertThatThrownBy(() -> link("nobody@example.com"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is no operator");
        assertThatThrownBy(() -> disable("nobody@example.com")).isInstanceOf(CannotStart.class);
    }
}
