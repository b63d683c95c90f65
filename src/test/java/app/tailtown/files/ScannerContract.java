package app.tailtown.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.Scanner;
import app.tailtown.world.Eicar;
import app.tailtown.world.Papers;
import app.tailtown.world.Pixels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a scanner says and how it is understood; by the real one and by the one that stands in for it. */
abstract class ScannerContract {

    abstract Scanner scanner();

    private Clamd clamd() {
        return new Clamd(scanner(), Duration.ofSeconds(20));
    }

    @Test
    void asvs_5_4_3_malware_is_found_in_whatever_it_hides() throws Exception {
        for (var file : List.of(
                Eicar.file(),
                Eicar.behind(Papers.withScript()),
                Eicar.behind(Pixels.png(40, 30)),
                Eicar.behind(Pixels.jpeg(40, 30)))) {
            assertThat(clamd().malwareIn(file).orElseThrow()).containsIgnoringCase("eicar");
        }
    }

    @Test
    void what_is_clean_is_clean() throws Exception {
        assertThat(clamd().malwareIn(Papers.withScript())).isEmpty();
        assertThat(clamd().malwareIn(Pixels.png(40, 30))).isEmpty();
        assertThat(clamd().malwareIn(new byte[] {1})).isEmpty();
    }

    /** In pieces: the last is a full one, one byte longer, one shorter. */
    @Test
    void the_largest_file_is_looked_at_to_its_last_byte() throws Exception {
        for (var length : List.of(65_535, 65_536, 65_537, FileCabinet.MOST_BYTES)) {
            var file = new byte[length];
            assertThat(clamd().malwareIn(file)).isEmpty();
            var malware = Eicar.file();
            System.arraycopy(malware, 0, file, length - malware.length, malware.length);
            assertThat(clamd().malwareIn(file)).as("%d bytes", length).isPresent();
        }
    }

    @Test
    void many_are_looked_at_at_once_and_none_gets_the_answer_of_another() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Callable<Optional<String>>>();
            for (var i = 0; i < 40; i++) {
                var file = i % 2 == 0 ? Eicar.file() : new byte[70_000 + i];
                asked.add(() -> clamd().malwareIn(file));
            }
            var answers = threads.invokeAll(asked);
            for (var i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get().isPresent()).isEqualTo(i % 2 == 0);
            }
        }
    }

    @Test
    void it_says_which_one_it_is() throws Exception {
        assertThat(clamd().version()).startsWith("ClamAV ");
    }
}
