package app.tailtown.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.database.LocalServer;
import app.tailtown.installation.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A database of its own that is copied while it works, comes to harm, and comes back elsewhere as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RestoringTest {

    private Path folder;
    private KeptHome kept;

    @BeforeAll
    void make(@TempDir Path folder) {
        this.folder = folder;
        kept = KeptHome.made(folder);
        kept.sql("create table platform.guestbook (id int generated always as identity, said text not null)");
        say("before the backup");
        kept.copy();
        say("after the backup");
    }

    @AfterAll
    void end() {
        kept.close();
    }

    private void say(String what) {
        kept.sql("insert into platform.guestbook (said) values ('" + what + "')");
    }

    private List<String> restored(String home, Optional<Instant> to) {
        return restored(kept.restoring(), home, to);
    }

    private List<String> restored(Restoring restoring, String home, Optional<Instant> to) {
        var server = restoring.into(folder.resolve(home), restoring.plan(to));
        try (var database = new LocalDatabase(server)) {
            return database.jdbc()
                    .sql("select said from platform.guestbook order by id")
                    .query(String.class)
                    .list();
        } finally {
            server.stop();
        }
    }

    @Test
    void what_was_confirmed_a_moment_before_the_accident_comes_back_and_the_accident_does_not() throws IOException {
        say("the last thing that was right");
        var before = kept.now();
        kept.sql("delete from platform.guestbook");
        say("nonsense");
        kept.keepLog();

        assertThat(restored("to-a-moment", Optional.of(before)))
                .contains("before the backup", "after the backup", "the last thing that was right")
                .doesNotContain("nonsense");
        assertThat(restored("to-the-end", Optional.empty())).containsExactly("nonsense");
        assertThat(folder.resolve("to-the-end/postgres"))
                .as("is a database that starts as any other")
                .isDirectory();
        assertThat(Files.exists(LocalServer.dataIn(folder.resolve("to-the-end")).resolve("standby.signal")))
                .isFalse();
    }

    /** The house was quiet since: there is nothing by which PostgreSQL could tell that the moment has come. */
    @Test
    void a_moment_after_which_nothing_was_confirmed_comes_back_too() {
        say("the last of all");
        var after = kept.now();
        kept.keepLog();
        assertThat(restored("to-a-quiet-moment", Optional.of(after))).last().isEqualTo("the last of all");
    }

    /** What lies elsewhere was copied in the order of its names, while more was kept here. */
    @Test
    void a_copy_that_lacks_the_last_of_the_log_comes_back_as_far_as_it_goes() throws IOException {
        kept.copy();
        say("in both");
        kept.keepLog();
        var elsewhere = folder.resolve("elsewhere");
        FileSystemUtils.copyRecursively(kept.shelf(), elsewhere);
        say("too late for the copy of the log");
        kept.keepLog();
        FileSystemUtils.copyRecursively(kept.shelf().resolve("reach"), elsewhere.resolve("reach"));

        assertThat(restored(kept.restoring(elsewhere), "as-far-as-it-goes", Optional.empty()))
                .contains("in both")
                .doesNotContain("too late for the copy of the log");
    }

    /** The first after much was written changes much of what is small; the one after it does not. */
    @Test
    void another_backup_keeps_what_changed_and_no_more() throws IOException {
        kept.copy();
        var before = kept.bytesOfPieces();
        say("one line");
        var another = kept.copy();
        assertThat(kept.bytesOfPieces() - before).isLessThan(before / 2);
        assertThat(another.bytes()).isGreaterThan(10_000_000);
    }

    @Test
    void nobody_asks_for_a_moment_that_is_not_kept() {
        var restoring = kept.restoring();
        assertThatThrownBy(() -> restoring.plan(Optional.of(Instant.parse("2020-01-01T00:00:00Z"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("No backup is from before that moment");
        var later = kept.now().plusSeconds(3_600);
        assertThatThrownBy(() -> restoring.plan(Optional.of(later)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("reaches until");
    }
}
