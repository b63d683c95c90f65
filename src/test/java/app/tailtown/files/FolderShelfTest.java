package app.tailtown.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderShelfTest extends ShelfContract {

    @TempDir
    Path home;

    @Override
    Shelf shelf() {
        return new FolderShelf(home.resolve("files"));
    }

    @Test
    void what_was_damaged_is_whole_again_once_it_is_brought_again() throws IOException {
        var content = new byte[] {1, 2, 3};
        shelf().put("a/b/c", content);
        Files.write(home.resolve("files/a/b/c"), new byte[] {1});
        shelf().put("a/b/c", content);
        assertThat(shelf().get("a/b/c")).isEqualTo(content);
    }

    @Test
    void nobody_else_on_the_machine_reads_it_and_nothing_half_written_stays() throws IOException {
        shelf().put("a/b/c", new byte[] {1});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("files/a/b"))))
                .isEqualTo("rwx------");
        try (var all = Files.walk(home.resolve("files"))) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(home.resolve("files/a/b/c"));
        }
    }
}
