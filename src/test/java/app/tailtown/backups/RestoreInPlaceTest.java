package app.tailtown.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.database.LocalServer;
import app.tailtown.installation.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A home that goes back to what it was: never without being told twice, and never without keeping what was there. */
class RestoreInPlaceTest {

    @Test
    void a_home_goes_back_and_what_was_there_is_kept(@TempDir Path folder) throws IOException {
        try (var kept = KeptHome.made(folder)) {
            kept.sql("create table platform.guestbook (said text not null)");
            kept.bring("company/1a/2b3c", "a proof of rabies");
            kept.backups().make();
            kept.sql("insert into platform.guestbook values ('right')");
            var before = kept.now();
            kept.sql("delete from platform.guestbook");
            kept.backups().keepLog();
            Files.delete(kept.file("company/1a/2b3c"));

            var planned = kept.backups().plan(Optional.of(before));
            assertThatThrownBy(() -> kept.backups().restore(Optional.of(before), planned.code()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("stop it first");
            kept.stop();
            assertThatThrownBy(() -> kept.backups().restore(Optional.empty(), planned.code()))
                    .as("the code of another moment")
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("look at it first");

            var aside = kept.backups().restore(Optional.of(before), planned.code());

            assertThat(aside).isPresent();
            assertThat(aside.get().resolve("PG_VERSION")).exists();
            assertThat(kept.file("company/1a/2b3c")).hasContent("a proof of rabies");
            assertThat(kept.installation().home().resolve("restoring")).doesNotExist();
            kept.start();
            assertThat(kept.texts("select said from platform.guestbook")).containsExactly("right");
            assertThat(kept.backups().isDue())
                    .as("another line of the log began")
                    .isTrue();
            kept.backups().make();
            assertThat(kept.backups().isDue()).isFalse();
            assertThat(kept.backups().verify().faults()).isEmpty();

            kept.sql("insert into platform.guestbook values ('after the first time')");
            kept.backups().keepLog();
            goBack(kept, Optional.empty());
            assertThat(kept.texts("select said from platform.guestbook order by said"))
                    .as("from a backup of what was restored")
                    .containsExactly("after the first time", "right");

            goBack(kept, Optional.of(before));
            assertThat(kept.texts("select said from platform.guestbook")).containsExactly("right");
            assertThat(kept.backups().isDue())
                    .as("a third line, though it begins where the second did")
                    .isTrue();
        }
    }

    private static void goBack(KeptHome kept, Optional<Instant> to) {
        kept.stop();
        kept.backups().restore(to, kept.backups().plan(to).code());
        kept.start();
    }

    @Test
    void a_machine_that_is_gone_comes_back_from_its_backups_and_its_key_alone(@TempDir Path folder) throws IOException {
        var home = folder.resolve("another");
        try (var kept = KeptHome.made(folder)) {
            kept.sql("create table platform.guestbook as select 'here' as said");
            kept.bring("company/1a/2b3c", "a proof of rabies");
            kept.backups().make();
            kept.backups().keepLog();
            Files.createDirectories(home);
            kept.copyTo(home);
        }
        // From here on nothing of the first home is there.
        FileSystemUtils.deleteRecursively(folder.resolve("home"));
        var backups = KeptHome.backupsOf(home);
        backups.restore(Optional.empty(), backups.plan(Optional.empty()).code());
        var server = LocalServer.startIn(home);
        try (var database = new LocalDatabase(server)) {
            assertThat(database.jdbc()
                            .sql("select said from platform.guestbook")
                            .query(String.class)
                            .list())
                    .containsExactly("here");
        } finally {
            server.stop();
        }
        assertThat(home.resolve("files/company/1a/2b3c")).hasContent("a proof of rabies");
    }
}
