package app.tailtown.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.platform.FieldsRefused;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedRateTest {

    static TypedRate typed(String first, String second) {
        return new TypedRate(new UUID(0, 7), LocalDate.of(2026, 11, 23), first, second, "0");
    }

    @ParameterizedTest
    @CsvSource({"62,USD,6200", "62.5,USD,6250", " 62.50 ,USD,6250", "0,USD,0", "100000,USD,10000000", "6200,JPY,6200"})
    void an_amount_is_read_as_people_write_it(String text, String currency, long minor) {
        assertThat(typed(text, "0").in(Currency.getInstance(currency)).firstPet())
                .isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "62,50|USD|amount",
                "1,280.50|USD|amount",
                "$62|USD|amount",
                "-1|USD|amount",
                "62.505|USD|amount",
                "62.|USD|amount",
                ".5|USD|amount",
                "6e3|USD|amount",
                "٦٢|USD|amount",
                "62.50|JPY|amount",
                "100000.01|USD|amount-too-high",
                "9999999999999999999999999999999999|USD|amount-too-high"
            })
    void what_could_mean_two_things_is_not_guessed(String text, String currency, String key) {
        assertThatThrownBy(() -> typed(text, "0").in(Currency.getInstance(currency)))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        no -> assertThat(no.wrong()).singleElement().satisfies(w -> {
                            assertThat(w.field()).isEqualTo("firstPet");
                            assertThat(w.key()).isEqualTo(key);
                        }));
    }

    @Test
    void every_wrong_amount_is_told_at_once() {
        assertThatThrownBy(() -> typed("a", "b").in(Currency.getInstance("USD")))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        no -> assertThat(no.wrong())
                                .extracting(FieldsRefused.Wrong::field)
                                .containsExactly("firstPet", "secondPet"));
    }
}
