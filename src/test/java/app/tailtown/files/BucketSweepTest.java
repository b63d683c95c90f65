package app.tailtown.files;

import app.tailtown.installation.Bucket;
import app.tailtown.installation.Secret;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class BucketSweepTest extends SweepContract {

    @TempDir
    static Path folder;

    static S3Server server;
    static BucketShelf shelf;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(folder, "sweep");
        var bucket = new Bucket(
                "sweep", "us-east-1", Optional.of(server.address()), S3Server.IDENTITY, new Secret(S3Server.SECRET));
        shelf = BucketShelf.open(bucket);
    }

    @AfterAll
    static void stop() {
        shelf.close();
        server.close();
    }

    @Override
    Shelf shelf() {
        return shelf;
    }
}
