package app.tailtown.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a number was typed, it is shown as people of its country write it. */
class PhonesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (515) 555-0142      | (515) 555-0142
            515-555-0142        | (515) 555-0142
            515.555.0142        | (515) 555-0142
            5155550142          | (515) 555-0142
            +1 515 555 0142     | (515) 555-0142
            1-515-555-0142      | (515) 555-0142
            001 515 555 0142    | (515) 555-0142
            515 555 0142 ext 12 | (515) 555-0142 x12
            +52 55 1234 5678    | +52 55 1234 5678
            +52(614)123-4567    | +52 614 123 4567
            +34612345678        | +34 612 345 678
            +49 30 1234567      | +49 30 1234567
            555-0142            | 555-0142
            ask the neighbour   | ask the neighbour
            """)
    void shown(String typed, String shown) {
        assertThat(Phones.shown(typed)).isEqualTo(shown);
        assertThat(Phones.shown(Phones.shown(typed))).as("shown again").isEqualTo(shown);
    }
}
