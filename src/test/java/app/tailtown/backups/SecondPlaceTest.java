package app.tailtown.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.database.ServerByHand;
import app.tailtown.files.S3Server;
import app.tailtown.files.Shelves;
import app.tailtown.installation.Bucket;
import app.tailtown.installation.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine burns, and a new one comes back from the bucket and the key alone. The bucket is of S3Proxy, in a process of its own. */
class SecondPlaceTest {

    @Test
    void what_was_confirmed_before_the_last_round_comes_back_from_the_bucket_and_the_key(@TempDir Path folder)
            throws Exception {
        try (var server = S3Server.start(folder.resolve("s3"), "kept")) {
            var bucket = new Bucket(
                    "kept", "us-east-1", Optional.of(server.address()), S3Server.IDENTITY, new Secret(S3Server.SECRET));
            var lost = KeptHome.made(folder.resolve("lost"));
            lost.sql("create table platform.guestbook (id int generated always as identity, said text not null)");
            lost.bring("company/1a/2b3c", "a proof of rabies");
            lost.backups().make();
            var offSite = new OffSite(lost.installation(), bucket, Clock.systemUTC(), KeptHome.JSON);
            offSite.round();
            lost.sql("insert into platform.guestbook (said) values ('after the backup')");
            lost.keepLog();
            offSite.round();
            assertThat(sealed(folder.resolve("s3/kept")))
                    .as("what lies there says nothing")
                    .doesNotContain("rabies", "guestbook");
            lost.burn();
            var home = folder.resolve("new/home");
            var backups = lost.fromBucket(home, bucket);
            assertThat(backups.verify().faults()).isEmpty();
            backups.restore(Optional.empty(), backups.plan(Optional.empty()).code());

            ServerByHand.start(home);
            try (var database = new LocalDatabase(
                    app.tailtown.database.LocalServer.runningIn(home).orElseThrow())) {
                assertThat(database.jdbc()
                                .sql("select said from platform.guestbook")
                                .query(String.class)
                                .list())
                        .containsExactly("after the backup");
            } finally {
                ServerByHand.stop(home);
            }
            assertThat(Shelves.filesIn(home).resolve("company/1a/2b3c")).hasContent("a proof of rabies");
            goesOn(home, bucket, folder);
        }
    }

    /** The new machine has none of the old backups at home, and takes none of them away there; a stranger is refused. */
    private static void goesOn(Path home, Bucket bucket, Path folder) throws IOException {
        ServerByHand.start(home);
        try {
            var again = KeptHome.backupsOf(home);
            again.make();
            new OffSite(KeptHome.at(home), bucket, Clock.systemUTC(), KeptHome.JSON).round();
            assertThat(Backups.inSecondPlace(KeptHome.at(home), bucket, Clock.systemUTC(), KeptHome.JSON)
                            .list())
                    .hasSize(2);
            new OffSite(KeptHome.at(home), bucket, Clock.offset(Clock.systemUTC(), Duration.ofDays(40)), KeptHome.JSON)
                    .round();
            assertThat(Backups.inSecondPlace(KeptHome.at(home), bucket, Clock.systemUTC(), KeptHome.JSON)
                            .list())
                    .as("the last one from before thirty days stays")
                    .hasSize(1);
        } finally {
            ServerByHand.stop(home);
        }
        var stranger = KeptHome.at(folder.resolve("stranger"));
        Shelves.folder(Backups.at(stranger)).put("keys/first", new byte[] {1});
        assertThatThrownBy(() -> new OffSite(stranger, bucket, Clock.systemUTC(), KeptHome.JSON).round())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another installation");
    }

    private static String sealed(Path bucket) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(bucket)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }
}
