package app.tailtown.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each word is a suite, an x a night that is let, a dot one that is free. */
class CutUpTest {

    @ParameterizedTest
    @CsvSource({
        "xxxx, 0",
        "...., 0",
        "x..x, 100",
        "x.x...x, 25",
        // What begins or ends outside is not known to be short.
        "..xx.., 0",
        "x..x ...., 33",
        "x.x x...x, 25"
    })
    void percent(String house, int expected) {
        var suites = new ArrayList<SuiteNights>();
        for (var row : house.split(" ")) {
            var uses = row.chars()
                    .mapToObj(c -> c == '.' ? SuiteNights.Use.FREE : new SuiteNights.Use(NightUse.LET, null, ""))
                    .toList();
            suites.add(new SuiteNights(suite(), uses));
        }
        var from = LocalDate.of(2026, 11, 27);
        var nights = suites.getFirst().uses().size();
        var type = new TypeNights(
                new SuiteTypeId(UUID.randomUUID()), "Run", new Stay(from, from.plusDays(nights)), suites, List.of());
        assertThat(type.cutUpPercent()).isEqualTo(expected);
    }

    private static Suite suite() {
        return new Suite(
                new SuiteId(UUID.randomUUID()),
                1,
                new ResortId(UUID.randomUUID()),
                new SuiteTypeId(UUID.randomUUID()),
                "Run",
                "B4",
                "",
                1,
                2,
                null,
                null,
                null);
    }
}
