package app.tailtown.booking;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return new Guest(
                portraits(row),
                names(row),
                household(row),
                "/reservations/" + row.id().value(),
                facts(row, as),
                time,
                isLate(row, as, time),
                warnings(row),
                badges(row),
                action(row, as),
                as == As.COME || as == As.GONE);
    }

    Need displaced(ReservationRow row) {
        return new Need(
                Icon.ALERT,
                true,
                ui.t("today.displaced.lead", names(row) + " (" + household(row) + ")"),
                ui.t("today.displaced.more", row.number()),
                ui.may("reservations-edit")
                        ? Action.go(
                                ui.t("today.displaced.open"),
                                "/reservations/" + row.id().value() + "/edit")
                        : null);
    }

    private Stream<PetCard> cards(ReservationRow row) {
        return row.pets().stream().map(p -> page.cards().get(p.petId())).filter(Objects::nonNull);
    }

    private List<Portrait> portraits(ReservationRow row) {
        return cards(row).map(c -> PetLook.portrait(c.id(), c.species())).toList();
    }

    private static String names(ReservationRow row) {
        var names = row.pets().stream().map(ReservationRow.Pet::name).toList();
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " & " + names.getLast();
    }

    /** "Whitfield" of "Whitfield, Dana": on Today one reads the family. */
    private static String household(ReservationRow row) {
        return row.customer().split(",", 2)[0];
    }

    private List<String> facts(ReservationRow row, As as) {
        var facts = new ArrayList<String>();
        row.suites().stream().filter(s -> !s.isEmpty()).distinct().forEach(facts::add);
        switch (as) {
            case TO_COME -> {
                facts.add(ui.t("today.nights", ChronoUnit.DAYS.between(row.arrives(), row.departs())));
                facts.add(ui.t("today.until", day(row.departs())));
                if (row.arrives().isBefore(page.day())) facts.add(ui.t("today.expected", day(row.arrives())));
            }
            case COME -> firstIn(row).ifPresent(at -> facts.add(ui.t("today.since", clock(at))));
            case SLEEPING -> facts.add(ui.t("today.until", day(row.departs())));
            case TO_GO -> {
                if (row.departs().isBefore(page.day())) facts.add(ui.t("today.overdue", day(row.departs())));
                else facts.add(ui.words().money(row.total()));
            }
            case GONE -> lastOut(row).ifPresent(at -> facts.add(ui.t("today.left", clock(at))));
        }
        return facts;
    }

    private static java.util.Optional<Instant> firstIn(ReservationRow row) {
        return row.pets().stream()
                .map(ReservationRow.Pet::checkedInAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    private static java.util.Optional<Instant> lastOut(ReservationRow row) {
        return row.pets().stream()
                .map(ReservationRow.Pet::checkedOutAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
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

    private boolean isLate(ReservationRow row, As as, @Nullable LocalTime time) {
        if (as == As.TO_GO && row.departs().isBefore(page.day())) return true;
        return page.isToday() && time != null && page.now().isAfter(time);
    }

    /** Of one pet the warning itself; in a family it says whose it is. */
    private List<Warning> warnings(ReservationRow row) {
        var several = row.pets().size() > 1;
        return cards(row)
                .flatMap(c -> PetLook.warnings(c.warnings(), ui.words()).stream()
                        .map(w -> several ? new Warning(w.icon(), w.stop(), w.word(), whose(c, w)) : w))
                .toList();
    }

    private static String whose(PetCard card, Warning warning) {
        return Stream.of(card.name(), warning.note()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private List<Badge> badges(ReservationRow row) {
        return row.isDisplaced() ? List.of(new Badge(Tone.ALERT, ui.t("today.displaced"), Icon.ALERT)) : List.of();
    }

    private @Nullable Action action(ReservationRow row, As as) {
        if (!ui.may("stays-edit") || !page.isToday()) return null;
        var path = "/reservations/" + row.id().value();
        var back = Map.of("to", page.path(page.day()));
        return switch (as) {
            case TO_COME ->
                Action.post(ui.t("today.check-in"), path + "/check-in", back)
                        .named(ui.t("today.check-in.of", names(row)));
            case TO_GO ->
                Action.post(ui.t("today.check-out"), path + "/check-out", back)
                        .named(ui.t("today.check-out.of", names(row)));
            case COME, SLEEPING, GONE -> null;
        };
    }
}
