package app.tailtown.customers.merging;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Words;
import app.tailtown.world.HouseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** How two of one name are told apart. */
@HouseTest
class NamesakeTest {

    @Autowired
    MessageSource bundles;

    private static Namesake miso(String breed, LocalDate added) {
        return new Namesake("Miso", List.of("Feld", breed), added);
    }

    private String said(Namesake one, Namesake other) {
        return one.beside(other, new Words(bundles, Words.ENGLISH));
    }

    @Test
    void by_the_first_thing_that_differs_else_by_when_they_were_written_down() {
        var old = miso("Beagle", LocalDate.of(2021, 5, 3));
        var young = miso("Beagle", LocalDate.of(2026, 10, 3));
        var mixed = miso("", LocalDate.of(2026, 11, 4));
        assertThat(said(old, young)).isEqualTo("Miso (since 2021)");
        assertThat(said(young, mixed)).isEqualTo("Miso (Beagle)");
        assertThat(said(mixed, young)).startsWith("Miso (since ").contains("2026");
        assertThat(said(old, old)).isEqualTo("Miso");
        assertThat(said(old, new Namesake("Misou", List.of("", ""), LocalDate.of(2020, 1, 1))))
                .isEqualTo("Miso");
    }
}
