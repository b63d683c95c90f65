package app.tailtown.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every shelf keeps, wherever it stands. */
abstract class ShelfContract {

    abstract Shelf shelf();

    private static String key() {
        var id = UUID.randomUUID().toString();
        return UUID.randomUUID() + "/" + id.substring(34) + "/" + id;
    }

    private static byte[] content(int bytes) {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }

    @Test
    void what_was_put_comes_back_to_the_byte() {
        for (var bytes : new int[] {1, 4096, 10_485_760}) {
            var key = key();
            shelf().put(key, content(bytes));
            assertThat(shelf().get(key)).isEqualTo(content(bytes));
        }
    }

    @Test
    void what_is_put_again_stays_as_it_is() {
        var key = key();
        shelf().put(key, content(50));
        shelf().put(key, content(50));
        assertThat(shelf().get(key)).isEqualTo(content(50));
    }

    @Test
    void what_was_dropped_is_gone_and_may_be_dropped_again() {
        var key = key();
        shelf().put(key, content(9));
        shelf().drop(key);
        shelf().drop(key);
        assertThatThrownBy(() -> shelf().get(key)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_was_never_put_is_a_fault_and_not_nothing() {
        assertThatThrownBy(() -> shelf().get(key())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_lies_there_is_listed_by_how_its_key_begins_and_since_when() {
        var mine = UUID.randomUUID() + "/";
        var other = UUID.randomUUID() + "/";
        var keys = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> mine + "a" + i % 3 + "/" + i)
                .toList();
        var began = Instant.now().minusSeconds(2);
        keys.forEach(key -> shelf().put(key, content(3)));
        shelf().put(other + "a1/1", content(3));
        shelf().drop(keys.getFirst());
        var listed = new HashMap<String, Instant>();
        shelf().each(mine, listed::put);
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(keys.subList(1, 30));
        assertThat(listed.values())
                .allMatch(at -> at.isAfter(began) && at.isBefore(Instant.now().plusSeconds(2)));
        shelf().each(UUID.randomUUID() + "/", (key, _) -> org.assertj.core.api.Assertions.fail(key));
    }

    @Test
    void many_at_once_do_not_disturb_each_other() throws Exception {
        var same = key();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var i = 1; i <= 24; i++) {
                var bytes = i;
                running.add(many.submit(() -> {
                    var own = key();
                    shelf().put(own, content(1000 + bytes));
                    shelf().put(same, content(77));
                    assertThat(shelf().get(own)).isEqualTo(content(1000 + bytes));
                }));
            }
            for (var one : running) one.get();
        }
        assertThat(shelf().get(same)).isEqualTo(content(77));
    }
}
