package app.tailtown.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control of what {@code bin/check} looks for in the log of the tests. */
@SuppressWarnings("NullAway.Init")
class LogsTest {

    @TempDir
    private Path folder;

    private List<String> wrong(String... lines) throws IOException {
        return ScanLogs.wrong(List.of(Files.write(folder.resolve("check.log"), List.of(lines))));
    }

    static Stream<String> secrets() {
        return Stream.concat(
                Canaries.all().values().stream(),
                Stream.of(
                        Canaries.CARD.replace(" ", ""),
                        Canaries.CARD.replace(" ", "+"),
                        Canaries.EMAIL.replace("@", "%40"),
                        Canaries.PHONE.replaceAll("\\D", ""),
                        "(712) 555-" + "0109",
                        "+1712" + "5550109",
                        "3782 822463 " + "10005"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void asvs_16_2_5_a_secret_in_a_log_is_found_and_never_said(String secret) throws IOException {
        assertThat(wrong(Canaries.SENT, "INFO said " + secret + "."))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line).contains("check.log:2: ").doesNotContain(secret);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00:00.000Z  INFO 4111 --- [main] [0193f2b0-7c1e-7000-8000-000000000001] a.t.Tailtown : ready",
                "2026-11-23T09:00:00.000Z  INFO 4111 --- [main] [0193f2b0-7c1e-7000-8000-000000000001 4bf92f3577b34da6"
                        + "a3ce929d0e0e4736] access : GET",
                "412 passed, 0 failed in 1764499999999999 ns",
                "4111 1111 1111 1112",
                "  http://localhost/setup?token=" + "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8" + "vW0xYaB3dE5fG7hJ"
            })
    void what_is_none_is_left_alone(String line) throws IOException {
        assertThat(wrong(Canaries.SENT, line)).isEmpty();
    }

    @Test
    void a_log_that_is_not_whole_is_no_proof() throws IOException {
        assertThat(wrong("nothing was logged")).hasSize(1);
        assertThat(ScanLogs.wrong(List.of())).hasSize(1);
    }
}
