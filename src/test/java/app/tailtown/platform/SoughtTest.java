package app.tailtown.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    @ParameterizedTest
    @CsvSource({
        "nguyen, Kayla Nguyễn, true",
        "NGUYỄN, kayla nguyen, true",
        "angstrom, Ångström, true",
        "' pena ', María Peña, true",
        "strasse, Goethestraße, true",
        "dang, Đặng Lan, true",
        "'', Anybody, true",
        "nguyenn, Kayla Nguyễn, false"
    })
    void capitals_and_accents_do_not_count(String typed, String text, boolean found) {
        assertThat(new Sought(typed).isIn("something else", text)).isEqualTo(found);
    }
}
