package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> NAMES =
            List.of("noor@cedar-creek.example", "Noor Haddad", "Cedar Creek Pet Resorts");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long walk in the park",
                "🐕‍🦺 läuft nachts über die Wiese",
                "correct horse battery staple",
                "vqzwmxkplrtjhgf"
            })
    void asvs_6_2_5_any_character_is_fine(String password) {
        assertThat(rules.against(password, false, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tiny sentences, false, password-length",
        "qm7xr2, true, password-length-beside",
        "password, true, password-stolen",
        "iloveyou, true, password-stolen",
        "11111111111111111, false, password-stolen",
        "passwordpassword, false, password-stolen",
        "password password, false, password-stolen",
        "password-password, false, password-stolen",
        "letmein letmein!, false, password-stolen",
        "iloveyou iloveyou iloveyou, false, password-stolen",
        "password.123456, false, password-stolen",
        "!!password!!!!!!!!!, false, password-stolen",
        "noorhaddadnoor, true, password-easy",
        "cedarcreek2026, true, password-easy",
        "Cedar-Creek-Noor, false, password-easy",
        "tailtowntailtown, false, password-stolen",
        "abcdefghijklmnop, false, password-easy"
    })
    void asvs_6_2_4_what_everybody_tries_first_is_refused(String password, boolean beside, String why) {
        assertThat(rules.against(password, beside, NAMES)).hasValue(why);
    }

    @Test
    void asvs_6_2_9_a_hundred_and_twenty_eight_characters_are_taken_and_no_more() {
        var sentence = "the quick brown fox jumps over lazy dogs ".repeat(4);
        assertThat(rules.against(sentence.substring(0, 128), false, NAMES)).isEmpty();
        assertThat(rules.against(sentence.substring(0, 129), false, NAMES)).hasValue("password-length");
    }

    @Test
    void asvs_6_2_1_beside_a_second_factor_eight_are_enough() {
        assertThat(rules.against("kv7qzpw2", true, NAMES)).isEmpty();
        assertThat(rules.against("kv7qzpw2", false, NAMES)).hasValue("password-length");
    }
}
