package app.tailtown.booking.today;

import app.tailtown.booking.ReservationRow;
import app.tailtown.booking.ReservationRow.Pet;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.Guest;
import app.tailtown.design.Icon;
import app.tailtown.design.Need;
import app.tailtown.design.Portrait;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a family stands in a column of Today: one row, one button. */
final class GuestRows {

    private final TodayPage page;
    private final Ui ui;

    GuestRows(TodayPage page, Ui ui) {
        this.page = page;
        this.ui = ui;
    }

    /** Which column the row stands in, and whether there is still something to do. */
    enum As {
        TO_COME,
        COME,
        SLEEPING,
        TO_GO,
        GONE
    }

    Guest row(ReservationRow row, As as) {
        var time = time(row, as);
        var pets = pets(row, as);
        return new Guest(
                portraits(pets),
                names(pets),
                household(row),
                "/reservations/" + row.id().value(),
                facts(row, pets, as),
                time,
                isLate(pets, as, time),
                warnings(pets),
                badges(row, as),
                action(row, pets, as),
                as == As.COME || as == As.GONE);
    }

    /** Those of the family that the column is about. */
    private List<Pet> pets(ReservationRow row, As as) {
        return switch (as) {
            case TO_COME ->
                page.coming(row).stream().filter(p -> p.checkedInAt() == null).toList();
            case COME -> page.coming(row);
            case SLEEPING -> page.staying(row);
            case TO_GO -> page.going(row).stream().filter(Pet::isHere).toList();
            case GONE -> page.going(row);
        };
    }

    Need displaced(ReservationRow row) {
        return new Need(
                Icon.ALERT,
                true,
                ui.t("today.displaced.lead", names(row.pets()) + " (" + household(row) + ")"),
                ui.t("today.displaced.more", row.number()),
                ui.may("reservations-edit")
                        ? Action.go(
                                ui.t("today.displaced.open"),
                                "/reservations/" + row.id().value() + "/edit")
                        : null);
    }

    private Stream<PetCard> cards(List<Pet> pets) {
        return pets.stream().map(p -> page.cards().get(p.petId())).filter(Objects::nonNull);
    }

    private List<Portrait> portraits(List<Pet> pets) {
        return cards(pets).map(c -> PetLook.portrait(c.id(), c.species())).toList();
    }

    private static String names(List<Pet> pets) {
        var names = pets.stream().map(Pet::name).toList();
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " & " + names.getLast();
    }

    /** "Whitfield" of "Whitfield, Dana": on Today one reads the family. */
    private static String household(ReservationRow row) {
        return row.customer().split(",", 2)[0];
    }

    private List<String> facts(ReservationRow row, List<Pet> pets, As as) {
        var facts = new ArrayList<String>();
        row.suites().stream().filter(s -> !s.isEmpty()).distinct().forEach(facts::add);
        var arrives = pets.stream().map(Pet::arrives).min(LocalDate::compareTo).orElse(row.arrives());
        var departs = pets.stream().map(Pet::departs).max(LocalDate::compareTo).orElse(row.departs());
        switch (as) {
            case TO_COME -> {
                facts.add(ui.t("today.nights", ChronoUnit.DAYS.between(arrives, departs)));
                facts.add(ui.t("today.until", day(departs)));
                if (arrives.isBefore(page.day())) facts.add(ui.t("today.expected", day(arrives)));
            }
            case COME -> first(pets, Pet::checkedInAt).ifPresent(at -> facts.add(ui.t("today.since", clock(at))));
            case SLEEPING -> facts.add(ui.t("today.until", day(departs)));
            case TO_GO -> {
                var due = pets.stream()
                        .map(Pet::departs)
                        .min(LocalDate::compareTo)
                        .orElse(departs);
                if (due.isBefore(page.day())) facts.add(ui.t("today.overdue", day(due)));
                else facts.add(ui.words().money(row.total()));
            }
            case GONE -> last(pets, Pet::checkedOutAt).ifPresent(at -> facts.add(ui.t("today.left", clock(at))));
        }
        if (as == As.TO_GO || as == As.GONE) stayingOn(row).ifPresent(facts::add);
        return facts;
    }

    /** Who of the family is here and does not leave on this day. */
    private Optional<String> stayingOn(ReservationRow row) {
        var staying = page.staying(row);
        if (staying.isEmpty()) return Optional.empty();
        var departs =
                staying.stream().map(Pet::departs).max(LocalDate::compareTo).orElseThrow();
        return Optional.of(ui.t("today.stays-on", names(staying), day(departs), staying.size()));
    }

    private static Optional<Instant> first(List<Pet> pets, Function<Pet, @Nullable Instant> at) {
        return pets.stream().map(at).filter(Objects::nonNull).min(Instant::compareTo);
    }

    private static Optional<Instant> last(List<Pet> pets, Function<Pet, @Nullable Instant> at) {
        return pets.stream().map(at).filter(Objects::nonNull).max(Instant::compareTo);
    }

    private String day(LocalDate date) {
        return ui.words().day(date, page.today());
    }

    /** The time of day alone when it was on this day, else the day too. */
    private String clock(Instant at) {
        var local = at.atZone(page.resort().zone());
        return local.toLocalDate().equals(page.day()) ? ui.words().time(local.toLocalTime()) : day(local.toLocalDate());
    }

    private static @Nullable LocalTime time(ReservationRow row, As as) {
        return switch (as) {
            case TO_COME -> row.dropOff();
            case TO_GO -> row.pickUp();
            case COME, SLEEPING, GONE -> null;
        };
    }

    private boolean isLate(List<Pet> pets, As as, @Nullable LocalTime time) {
        if (as == As.TO_GO && pets.stream().anyMatch(p -> p.departs().isBefore(page.day()))) return true;
        return page.isToday() && time != null && page.now().isAfter(time);
    }

    /** Of one pet the warning itself; in a family it says whose it is. */
    private List<Warning> warnings(List<Pet> pets) {
        var several = pets.size() > 1;
        return cards(pets)
                .flatMap(c -> PetLook.warnings(c.warnings(), ui.words()).stream()
                        .map(w -> several ? new Warning(w.icon(), w.stop(), w.word(), whose(c, w)) : w))
                .toList();
    }

    private static String whose(PetCard card, Warning warning) {
        return Stream.of(card.name(), warning.note()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private List<Badge> badges(ReservationRow row, As as) {
        var before = page.stillThere().get(row.id());
        var badges = new ArrayList<Badge>();
        if (row.isDisplaced()) badges.add(new Badge(Tone.ALERT, ui.t("today.displaced"), Icon.ALERT));
        if (before != null && (as == As.TO_COME || as == As.COME)) {
            badges.add(new Badge(Tone.MIND, ui.t("today.still-there", before.suite(), before.pets()), Icon.ALERT));
        }
        return List.copyOf(badges);
    }

    private @Nullable Action action(ReservationRow row, List<Pet> pets, As as) {
        if (!ui.may("stays-edit") || !page.isToday()) return null;
        var path = "/reservations/" + row.id().value();
        var fields = new HashMap<>(Map.of("to", page.path(page.day())));
        // Of a family only those the row is about.
        if (pets.size() < row.pets().size()) {
            var ids = pets.stream().map(p -> p.petId().value().toString()).toList();
            fields.put("petIds", String.join(",", ids));
        }
        return switch (as) {
            case TO_COME ->
                Action.post(ui.t("today.check-in"), path + "/check-in", fields)
                        .named(ui.t("today.check-in.of", names(pets)));
            case TO_GO ->
                Action.post(ui.t("today.check-out"), path + "/check-out", fields)
                        .named(ui.t("today.check-out.of", names(pets)));
            case COME, SLEEPING, GONE -> null;
        };
    }
}
