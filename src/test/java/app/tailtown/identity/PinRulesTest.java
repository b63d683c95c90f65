package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000", "1234", "4321", "2468", "8901", "1212", "123123", "1122", "1221", "112233", "1984", "2011",
                "0704", "2912", "040784", "840704", "2580", "98765"
            })
    void asvs_6_2_4_what_anybody_would_try_is_refused(String pin) {
        assertThat(PinRules.against(pin)).contains("pin-easy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "1234567", "83 16", "83a6", "８３１６"})
    void it_is_four_to_six_digits(String pin) {
        assertThat(PinRules.against(pin)).contains("pin-digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8316", "59260", "592604", "9042"})
    void the_others_are_taken(String pin) {
        assertThat(PinRules.against(pin)).isEmpty();
    }

    @Test
    void most_are_left() {
        var taken = IntStream.range(0, 10_000)
                .filter(n -> PinRules.against("%04d".formatted(n)).isEmpty())
                .count();
        assertThat(taken).isGreaterThan(8_500);
    }
}
