package app.tailtown.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 0.5, PT1M
            2, 0.5, PT2M
            4, 0.5, PT8M
            7, 0.5, PT1H
            99, 0.5, PT1H
            1, 0, PT45S
            1, 1, PT1M15S
            99, 1, PT1H15M
            """)
    void each_wait_is_twice_the_one_before_up_to_an_hour_and_never_quite_the_same(
            int tries, double chance, Duration wait) {
        assertThat(Backoff.after(tries, chance)).isEqualTo(wait);
    }
}
