package app.tailtown.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Words;
import app.tailtown.world.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@HouseTest
class HousekeepingWordsTest {

    @Autowired
    MessageSource bundles;

    @Test
    void one_suite_is_said_of_as_one() {
        var spanish = new Words(bundles, Words.SPANISH);
        assertThat(spanish.text("housekeeping.lead", 0, 1, 1, 1))
                .isEqualTo("0 por limpiar · 1 en limpieza · 1 limpia · 1 ocupada");
        assertThat(spanish.text("housekeeping.lead", 1, 0, 0, 12))
                .isEqualTo("1 por limpiar · 0 en limpieza · 0 limpias · 12 ocupadas");
    }
}
