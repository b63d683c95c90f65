package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds somebody's settings comes into no commit. */
class IgnoredFilesTest {

    private record Said(int code, String text) {}

    private static Said git(String... arguments) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {".env", ".env.local", ".env.production.local", "ops/.env", "data/secrets/key"})
    void a_file_of_settings_is_ignored(String file) throws Exception {
        assertThat(git("check-ignore", file).code()).isZero();
    }

    @Test
    void the_example_of_settings_is_not() throws Exception {
        assertThat(git("check-ignore", ".env.example").code()).isEqualTo(1);
    }

    @Test
    void no_such_file_is_in_the_tree() throws Exception {
        assertThat(git("ls-files").text().lines().filter(IgnoredFilesTest::isOfSettings))
                .isEmpty();
        assertThat(List.of("ops/.env.staging", ".env", "a/b.pem", ".env.example"))
                .filteredOn(IgnoredFilesTest::isOfSettings)
                .containsExactly("ops/.env.staging", ".env", "a/b.pem");
    }

    private static boolean isOfSettings(String file) {
        return file.matches("(.*/)?\\.env(\\..+)?|.*\\.(pem|p12|jks|keystore)") && !file.endsWith(".env.example");
    }
}
