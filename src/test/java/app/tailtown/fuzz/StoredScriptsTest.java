package app.tailtown.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.races.AppProcess;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people typed is shown as they typed it, wherever it is shown, and never runs. */
@Tag("slow")
@Tag("browser")
@SuppressWarnings("NullAway.Init")
class StoredScriptsTest {

    private static final int PAGES = 150;

    @TempDir
    private Path home;

    @Test
    void asvs_1_2_1_no_text_runs_on_any_page_or_in_any_file() throws Exception {
        try (var app = AppProcess.ready(home)) {
            var seen = StoredScripts.run(app, PAGES);

            assertThat(seen.wrong()).as(seen.toString()).isEmpty();
            assertThat(seen.fields()).hasSizeGreaterThan(25);
            assertThat(seen.shown()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void asvs_1_2_10_a_cell_that_is_a_formula_is_found() throws Exception {
        var wrong = new TreeSet<String>();

        assertThat(WrittenFiles.look("/a.csv", Calls.bytes("Name\r\n\"=zq7\"\r\n"), wrong))
                .isTrue();
        assertThat(WrittenFiles.look("/a.csv", Calls.bytes("Name\r\n'=zq7\r\n"), new TreeSet<>()))
                .isTrue();
        assertThat(wrong).hasSize(1);
    }
}
