package app.tailtown.board;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.lodging.TypeNights;
import app.tailtown.organizations.Resort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A resort's suites through some days.
 *
 * @param shown from the first day to before the day after the last; as many nights as days
 * @param today the local date it is there now
 * @param now local time there
 * @param lanes every suite, in the order of the house
 * @param groups the same by type
 * @param withoutSuite guests who lost theirs and have none yet
 */
record Board(
        Resort resort,
        Stay shown,
        LocalDate today,
        LocalTime now,
        List<Lane> lanes,
        List<Group> groups,
        List<Bar> withoutSuite) {

    static Board of(
            Resort resort, Stay shown, LocalDate today, LocalTime now, List<Lane> lanes, List<Bar> withoutSuite) {
        return new Board(resort, shown, today, now, lanes, groups(resort, shown, lanes, withoutSuite), withoutSuite);
    }

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

    private static List<Group> groups(Resort resort, Stay shown, List<Lane> lanes, List<Bar> withoutSuite) {
        var turnovers = turnovers(resort, shown);
        return lanes.stream()
                .collect(Collectors.groupingBy(l -> l.suite().suiteTypeId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(own -> group(shown, own, turnovers, withoutSuite))
                .toList();
    }

    /** When suites change hands on each of the days and on the one after. */
    static List<Instant> turnovers(Resort resort, Stay shown) {
        return IntStream.rangeClosed(0, shown.nights())
                .mapToObj(n -> resort.turnoverOn(shown.arrives().plusDays(n)))
                .toList();
    }

    private static Group group(Stay shown, List<Lane> own, List<Instant> turnovers, List<Bar> withoutSuite) {
        var type = own.getFirst().suite().suiteTypeId();
        var name = own.getFirst().suite().suiteType();
        var suites = own.stream()
                .filter(l -> l.suite().deletedAt() == null)
                .map(l -> l.nights(turnovers))
                .toList();
        var owed = suites.isEmpty() ? List.<TypeNights.Owed>of() : owed(shown, type, withoutSuite);
        return new Group(type, name, own, new TypeNights(type, name, shown, suites, owed));
    }

    private static List<TypeNights.Owed> owed(Stay shown, SuiteTypeId type, List<Bar> withoutSuite) {
        return withoutSuite.stream()
                .filter(b -> b.suiteTypeId().equals(type.value()))
                .map(b -> new TypeNights.Owed(
                        new HolderId(b.holderId()),
                        night(shown, b.arrives()),
                        Math.max(night(shown, b.departs()), night(shown, b.arrives()))))
                .toList();
    }

    /** The number of the night that begins on this day, within those that are shown. */
    private static int night(Stay shown, LocalDate day) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(shown.arrives(), day), 0, shown.nights());
    }
}
