package app.tailtown.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.races.AppProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few thousand calls on a demo of its own; {@code bin/security-scan} makes a hundred thousand. */
@Tag("slow")
@SuppressWarnings("NullAway.Init")
class FuzzTest {

    private static final int CALLS = 2_000;

    @TempDir
    private Path home;

    @Test
    void asvs_2_2_1_whatever_is_sent_is_taken_or_refused_as_documented() throws Exception {
        try (var app = AppProcess.ready(home)) {
            var findings = Fuzz.run(app, CALLS, 20_261_123);

            assertThat(findings.wrong()).as(findings.toString()).isEmpty();
        }
    }
}
