package app.tailtown.daycare.visits;

import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.daycare.places.CampGroup;
import app.tailtown.daycare.places.CampGroups;
import app.tailtown.daycare.places.Places;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a day has no place for somebody, and where there is one instead. */
@Component
class WhyNoPlace {

    /** What was being done: the ways out of it are fields of that request. */
    enum Doing {
        BOOK_A_DAY(true),
        BOOK_SEVERAL(false),
        MOVE(true),
        BRING_BACK(false);

        /** Whether another day is a way out. */
        private final boolean looksAhead;

        Doing(boolean looksAhead) {
            this.looksAhead = looksAhead;
        }
    }

    private static final int DAYS_AHEAD = 35;
    private static final int MOST_DAYS = 2;

    private final Places places;
    private final CampGroups groups;

    WhyNoPlace(Places places, CampGroups groups) {
        this.places = places;
        this.groups = groups;
    }

    /** Who wanted a place. */
    record Asked(CampGroup group, UUID service, int pets, LocalDate day, Doing doing) {}

    DaycareRefusal refusal(Asked asked) {
        var near = near(asked, asked.doing().looksAhead ? DAYS_AHEAD : 0);
        var here = near.stream().filter(c -> isAsked(c, asked)).findFirst().orElseThrow();
        var name = asked.group().name();
        if (here.capacity() == null) {
            return new DaycareRefusal.CampPlacesUnknown(name, asked.day(), openSettings(asked.group()));
        }
        var ways = ways(asked, near);
        return here.capacity() == 0
                ? new DaycareRefusal.CampClosed(name, asked.day(), here.reason(), ways)
                : new DaycareRefusal.CampFull(
                        name, asked.day(), here.free(), asked.pets(), orWait(asked.doing(), ways));
    }

    /** What can be done when it is not the places of the day that stand against it. */
    List<Remedy> ways(Asked asked) {
        return ways(asked, asked.doing().looksAhead ? near(asked, DAYS_AHEAD) : List.of());
    }

    /** The same where others have what there was: last of all one can wait. Days that can be had are booked with it. */
    List<Remedy> waysOrWait(Asked asked) {
        return orWait(asked.doing(), ways(asked));
    }

    private static List<Remedy> orWait(Doing doing, List<Remedy> ways) {
        return switch (doing) {
            case BOOK_A_DAY -> and(ways, Remedy.change("wait-for-camp-day", List.of(), Map.of("waitForFull", "true")));
            case BOOK_SEVERAL ->
                and(ways, Remedy.change("wait-for-full-days", List.of(), Map.of("waitForFull", "true")));
            case MOVE, BRING_BACK -> ways;
        };
    }

    private static List<Remedy> and(List<Remedy> ways, Remedy last) {
        return Stream.concat(ways.stream(), Stream.of(last)).toList();
    }

    /** The group on the day and those that follow, and the other groups on the day. */
    private List<Places.Count> near(Asked asked, int daysAhead) {
        var resort = asked.group().resortId();
        var group = asked.group().id().value();
        var until = asked.day().plusDays(daysAhead + 1);
        var here = places.counts(resort, group, asked.day(), until);
        if (daysAhead == 0) return here;
        var others = places.counts(resort, asked.day(), asked.day().plusDays(1)).stream()
                .filter(c -> !c.groupId().equals(group));
        return Stream.concat(here.stream(), others).toList();
    }

    static List<Remedy> openSettings(CampGroup group) {
        return List.of(Remedy.go(
                "open-camp-settings", List.of(), "/resorts/" + group.resortId().value() + "/day-camp/settings"));
    }

    static Remedy openDay(ResortId resort, LocalDate day) {
        return Remedy.go("open-camp-day", List.of(day), "/resorts/" + resort.value() + "/day-camp?day=" + day);
    }

    private static boolean isAsked(Places.Count count, Asked asked) {
        return count.groupId().equals(asked.group().id().value()) && count.day().equals(asked.day());
    }

    /** Of what is {@code near} only another day or group is chosen. */
    private List<Remedy> ways(Asked asked, List<Places.Count> near) {
        var free = near.stream().filter(c -> c.free() >= asked.pets()).toList();
        return switch (asked.doing()) {
            case BOOK_SEVERAL ->
                List.of(Remedy.change("book-possible-days", List.of(), Map.of("possibleOnly", "true")));
            case BOOK_A_DAY ->
                Stream.concat(otherDays(free, asked, "days"), otherGroups(free, asked))
                        .toList();
            case MOVE -> otherDays(free, asked, "day").toList();
            case BRING_BACK -> List.of(openDay(asked.group().resortId(), asked.day()));
        };
    }

    private Stream<Remedy> otherDays(List<Places.Count> free, Asked asked, String field) {
        return days(
                free.stream()
                        .filter(c -> c.groupId().equals(asked.group().id().value())
                                && c.day().isAfter(asked.day())),
                field);
    }

    /** For a day that is over: the nearest from {@code today} on, in the field that names the day. */
    List<Remedy> instead(ResortId resort, UUID group, int pets, LocalDate today, String field) {
        var near = places.counts(resort, group, today, today.plusDays(DAYS_AHEAD + 1)).stream()
                .filter(c -> c.free() >= pets);
        return days(near, field).toList();
    }

    private static Stream<Remedy> days(Stream<Places.Count> free, String field) {
        return free.limit(MOST_DAYS)
                .map(c -> Remedy.change(
                        "take-camp-day",
                        List.of(c.day(), c.free()),
                        Map.of(field, c.day().toString())));
    }

    private Stream<Remedy> otherGroups(List<Places.Count> free, Asked asked) {
        return groups.list(asked.group().resortId()).stream()
                .filter(g -> g.serviceIds().contains(asked.service()))
                .filter(g -> !g.id().equals(asked.group().id()))
                .flatMap(g -> free.stream()
                        .filter(c -> c.day().equals(asked.day()) && c.groupId().equals(g.id().value()))
                        .map(c -> Remedy.change(
                                "take-camp-group",
                                List.of(g.name(), c.free()),
                                Map.of("groupId", c.groupId().toString()))));
    }
}
