package app.tailtown.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.Bucket;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on a real server that speaks S3: S3Proxy, in a process of its own, with its objects in a folder. */
class BucketShelfTest extends ShelfContract {

    @TempDir
    static Path folder;

    static S3Server server;
    static BucketShelf shelf;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(folder, "tailtown");
        shelf = BucketShelf.open(bucket("tailtown", S3Server.SECRET));
    }

    @AfterAll
    static void stop() {
        shelf.close();
        server.close();
    }

    private static Bucket bucket(String name, String secret) {
        return new Bucket(name, "us-east-1", Optional.of(server.address()), S3Server.IDENTITY, new Secret(secret));
    }

    @Override
    Shelf shelf() {
        return shelf;
    }

    @Test
    void an_object_lies_in_the_bucket_under_its_key() {
        shelf.put("a/b/c", new byte[] {1, 2});
        assertThat(folder.resolve("tailtown/a/b/c")).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void a_bucket_that_is_not_there_or_keys_that_open_nothing_are_told_at_the_start() {
        assertThatThrownBy(() -> BucketShelf.open(bucket("another", S3Server.SECRET)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("\"another\"")
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> BucketShelf.open(bucket("tailtown", "wrong")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("S3_ACCESS_KEY");
        var nobody = new Bucket(
                "tailtown", "us-east-1", Optional.of(URI.create("http://127.0.0.1:1/")), "a", new Secret("b"));
        assertThatThrownBy(() -> BucketShelf.open(nobody))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void while_the_server_is_away_one_is_told_to_come_back() throws Exception {
        var other = folder.resolveSibling("other-" + System.nanoTime());
        try (var gone = S3Server.start(other, "away")) {
            try (var on = BucketShelf.open(new Bucket(
                    "away",
                    "us-east-1",
                    Optional.of(gone.address()),
                    S3Server.IDENTITY,
                    new Secret(S3Server.SECRET)))) {
                gone.close();
                assertThatThrownBy(() -> on.put("a/b/c", new byte[] {1}))
                        .isInstanceOf(app.tailtown.platform.Unavailable.class);
            }
        }
    }
}
