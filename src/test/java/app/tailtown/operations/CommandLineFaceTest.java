package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.InstallationKey;
import app.tailtown.installation.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineFaceTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_new_key_is_one_that_an_installation_takes() {
        assertThat(run("new-key").exitCode()).isZero();

        assertThat(new InstallationKey(new Secret(out.toString().strip())).bytes())
                .hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "migrate --help",
                "new-key --help",
                "log-level --help",
                "audit --help",
                "audit verify --help"
            })
    void every_command_explains_itself(String line) {
        assertThat(run(line.split(" ", -1)).exitCode()).isZero();

        assertThat(out.toString()).contains("Usage: tailtown");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "migrate", "audit verify"})
    void a_wrong_setting_is_one_sentence_and_exit_code_2(String line) {
        CommandLineFace.Outcome outcome = line.isEmpty() ? run() : run(line.split(" ", -1));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.toServe()).isEmpty();
        assertThat(err.toString().lines()).singleElement().asString().startsWith("TAILTOWN_KEY");
    }

    @Test
    void a_command_that_has_commands_wants_one_of_them() {
        assertThat(run("audit").exitCode()).isEqualTo(2);
        assertThat(err.toString()).contains("verify");
    }

    @Test
    void an_unknown_command_is_exit_code_2() {
        assertThat(run("dance").exitCode()).isEqualTo(2);
        assertThat(err.toString()).contains("dance");
    }

    private CommandLineFace.Outcome run(String... arguments) {
        return CommandLineFace.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
