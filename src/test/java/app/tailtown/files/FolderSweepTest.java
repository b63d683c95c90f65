package app.tailtown.files;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderSweepTest extends SweepContract {

    @TempDir
    Path home;

    @Override
    Shelf shelf() {
        return new FolderShelf(home.resolve("files"));
    }
}
