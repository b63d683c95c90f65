package app.tailtown.design;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Words;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignWordsTest {

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys(Words.SPANISH)).isEqualTo(keys(Words.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void apostrophes_are_typographic_because_a_straight_one_swallows_what_follows(String language) {
        var bundle = bundle(Locale.of(language));
        assertThat(keys(Locale.of(language)))
                .allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'"));
    }

    @ParameterizedTest
    @CsvSource({"en,1,1 night", "en,3,3 nights", "es,1,1 noche", "es,3,3 noches", "en,0,No nights"})
    void nights_are_counted_as_people_count(String language, int nights, String said) {
        var words = KitWorld.words(Locale.of(language));
        assertThat(words.text("design.nights", nights)).isEqualTo(said);
    }

    private static Set<String> keys(Locale locale) {
        return bundle(locale).keySet();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages.design",
                Locale.of(locale.getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
