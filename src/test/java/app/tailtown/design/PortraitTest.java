package app.tailtown.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortraitTest {

    @Test
    void the_coat_of_an_id_never_changes() {
        assertThat(Coat.of(UUID.fromString("0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b")))
                .isEqualTo(new Coat(3));
    }

    @Test
    void animals_added_in_the_same_second_wear_all_coats() {
        var worn = IntStream.range(0, 4000)
                .mapToObj(_ -> Coat.of(UuidCreator.getTimeOrderedEpoch()))
                .collect(Collectors.groupingBy(Coat::number, Collectors.counting()));
        assertThat(worn).hasSize(8).allSatisfy((_, times) -> assertThat(times).isBetween(350L, 650L));
    }

    @Test
    void there_is_no_ninth_coat() {
        assertThatThrownBy(() -> new Coat(9)).hasMessageContaining("No such coat");
    }

    @ParameterizedTest
    @CsvSource({"Dana Whitfield, DW", "Ana Maria Feld, AF", "  josé   ávila , JÁ", "Cher, C", "'', ''", "😀 Smith, 😀S"
    })
    void initials_are_the_first_letters_of_the_first_and_last_name(String name, String initials) {
        assertThat(Portrait.initialsOf(name)).isEqualTo(initials);
    }

    @Test
    void an_unknown_species_shows_its_paw() {
        assertThat(Face.of("axolotl")).isEqualTo(Face.PAW);
        assertThat(Face.of("cat")).isEqualTo(Face.CAT);
    }
}
