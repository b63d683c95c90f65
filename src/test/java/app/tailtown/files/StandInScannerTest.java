package app.tailtown.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.Scanner;
import app.tailtown.world.StandInScanner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one that stands in for ClamAV, and what becomes of one that is broken. */
class StandInScannerTest extends ScannerContract {

    @Override
    Scanner scanner() {
        return StandInScanner.shared();
    }

    private static void asked(Scanner where, byte[] content) {
        assertThatThrownBy(() -> new Clamd(where, Duration.ofMillis(500)).malwareIn(content))
                .isInstanceOf(Clamd.Silent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                StandInScanner.HANGS_UP,
                StandInScanner.BREAKS_OFF,
                StandInScanner.TALKS_NONSENSE,
                StandInScanner.FAILS,
                StandInScanner.SAYS_NOTHING
            })
    void whatever_is_no_answer_is_never_taken_for_clean(String how) {
        asked(scanner(), how.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void where_nobody_listens_nothing_is_clean() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        asked(new Scanner.AtAddress("127.0.0.1", port), new byte[10]);
        asked(new Scanner.AtAddress("no-such-host.invalid", 3310), new byte[10]);
        asked(new Scanner.AtSocket(Path.of("/nowhere/clamd.ctl")), new byte[10]);
        asked(new Scanner.AtSocket(Path.of("/" + "x".repeat(300))), new byte[10]);
    }

    /** Its buffers run full and nobody empties them: a line that only waits for an answer would wait for ever while it still writes. */
    @Test
    @Timeout(20)
    void one_that_takes_nothing_is_cut_off() throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            asked(new Scanner.AtAddress("127.0.0.1", deaf.getLocalPort()), new byte[FileCabinet.MOST_BYTES]);
        }
    }
}
