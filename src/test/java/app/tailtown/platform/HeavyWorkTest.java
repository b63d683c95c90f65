package app.tailtown.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {

    private final HeavyWork work = new HeavyWork();

    @AfterEach
    void stop() {
        work.stop();
    }

    @Test
    void it_leaves_the_threads_alone_that_answer() throws Exception {
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(requests.submit(() ->
                                    work.done(1, () -> Thread.currentThread().isVirtual()))
                            .get())
                    .isFalse();
        }
    }

    @Test
    void what_it_throws_is_thrown_to_whoever_asked_and_its_place_is_free_again() {
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> work.done(0, () -> {
                        throw new NotFound();
                    }))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void two_at_a_time_and_who_waits_too_long_comes_back() throws Exception {
        var end = new CountDownLatch(1);
        var both = new CountDownLatch(2);
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var two = Stream.generate(() -> requests.submit(() -> work.done(1, () -> {
                        both.countDown();
                        end.await();
                        return "drawn";
                    })))
                    .limit(2)
                    .toList();
            both.await();
            assertThatThrownBy(() -> work.done(0, () -> "late")).isInstanceOf(HeavyWork.Busy.class);
            end.countDown();
            for (var drawn : two) assertThat(drawn.get()).isEqualTo("drawn");
        }
        assertThat(work.done(1, () -> "late")).isEqualTo("late");
    }
}
