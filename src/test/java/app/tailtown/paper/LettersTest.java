package app.tailtown.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names can be printed, and what stands where they cannot. */
class LettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Biscuit",
                "Ñandú, Íñigo, Ærø, Łódź, Žofie, Ağrı, Việt Nguyễn",
                "Μπισκότο Ελένη",
                "Бублик Їжак Ђорђе",
                "小白 ポチ 복실이 ბარსიკი Արև",
                "Luna 🐾 ❤️ 👩‍🦰 🐕‍🦺",
                "½ cup · 2 × 16 mg – “slowly”… ≤ 40 °C € £ ™ №",
                "9:15 a. m.",
                "שלום (כלב) 12",
                "محمد و قطته",
                "नमस्ते राष्ट्र"
            })
    void what_can_be_printed(String text) {
        assertThat(Letters.areKnown(text)).isTrue();
        assertThat(Letters.fit(text)).doesNotContain("□");
    }

    @ParameterizedTest
    @ValueSource(strings = {"สวัสดี", "কুকুর", "நாய்", "𐐷"})
    void what_cannot_be_printed_is_known_and_stands_as_boxes(String text) {
        assertThat(Letters.areKnown(text)).isFalse();
        assertThat(Letters.fit(text)).contains("□").doesNotContain("#");
    }

    @Test
    void each_letter_is_drawn_by_a_font_that_has_it_and_no_tag_is_touched() {
        assertThat(Letters.fit("<td title=\"🐾\">Luna 🐾🐾 小</td>"))
                .isEqualTo(
                        "<td title=\"🐾\">Luna <span class=\"paper-emoji\">🐾🐾</span> <span class=\"paper-han\">小</span></td>");
    }

    @Test
    void what_is_joined_has_the_form_of_its_place() {
        // beh, yeh, teh: first, between, last; lam and alef are drawn as one; nothing is joined across what stands
        // apart.
        assertThat(ArabicForms.joined("بيت")).isEqualTo("\uFE91\uFEF4\uFE96");
        assertThat(ArabicForms.joined("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
        assertThat(ArabicForms.joined("ب\u200Cب")).isEqualTo("\uFE8F\u200C\uFE8F");
        assertThat(ArabicForms.joined("Rex")).isEqualTo("Rex");
    }

    @Test
    void words_that_run_from_the_right_stay_together_and_turn_around_as_one() {
        assertThat(Letters.fit("Rex שלום (כלב) 12")).isEqualTo("Rex <span class=\"paper-hebrew\">שלום (כלב)</span> 12");
        assertThat(new RightToLeft().reorderRTLTextToLTR("(אב) ג")).isEqualTo("ג (בא)");
    }

    @Test
    void what_no_document_may_hold_is_left_out_and_what_was_typed_apart_is_joined() {
        assertThat(Letters.fit("Re\u0001x Jose\u0301")).isEqualTo("Rex José");
    }

    @ParameterizedTest
    @CsvSource({"USD,LETTER", "CAD,LETTER", "MXN,LETTER", "EUR,A4", "GBP,A4", "AUD,A4"})
    void a_resort_prints_on_what_its_country_has(String currency, PaperSize size) {
        assertThat(PaperSize.usual(Currency.getInstance(currency))).isEqualTo(size);
    }
}
