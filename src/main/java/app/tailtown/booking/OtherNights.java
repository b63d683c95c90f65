package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Split;
import app.tailtown.hours.HouseHours;
import app.tailtown.hours.OpeningHours;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.House;
import app.tailtown.lodging.PetNights;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.TypeNights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a new stay could be on other days, or in several suites one after the other: seen from the nights around it. */
@Component
class OtherNights {

    /** How far from the wish it is still the same wish. */
    private static final int DAYS_AROUND = 3;

    private static final int MOST_DAYS = 3;
    private static final int MOST_PARTS = 4;

    /** Nobody with a stay of months asks whether it may begin on Tuesday. */
    private static final int MOST_NIGHTS = 62;

    private final HouseHours hours;
    private final PetNights nights;
    private final Clock clock;

    OtherNights(HouseHours hours, PetNights nights, Clock clock) {
        this.hours = hours;
        this.nights = nights;
        this.clock = clock;
    }

    /** {@code days}: as many nights, near; {@code shorter}: fewer of the same. */
    record Found(List<Proposal> split, List<Proposal> days, List<Proposal> acrossTypes, List<Proposal> shorter) {
        static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());
    }

    /** The nights of which a house has to be known; those that are asked for are among them. */
    Stay around(WaysOut.Ask ask) {
        if (!mayBeOthers(ask)) return ask.nights();
        var today = ask.resort().today(clock);
        var first = ask.nights().arrives().minusDays(DAYS_AROUND);
        return new Stay(
                first.isBefore(today) && !ask.nights().arrives().isBefore(today) ? today : first,
                ask.nights().departs().plusDays(DAYS_AROUND));
    }

    private static boolean mayBeOthers(WaysOut.Ask ask) {
        return ask.isNew() && ask.areTogether() && ask.nights().nights() <= MOST_NIGHTS;
    }

    /** In a house that was read for the nights {@link #around}. */
    Found of(WaysOut.Ask ask, House house) {
        if (!mayBeOthers(ask)) return Found.NOTHING;
        var today = ask.resort().today(clock);
        var types = house.nights(around(ask));
        var asked = wanted(ask, types);
        var split = split(ask, asked);
        return new Found(
                split, days(ask, asked, today), split.isEmpty() ? split(ask, types) : List.of(), shorter(ask, asked));
    }

    /** The type that was asked for; all of them when none of its suites takes these guests in any night. */
    private static List<TypeNights> wanted(WaysOut.Ask ask, List<TypeNights> types) {
        var asked = types.stream()
                .filter(t -> ask.isAsked(t.id()))
                .filter(t -> t.suites().stream().anyMatch(s -> takes(ask, s.suite())))
                .toList();
        return asked.isEmpty() ? types : asked;
    }

    private static boolean takes(WaysOut.Ask ask, Suite suite) {
        return Fit.fits(suite, ask.guests());
    }

    private static List<Proposal> split(WaysOut.Ask ask, List<TypeNights> types) {
        var parts = Split.of(types.stream().map(t -> t.during(ask.nights())).toList(), s -> takes(ask, s));
        if (parts.size() < 2 || parts.size() > MOST_PARTS) return List.of();
        var change = new LinkedHashMap<String, String>();
        change.put("suiteTypeId", "");
        change.put("suiteId", parts.getFirst().suite().id().value().toString());
        for (var i = 1; i < parts.size(); i++) {
            change.put(
                    "moves[" + (i - 1) + "].from", parts.get(i).stay().arrives().toString());
            change.put(
                    "moves[" + (i - 1) + "].suiteId",
                    parts.get(i).suite().id().value().toString());
        }
        var words = List.<Object>of(
                parts.size() - 1,
                parts.getFirst().suite().name(),
                parts.getFirst().stay().departs(),
                parts.getLast().suite().name());
        var beds = parts.stream()
                .flatMap(p -> ask.guests().stream().map(g -> new Bed(g.pet(), p.suite(), p.stay())))
                .toList();
        return List.of(Proposal.of("take-split", words, change, beds));
    }

    /** The nearest first; an earlier day before a later one that is as near. Not on days on which one of them sleeps here already. */
    private List<Proposal> days(WaysOut.Ask ask, List<TypeNights> types, LocalDate today) {
        var open = hours.of(ask.resort().id());
        var taken = nights.taken(ask.guests().stream().map(Guest::pet).toList(), ask.resort(), around(ask));
        return IntStream.rangeClosed(1, DAYS_AROUND)
                .boxed()
                .flatMap(d -> Stream.of(-d, d))
                .map(d -> new Stay(
                        ask.nights().arrives().plusDays(d),
                        ask.nights().departs().plusDays(d)))
                .filter(s -> !s.arrives().isBefore(today) && mayComeAndGo(open, s))
                .filter(s -> taken.stream().noneMatch(s::meets))
                .flatMap(s -> suite(ask, types, s).map(suite -> on("take-days", ask, s, suite)).stream())
                .limit(MOST_DAYS)
                .toList();
    }

    private static boolean mayComeAndGo(OpeningHours open, Stay stay) {
        return !open.on(stay.arrives()).isClosed() && !open.on(stay.departs()).isClosed();
    }

    /** As many nights as there are from the arrival on, or up to the departure. */
    private List<Proposal> shorter(WaysOut.Ask ask, List<TypeNights> types) {
        var all = ask.nights();
        var open = hours.of(ask.resort().id());
        for (var fewer = 1; fewer < all.nights(); fewer++) {
            var both = List.of(
                    new Stay(all.arrives(), all.departs().minusDays(fewer)),
                    new Stay(all.arrives().plusDays(fewer), all.departs()));
            for (var stay : both) {
                var suite = mayComeAndGo(open, stay) ? suite(ask, types, stay) : Optional.<Suite>empty();
                if (suite.isPresent()) return List.of(on("take-fewer", ask, stay, suite.get()));
            }
        }
        return List.of();
    }

    private static Optional<Suite> suite(WaysOut.Ask ask, List<TypeNights> types, Stay stay) {
        return types.stream()
                .map(t -> t.during(stay))
                .filter(t -> t.left(0, stay.nights()) > 0)
                .flatMap(t -> t.suites().stream())
                .filter(s -> s.isFree(0, stay.nights()) && takes(ask, s.suite()))
                .map(s -> s.suite())
                .findFirst();
    }

    private static Proposal on(String code, WaysOut.Ask ask, Stay stay, Suite suite) {
        var change = new LinkedHashMap<>(WaysOut.change(suite.suiteTypeId(), ""));
        change.putAll(Map.of(
                "arrives", stay.arrives().toString(), "departs", stay.departs().toString()));
        var beds = new ArrayList<Bed>();
        ask.guests().forEach(g -> beds.add(new Bed(g.pet(), suite, stay)));
        var words = List.<Object>of(stay.arrives(), stay.departs(), stay.nights(), suite.suiteType());
        return Proposal.of(code, words, change, beds);
    }
}
