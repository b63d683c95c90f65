package app.tailtown.booking.whynot;

import app.tailtown.booking.plan.Division;
import app.tailtown.booking.plan.Room;
import app.tailtown.booking.plan.Split;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.NightCount;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.TypeNights;
import app.tailtown.platform.Codes;
import app.tailtown.platform.NaturalOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a resort has for a stay, type by type, and why not more. Dates are local to the resort.
 *
 * @param split the fewest suites of any type one after the other; empty when one suite will do, or when there is a night without any
 */
record Explanation(UUID resortId, LocalDate arrives, LocalDate departs, List<OfType> types, List<Part> split) {

    /** What can be had of a type. */
    enum Answer {
        /** One suite for all nights. */
        FREE,
        /** No one suite for them together, but several for all nights, the family divided over them. */
        APART,
        /** Something in every night, but no one suite in all of them. */
        SPLIT,
        /** Nothing in one night at least. */
        FULL,
        /** What is free throughout is kept for guests who lost their suite. */
        KEPT,
        /** No suite of the type takes these pets together. */
        NOT_FOR_THEM;

        @JsonValue
        String code() {
            return Codes.of(this);
        }
    }

    /**
     * One suite type.
     *
     * @param suites how many there are; {@code unfit} of them do not take these pets together
     * @param firstFull the first night in which nothing is to be had for them; absent when there is none
     * @param nights what became of its suites in each night; the numbers add up to {@code suites}
     * @param cutUpPercent of the free suite-nights, how many lie in gaps of one or two nights between two stays
     * @param free those that could be given for all nights
     * @param apart the suites over which they can be divided for all nights, where none takes them together
     * @param split suites of the type one after the other
     */
    record OfType(
            UUID suiteTypeId,
            String suiteType,
            int suites,
            int unfit,
            Answer answer,
            @Nullable LocalDate firstFull,
            List<NightCount> nights,
            int cutUpPercent,
            List<FreeSuite> free,
            List<FreeSuite> apart,
            List<Part> split) {}

    record FreeSuite(UUID suiteId, String suite) {
        static FreeSuite of(Suite suite) {
            return new FreeSuite(suite.id().value(), suite.name());
        }
    }

    /** Consecutive nights in one suite. */
    record Part(UUID suiteId, String suite, String suiteType, LocalDate arrives, LocalDate departs) {

        static List<Part> of(List<Split.Part> parts) {
            return parts.stream()
                    .map(p -> new Part(
                            p.suite().id().value(),
                            p.suite().name(),
                            p.suite().suiteType(),
                            p.stay().arrives(),
                            p.stay().departs()))
                    .toList();
        }
    }

    /** {@code guests}: nobody when it is not known yet who comes. */
    static Explanation of(UUID resort, Stay stay, List<TypeNights> types, List<Guest> guests) {
        Predicate<Suite> takes = suite -> Fit.fits(suite, guests);
        var explained = types.stream().map(t -> ofType(t, takes, guests)).toList();
        var oneWillDo = explained.stream().anyMatch(t -> t.answer() == Answer.FREE);
        var split = oneWillDo ? List.<Split.Part>of() : Split.of(types, takes);
        return new Explanation(resort, stay.arrives(), stay.departs(), explained, Part.of(split));
    }

    private static OfType ofType(TypeNights type, Predicate<Suite> takes, List<Guest> guests) {
        var nights = type.stay().nights();
        var fit = type.suites().stream().filter(s -> takes.test(s.suite())).toList();
        var counts = IntStream.range(0, nights).mapToObj(type::count).toList();
        var free = fit.stream()
                .filter(s -> s.isFree(0, nights))
                .map(s -> FreeSuite.of(s.suite()))
                .toList();
        var left = Math.min(free.size(), type.left(0, nights));
        var firstFull = IntStream.range(0, nights)
                .filter(n -> counts.get(n).free() == 0 || fit.stream().noneMatch(s -> s.isFree(n, n + 1)))
                .mapToObj(type::night)
                .findFirst()
                .orElse(null);
        var apart = left > 0 || guests.size() < 2 ? List.<FreeSuite>of() : apart(type, guests);
        var split = left > 0 || firstFull != null ? List.<Split.Part>of() : Split.of(List.of(type), takes);
        return new OfType(
                type.id().value(),
                type.name(),
                type.suites().size(),
                type.suites().size() - fit.size(),
                apart.isEmpty() ? answer(fit.isEmpty(), left, firstFull != null, split) : Answer.APART,
                fit.isEmpty() || !apart.isEmpty() ? null : firstFull,
                counts,
                type.cutUpPercent(),
                left > 0 ? free : List.of(),
                apart,
                Part.of(split));
    }

    /** The fewest suites that are free for all nights and take the family divided, beside those that are owed; none where it cannot be divided. */
    private static List<FreeSuite> apart(TypeNights type, List<Guest> guests) {
        var nights = type.stay().nights();
        var rooms = type.suites().stream()
                .filter(s -> s.isFree(0, nights))
                .map(s -> new Room(s.suite(), Set.of(type.stay()), 0, List.of()))
                .toList();
        return Division.of(guests, rooms, type.left(0, nights)).stream()
                .flatMap(who -> who.values().stream())
                .map(Room::suite)
                .distinct()
                .sorted(Comparator.comparing(Suite::name, NaturalOrder.OF_NAMES))
                .map(FreeSuite::of)
                .toList();
    }

    private static Answer answer(boolean notForThem, int left, boolean full, List<Split.Part> split) {
        if (notForThem) return Answer.NOT_FOR_THEM;
        if (left > 0) return Answer.FREE;
        if (full) return Answer.FULL;
        return split.isEmpty() ? Answer.KEPT : Answer.SPLIT;
    }
}
