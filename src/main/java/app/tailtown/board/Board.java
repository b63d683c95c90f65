package app.tailtown.board;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteNights;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.lodging.TypeNights;
import app.tailtown.organizations.Resort;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A resort's suites through some days.
 *
 * @param shown from the first day to before the day after the last; as many nights as days
 * @param today the local date it is there now
 * @param now local time there
 * @param lanes every suite, in the order of the house
 * @param withoutSuite guests who lost theirs and have none yet
 */
record Board(Resort resort, Stay shown, LocalDate today, LocalTime now, List<Lane> lanes, List<Bar> withoutSuite) {

    /** The suites of one type, and what each of them is used for. */
    record Group(SuiteTypeId id, String name, List<Lane> lanes, TypeNights nights) {}

    LocalDate from() {
        return shown.arrives();
    }

    int days() {
        return shown.nights();
    }

    LocalDate day(int number) {
        return from().plusDays(number);
    }

    boolean shows(LocalDate day) {
        return !day.isBefore(shown.arrives()) && day.isBefore(shown.departs());
    }

    List<Group> groups() {
        var byType = lanes.stream()
                .collect(Collectors.groupingBy(l -> l.suite().suiteTypeId(), LinkedHashMap::new, Collectors.toList()));
        return byType.entrySet().stream()
                .map(e -> new Group(
                        e.getKey(),
                        e.getValue().getFirst().suite().suiteType(),
                        e.getValue(),
                        nights(e.getKey(), e.getValue())))
                .toList();
    }

    private TypeNights nights(SuiteTypeId type, List<Lane> own) {
        var suites = own.stream()
                .filter(l -> l.suite().deletedAt() == null)
                .map(l -> l.nights(resort, shown))
                .toList();
        var name = own.getFirst().suite().suiteType();
        return new TypeNights(type, name, shown, suites, owed(type, suites));
    }

    private List<TypeNights.Owed> owed(SuiteTypeId type, List<SuiteNights> suites) {
        if (suites.isEmpty()) return List.of();
        return withoutSuite.stream()
                .filter(b -> b.suiteTypeId().equals(type.value()))
                .map(b -> new TypeNights.Owed(
                        new HolderId(b.holderId()),
                        night(b.arrives()),
                        Math.max(night(b.departs()), night(b.arrives()))))
                .toList();
    }

    /** The number of the night that begins on this day, within those that are shown. */
    private int night(LocalDate day) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(from(), day), 0, days());
    }
}
