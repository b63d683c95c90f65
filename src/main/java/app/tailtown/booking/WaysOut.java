package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Plan;
import app.tailtown.lodging.Availability;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.FewAtOnce;
import app.tailtown.platform.Money;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Tariff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be had instead of what was asked for, the closest to it first, each with its price. What has no price is not offered. */
@Component
class WaysOut {

    private static final int MOST = 5;
    private static final int MOST_TYPES = 2;

    /** When fifty are told no at once, the rest is told to wait or to see why: that is always there, and nobody is kept from an answer. */
    private final FewAtOnce few = new FewAtOnce(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final Availability availability;
    private final OtherNights otherNights;
    private final RoomForStay byMoving;
    private final Tariff tariff;

    WaysOut(Availability availability, OtherNights otherNights, RoomForStay byMoving, Tariff tariff) {
        this.availability = availability;
        this.otherNights = otherNights;
        this.byMoving = byMoving;
        this.tariff = tariff;
    }

    /**
     * Who looks for a way out.
     *
     * @param guests who need a place, in the nights in which they do
     * @param but whose own suites count as free
     * @param type the type that was asked for; null when any would do
     * @param kept nights that stay as they are
     * @param isNew whether the dates may be others as well
     */
    record Ask(
            Resort resort,
            Stay nights,
            List<Guest> guests,
            HolderId but,
            @Nullable UUID type,
            List<Bed> kept,
            boolean isNew) {

        boolean isAsked(SuiteTypeId other) {
            return type == null || other.value().equals(type);
        }

        /** Whether all of them come and go together, so that they could do so on other days. */
        boolean areTogether() {
            return guests.stream().allMatch(g -> g.stay().equals(nights));
        }
    }

    List<Remedy> of(Wanted wanted) {
        var needs = wanted.needs().isEmpty() ? wanted.guests() : wanted.needs();
        var kept = wanted.demands().stream().flatMap(d -> d.kept().stream()).toList();
        var ask =
                new Ask(wanted.resort(), wanted.nights(), needs, wanted.holder(), wanted.type(), kept, wanted.isNew());
        var together = new LinkedHashMap<>(wanted.together());
        wanted.from().ifPresent(from -> together.put("from", from.toString()));
        var customer = wanted.household().id().value();
        return few.ask(
                () -> found(wanted, ask, together, customer),
                () -> LastResort.of(ask, customer).toList());
    }

    private List<Remedy> found(Wanted wanted, Ask ask, Map<String, String> together, UUID customer) {
        var room = ask.isNew() ? makeRoom(ask, customer).toList() : byMoving.of(ask, together);
        var found = of(ask, together).stream().limit(MOST - room.size()).map(r -> wanted.isNew() ? atOnce(r) : r);
        return Stream.concat(Stream.concat(found, room.stream()), LastResort.of(ask, customer))
                .toList();
    }

    /** Others move, and the type that was asked for has one suite for all nights. */
    private Stream<Remedy> makeRoom(Ask ask, UUID customer) {
        if (ask.type() == null || !ask.areTogether()) return Stream.of();
        return byMoving.of(ask).stream()
                .map(room -> Remedy.go(
                        "make-room",
                        List.of(room.moves().size(), room.suite().name()),
                        LastResort.page(ask, "make-room", customer) + "&suiteTypeId=" + ask.type()));
    }

    /** A button that books says so. */
    private static Remedy atOnce(Remedy way) {
        return Remedy.change(way.code().replaceFirst("^take-", "book-"), way.words(), way.change());
    }

    /** {@code together}: what each of them sends along. */
    List<Remedy> of(Ask ask, Map<String, String> together) {
        var house = availability.when(ask.resort(), otherNights.around(ask), ask.but());
        var types = FreeRooms.of(house, ask.nights(), ask.guests());
        var asked = types.stream().filter(t -> ask.isAsked(t.id())).toList();
        var others = types.stream().filter(t -> !ask.isAsked(t.id())).toList();
        var elsewhere = otherNights.of(ask, house);
        var closest = new ArrayList<Proposal>();
        asked.forEach(t -> closest.addAll(inSuites(ask, t)));
        closest.addAll(elsewhere.split());
        var inOthers = others.stream().flatMap(t -> inType(ask, t).stream()).toList();
        var further = Stream.of(elsewhere.days(), elsewhere.acrossTypes(), elsewhere.shorter())
                .flatMap(List::stream)
                .toList();
        var totals = tariff.totals(
                ask.resort(),
                parts(Stream.of(closest, inOthers, further)
                        .flatMap(List::stream)
                        .toList()));
        var wished = tariff.totals(ask.resort(), wished(ask, asked)).values().stream()
                .findFirst();
        return Stream.of(closest, nearest(inOthers, totals, wished), further)
                .flatMap(List::stream)
                .filter(totals::containsKey)
                .limit(MOST)
                .map(p -> priced(p, Objects.requireNonNull(totals.get(p)), wished, together))
                .toList();
    }

    /** Of the other types those that cost about as much as what was asked for. */
    private static List<Proposal> nearest(List<Proposal> all, Map<Proposal, Money> totals, Optional<Money> wished) {
        return all.stream()
                .filter(totals::containsKey)
                .sorted(Comparator.comparingLong(p -> apart(Objects.requireNonNull(totals.get(p)), wished)))
                .limit(MOST_TYPES)
                .toList();
    }

    private static long apart(Money total, Optional<Money> wished) {
        return wished.map(w -> Math.abs(total.minor() - w.minor())).orElse(0L);
    }

    /** Suites by name while they fit into one, else as many as they need. */
    private static List<Proposal> inSuites(Ask ask, FreeRooms.Type type) {
        var together = type.together(ask.guests());
        if (together.isEmpty()) return several(ask, type);
        return together.stream()
                .limit(2)
                .map(r -> Proposal.of(
                        "take-suite",
                        List.of(r.suite().name()),
                        change(type.id(), r.suite().id().value().toString()),
                        beds(ask, inOne(ask, r.suite()))))
                .toList();
    }

    private static List<Proposal> inType(Ask ask, FreeRooms.Type type) {
        var together = type.together(ask.guests());
        if (together.isEmpty()) return several(ask, type);
        var suite = together.getFirst().suite();
        return List.of(
                Proposal.of("take-type", List.of(type.name()), change(type.id(), ""), beds(ask, inOne(ask, suite))));
    }

    private static List<Proposal> several(Ask ask, FreeRooms.Type type) {
        return type.divide(ask.guests()).stream()
                .map(where -> ask.guests().stream()
                        .map(g -> new Bed(
                                g.pet(),
                                Objects.requireNonNull(where.get(g.pet())).suite(),
                                g.stay()))
                        .toList())
                .map(beds -> Proposal.of(
                        "take-several",
                        List.of(
                                type.name(),
                                beds.stream()
                                        .map(b -> b.suite().id())
                                        .distinct()
                                        .count()),
                        change(type.id(), ""),
                        beds(ask, beds)))
                .toList();
    }

    private static List<Bed> inOne(Ask ask, Suite suite) {
        return ask.guests().stream().map(g -> new Bed(g.pet(), suite, g.stay())).toList();
    }

    private static List<Bed> beds(Ask ask, List<Bed> found) {
        return Stream.concat(ask.kept().stream(), found.stream()).toList();
    }

    static Map<String, String> change(SuiteTypeId type, String suite) {
        return Map.of("suiteTypeId", type.value().toString(), "suiteId", suite);
    }

    private static Remedy priced(Proposal way, Money total, Optional<Money> wished, Map<String, String> together) {
        var price = new ArrayList<Object>(List.of(total));
        if (way.code().equals("take-type")) price.addAll(difference(total, wished.orElse(total)));
        return way.priced(price, together);
    }

    /** More or less than what was asked for would cost: the sign and the amount. */
    private static List<Object> difference(Money total, Money wished) {
        var more = total.minor() - wished.minor();
        return List.of(Long.signum(more), new Money(Math.abs(more), total.currency()));
    }

    private static Map<Proposal, List<Tariff.Part>> parts(List<Proposal> all) {
        return all.stream()
                .collect(Collectors.toMap(p -> p, p -> BookingRules.parts(p.plan()), (a, _) -> a, LinkedHashMap::new));
    }

    /** What the one type that was asked for would cost, were it free: all of them in one suite. */
    private static Map<String, List<Tariff.Part>> wished(Ask ask, List<FreeRooms.Type> asked) {
        if (ask.type() == null || asked.isEmpty() || asked.getFirst().rooms().isEmpty()) return Map.of();
        var suite = asked.getFirst().rooms().getFirst().suite();
        return Map.of("wished", BookingRules.parts(Plan.of(beds(ask, inOne(ask, suite)))));
    }
}
