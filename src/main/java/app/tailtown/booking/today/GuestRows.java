package app.tailtown.booking.today;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.booking.today.DayRow.Pet;
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
import app.tailtown.platform.Names;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a family stands in a column of Today: one row, one button. */
final class GuestRows {

    /** A quarter of an hour is no reason to call anybody. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

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

    Guest row(DayRow row, As as) {
        var time = time(row, as);
        var pets = pets(row, as);
        return new Guest(
                pets.stream().map(GuestRows::portrait).toList(),
                Names.together(pets.stream().map(Pet::name).toList()),
                family(row.household()),
                row.path(),
                facts(row, pets, as),
                time,
                isLate(pets, as, time),
                warnings(pets),
                badges(row, pets, as),
                new RowActions(page, ui).of(row, pets, as),
                as == As.COME || as == As.GONE);
    }

    /** Those of the family that the column is about. */
    private List<Pet> pets(DayRow row, As as) {
        return switch (as) {
            case TO_COME ->
                page.coming(row).stream().filter(p -> p.checkedInAt() == null).toList();
            case COME -> page.coming(row);
            case SLEEPING -> page.sleeping(row);
            case TO_GO -> page.going(row).stream().filter(Pet::isToGo).toList();
            case GONE -> page.going(row);
        };
    }

    Need displaced(DayRow row) {
        var who = Names.together(row.pets().stream().map(Pet::name).toList()) + " (" + family(row.household()) + ")";
        return new Need(
                Icon.ALERT,
                true,
                ui.t("today.displaced.lead", who, row.pets().size()),
                ui.t("today.displaced.more", row.number()),
                ui.may("reservations-edit") ? Action.go(ui.t("today.displaced.open"), row.path() + "/edit") : null);
    }

    private static Portrait portrait(Pet pet) {
        return PetLook.portrait(pet.petId(), pet.species(), pet.photo());
    }

    /** "Whitfield" of "Whitfield, Dana": on Today one reads the family. */
    static String family(String household) {
        return household.split(",", 2)[0];
    }

    private List<String> facts(DayRow row, List<Pet> pets, As as) {
        var facts = new ArrayList<String>();
        facts.addAll(suites(row, pets));
        var arrives = pets.stream().map(Pet::arrives).min(LocalDate::compareTo).orElse(row.arrives());
        var departs = pets.stream().map(Pet::departs).max(LocalDate::compareTo).orElse(row.departs());
        switch (as) {
            case TO_COME -> {
                facts.add(ui.t("today.nights", ChronoUnit.DAYS.between(arrives, departs)));
                facts.add(ui.t("today.until", day(departs)));
                if (arrives.isBefore(page.day())) facts.add(ui.t("today.expected", day(arrives)));
            }
            case COME -> moment(pets, Pet::checkedInAt, "today.since").ifPresent(facts::add);
            case SLEEPING -> {
                facts.add(ui.t(departs.isAfter(page.day()) ? "today.until" : "today.overdue", day(departs)));
                if (pets.stream().allMatch(p -> p.checkedInAt() == null))
                    facts.add(ui.t("today.to-come", day(arrives)));
            }
            case TO_GO -> {
                facts.add(due(row, pets, departs));
                if (pets.stream().allMatch(p -> p.checkedInAt() == null))
                    facts.add(ui.t("today.to-come", day(arrives)));
            }
            case GONE -> moment(pets, Pet::checkedOutAt, "today.left").ifPresent(facts::add);
        }
        if (as == As.TO_GO || as == As.GONE) stayingOn(row).ifPresent(facts::add);
        return facts;
    }

    /** Where they sleep on this day, and where they come from when they move; of those who leave, where they slept last. */
    private List<String> suites(DayRow row, List<Pet> pets) {
        return pets.stream()
                .map(pet -> {
                    var own = row.placesOf(pet.petId());
                    var here = row.placeOf(pet.petId(), page.day()).map(DayRow.Place::suite);
                    var before =
                            row.placeOf(pet.petId(), page.day().minusDays(1)).map(DayRow.Place::suite);
                    if (here.isEmpty())
                        return before.or(() -> own.stream().findFirst().map(DayRow.Place::suite))
                                .orElse("");
                    return before.isEmpty() || before.equals(here) ? here.get() : before.get() + " → " + here.get();
                })
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    private String due(DayRow row, List<Pet> pets, LocalDate departs) {
        var due = pets.stream().map(Pet::departs).min(LocalDate::compareTo).orElse(departs);
        return due.isBefore(page.day())
                ? ui.t("today.overdue", day(due))
                : ui.words().money(row.total());
    }

    /** Who of the family is here and does not leave on this day. */
    private Optional<String> stayingOn(DayRow row) {
        var staying = row.pets().stream().filter(p -> p.stays(page.day())).toList();
        if (staying.isEmpty()) return Optional.empty();
        var departs =
                staying.stream().map(Pet::departs).max(LocalDate::compareTo).orElseThrow();
        var names = Names.together(staying.stream().map(Pet::name).toList());
        return Optional.of(ui.t("today.stays-on", names, day(departs), staying.size()));
    }

    private Optional<String> moment(List<Pet> pets, Function<Pet, @Nullable Instant> at, String key) {
        return pets.stream()
                .flatMap(p -> Optional.ofNullable(at.apply(p)).stream())
                .max(Instant::compareTo)
                .map(latest -> ui.t(key, page.clock(latest, ui.words())));
    }

    private String day(LocalDate date) {
        return ui.words().day(date, page.today());
    }

    private static @Nullable LocalTime time(DayRow row, As as) {
        return switch (as) {
            case TO_COME -> row.dropOff();
            case TO_GO -> row.pickUp();
            case COME, SLEEPING, GONE -> null;
        };
    }

    private boolean isLate(List<Pet> pets, As as, @Nullable LocalTime time) {
        if (as == As.TO_GO && pets.stream().anyMatch(p -> p.departs().isBefore(page.day()))) return true;
        return page.isToday()
                && time != null
                && Duration.between(time, page.now()).compareTo(PATIENCE) > 0;
    }

    /** Of one pet the warning itself; in a family it says whose it is. */
    private List<Warning> warnings(List<Pet> pets) {
        var several = pets.size() > 1;
        return pets.stream()
                .flatMap(p ->
                        PetLook.warnings(p.warnings(), ui.words()).stream().map(w -> several ? whose(p.name(), w) : w))
                .toList();
    }

    static Warning whose(String name, Warning warning) {
        var note = Stream.of(name, warning.note()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return new Warning(warning.icon(), warning.stop(), warning.word(), note);
    }

    private List<Badge> badges(DayRow row, List<Pet> pets, As as) {
        var badges = new ArrayList<Badge>();
        if (row.isDisplaced()) badges.add(new Badge(Tone.ALERT, ui.t("today.displaced"), Icon.ALERT));
        if (row.heldUntil() != null) {
            badges.add(new Badge(Tone.MIND, ui.t("today.held", page.clock(row.heldUntil(), ui.words())), Icon.CLOCK));
        }
        var before = row.stillThere();
        if (before != null && (as == As.TO_COME || as == As.COME)) {
            badges.add(new Badge(Tone.MIND, ui.t("today.still-there", before.suite(), before.pets()), Icon.ALERT));
        }
        if (before == null && as == As.TO_COME) {
            row.suites().stream()
                    .filter(p -> p.toClean() && p.isOn(page.day()))
                    .flatMap(p -> Stream.ofNullable(p.suite()))
                    .map(suite -> new Badge(Tone.MIND, ui.t("today.to-clean", suite), Icon.CLEAN))
                    .forEach(badges::add);
        }
        if (as != As.TO_GO && as != As.GONE) badges.addAll(WhatIsMissing.of(pets, as != As.TO_COME, ui));
        if (as == As.TO_COME) badges.addAll(missing(pets));
        return List.copyOf(badges);
    }

    /** What they still need before they may come in. */
    private List<Badge> missing(List<Pet> pets) {
        return AdmissionWords.missing(page.awaited().toStay(pets.stream().map(Pet::petId)), ui);
    }
}
