package app.tailtown.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightTest {

    @ParameterizedTest
    @CsvSource({
        "50,50",
        "50 lb,50",
        "50.3,50.3",
        "50.04,50",
        "49.96,50",
        "7.5,7.5",
        "100 lbs,100",
        "31 kg,68.3",
        "0.1,0.1"
    })
    void what_is_written_is_said_in_pounds_with_a_decimal_only_where_it_is_not_whole(String written, String pounds) {
        var weight = Weight.parse(written);
        assertThat(weight.pounds()).isEqualTo(pounds);
        assertThat(Weight.pounds(weight.grams()).toString()).isEqualTo(pounds);
    }

    @ParameterizedTest
    @CsvSource({"22680,50", "22800,50.3", "453592,1000", "0,0"})
    void several_together_are_said_in_the_same_way(int grams, String pounds) {
        assertThat(Weight.pounds(grams).toString()).isEqualTo(pounds);
    }
}
