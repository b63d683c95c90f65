package app.tailtown.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.Scanner;
import app.tailtown.world.Eicar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ClamAV itself, with a database of one signature of our own: {@code bin/check} installs it. */
@Tag("slow")
class RealScannerTest extends ScannerContract {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    @TempDir
    private static Path folder;

    private static Process daemon;

    @Override
    Scanner scanner() {
        return new Scanner.AtSocket(folder.resolve("clamd.ctl"));
    }

    @BeforeAll
    static void start() throws Exception {
        assertThat(PROGRAM).as("ClamAV (package clamav-daemon)").isExecutable();
        var signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                "Test.Eicar:0:*:" + HexFormat.of().formatHex(Eicar.file()) + "\n");
        var settings = Files.write(
                folder.resolve("clamd.conf"),
                List.of(
                        "Foreground yes",
                        "DatabaseDirectory " + signatures,
                        "TemporaryDirectory " + folder,
                        "LocalSocket " + folder.resolve("clamd.ctl")));
        daemon = new ProcessBuilder(PROGRAM.toString(), "--config-file", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        for (var tries = 0; !Files.exists(folder.resolve("clamd.ctl")); tries++) {
            assertThat(daemon.isAlive() && tries < 600)
                    .as(() -> read(folder.resolve("clamd.log")))
                    .isTrue();
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        daemon.destroy();
        assertThat(daemon.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, US_ASCII);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    @Test
    void the_name_is_what_it_calls_the_malware() throws Exception {
        assertThat(new Clamd(scanner(), Duration.ofSeconds(20)).malwareIn(Eicar.file()))
                .hasValue("Test.Eicar.UNOFFICIAL");
    }
}
