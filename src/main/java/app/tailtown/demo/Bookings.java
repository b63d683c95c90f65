package app.tailtown.demo;

import app.tailtown.demo.Booking.Cancelled;
import app.tailtown.demo.Booking.Confirmed;
import app.tailtown.demo.Booking.Left;
import app.tailtown.demo.Booking.Let;
import app.tailtown.demo.Booking.Line;
import app.tailtown.demo.Booking.Quote;
import app.tailtown.demo.Booking.Visit;
import app.tailtown.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes reservations of planned stays, with what has happened to them by now. */
final class Bookings {

    private static final long FIRST_NUMBER = 10_001;

    /** The constraint let_is_short: a longer stay is consecutive lets of one suite. */
    private static final int LONGEST_LET = 31;

    /** For how long a resort holds a stay, as long as it does not say otherwise. */
    private static final Duration HELD = Duration.ofDays(1);

    private final Map<String, List<String>> texts = DemoWords.readGroups("texts");
    private final Company company;
    private final Lodgings lodgings;
    private final Moment moment;
    private final Dice dice;

    Bookings(Company company, Lodgings lodgings, Moment moment, Dice dice) {
        this.company = company;
        this.lodgings = lodgings;
        this.moment = moment;
        this.dice = dice;
    }

    List<Booking> of(List<Stay> stays) {
        var inOrder = stays.stream()
                .map(this::booking)
                .sorted(Comparator.comparing((Booking b) -> b.confirmed().at()).thenComparing(Booking::id))
                .toList();
        var numbered = new ArrayList<Booking>();
        for (var booking : inOrder) numbered.add(booking.numbered(FIRST_NUMBER + numbered.size()));
        return List.copyOf(numbered);
    }

    private Booking booking(Stay stay) {
        var confirmed = confirmed(stay);
        var home = stay.household().home();
        var dropOff = time(0.03).map(t -> home.near(stay.arrives(), t));
        var pickUp = time(0.06).map(t -> home.near(stay.departs(), t));
        return new Booking(
                dice.id(confirmed.at()),
                0,
                stay,
                dropOff,
                pickUp,
                dice.chance(0.1) ? dice.pick(words("reservation")) : "",
                confirmed,
                quote(stay, confirmed.at()),
                lets(stay, confirmed.at()),
                stay.isCancelled() ? List.of() : visits(stay, dropOff, pickUp),
                stay.isCancelled() ? Optional.of(cancelled(stay, confirmed.at())) : Optional.empty(),
                heldUntil(stay, confirmed.at()));
    }

    /** Who asked yesterday or today and comes later has not always said yes yet. No dice: nothing else changes for it. */
    private Optional<Instant> heldUntil(Stay stay, Instant asked) {
        var until = asked.plus(HELD);
        var isHeld = !stay.isCancelled()
                && asked.toEpochMilli() / 60_000 % 3 != 0
                && until.isAfter(moment.now())
                && stay.arrives().isAfter(today(stay).plusDays(2));
        return isHeld ? Optional.of(until) : Optional.empty();
    }

    /** Days to weeks before the arrival, in opening hours, and never later than now. */
    private Confirmed confirmed(Stay stay) {
        var ahead = dice.chance(0.3) ? dice.between(1, 6) : dice.between(7, 60);
        var latest = earlier(stay.arrives().minusDays(2), today(stay).minusDays(stay.isCancelled() ? 4 : 1));
        var day = earlier(latest, stay.arrives().minusDays(ahead));
        return new Confirmed(at(stay, day, LocalTime.of(dice.between(8, 17), dice.between(0, 59))), desk());
    }

    /** Most come on the way to work or after it; some have not said. */
    private Optional<LocalTime> time(double unsaid) {
        if (dice.chance(unsaid)) return Optional.empty();
        var quarter = dice.chance(0.42)
                ? dice.between(28, 38)
                : dice.chance(0.6) ? dice.between(62, 72) : dice.between(40, 60);
        return Optional.of(LocalTime.MIDNIGHT.plusMinutes(quarter * 15L));
    }

    private Quote quote(Stay stay, Instant at) {
        var lines = new ArrayList<Line>();
        var rules = new LinkedHashSet<String>();
        for (var room : stay.rooms()) {
            var rate = lodgings.rate(room.suite());
            rules.add(rate.id().toString());
            for (int i = 0; i < room.pets().size(); i++) {
                lines.add(line(stay, room, i, rate.of(i)));
            }
        }
        var total = lines.stream().mapToLong(Line::amount).sum();
        return new Quote(dice.id(at), total, List.copyOf(lines), String.join(" ", rules));
    }

    private static Line line(Stay stay, Stay.Room room, int before, long perNight) {
        return new Line(
                room.pets().get(before).id(),
                room.suite().name(),
                room.suite().type().kind().name(),
                before + 1,
                stay.arrives(),
                stay.nights(),
                perNight,
                perNight * stay.nights());
    }

    private List<Let> lets(Stay stay, Instant at) {
        var lets = new ArrayList<Let>();
        for (var room : stay.rooms()) {
            var pinned = dice.chance(0.15);
            for (var from = stay.arrives(); from.isBefore(stay.departs()); from = from.plusDays(LONGEST_LET)) {
                lets.add(new Let(dice.id(at), room, from, earlier(from.plusDays(LONGEST_LET), stay.departs()), pinned));
            }
        }
        return List.copyOf(lets);
    }

    /** A family comes and goes together. */
    private List<Visit> visits(Stay stay, Optional<LocalTime> dropOff, Optional<LocalTime> pickUp) {
        var in = aboutAt(stay, stay.arrives(), dropOff);
        var out = aboutAt(stay, stay.departs(), pickUp);
        var isLate = dice.chance(0.06);
        var hasCome = stay.arrives().isBefore(today(stay)) || !in.isAfter(moment.now()) && !isLate;
        if (!hasCome) return List.of();
        var isOverdue = dice.chance(0.04);
        var hasLeft = stay.departs().isBefore(today(stay)) || !out.isAfter(moment.now()) && !isOverdue;
        var visits = new ArrayList<Visit>();
        for (var room : stay.rooms()) {
            for (var pet : room.pets()) {
                var left = hasLeft ? Optional.of(new Left(dice.id(out), out, desk())) : Optional.<Left>empty();
                visits.add(new Visit(dice.id(in), pet.id(), in, desk(), left));
            }
        }
        return List.copyOf(visits);
    }

    private Instant aboutAt(Stay stay, LocalDate day, Optional<LocalTime> wished) {
        var time = wished.orElse(LocalTime.of(11, 0)).plusMinutes(dice.between(-14, 25));
        return at(stay, day, time).plusSeconds(dice.between(0, 59));
    }

    private Cancelled cancelled(Stay stay, Instant confirmed) {
        var latest = earlier(stay.arrives().minusDays(1), today(stay).minusDays(1));
        var at = at(stay, latest, LocalTime.of(dice.between(8, 17), dice.between(0, 59)));
        var when = at.isAfter(confirmed) ? at : confirmed.plus(Duration.ofHours(3));
        return new Cancelled(dice.id(when), when, desk(), dice.pick(words("cancellation")));
    }

    private String desk() {
        var role = dice.pick(List.of(Role.FRONT_DESK, Role.MANAGER), r -> r == Role.FRONT_DESK ? 6 : 1);
        return company.one(role).actor();
    }

    private LocalDate today(Stay stay) {
        return moment.today(stay.household().home().resort());
    }

    private static Instant at(Stay stay, LocalDate day, LocalTime time) {
        ZoneId zone = stay.household().home().resort().zone();
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<String> words(String kind) {
        return texts.getOrDefault(kind, List.of());
    }
}
