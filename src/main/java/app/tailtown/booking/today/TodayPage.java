package app.tailtown.booking.today;

import app.tailtown.booking.today.DayRow.Pet;
import app.tailtown.care.LeftThing;
import app.tailtown.design.DayGuest;
import app.tailtown.design.Guest;
import app.tailtown.design.Need;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.hours.DayHours;
import app.tailtown.hours.HoursWords;
import app.tailtown.lodging.Tonight;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The desk's day at one resort: who comes, who is here, who goes.
 *
 * @param day the local date shown; {@code today} is the one it is there now
 * @param now local time there
 * @param night of the whole house, whatever part of it is looked at
 * @param everyone stays that the day has to do with; {@code guests} are those who come for the day only
 * @param left what those who went home left behind
 * @param others what others have that somebody should see to
 * @param hours of the day shown
 * @param awaited how those who are to come stand to what is required of them
 * @param pack the paper that was made last; null while there is none
 * @param all whether the whole list of those in the house is shown
 */
record TodayPage(
        Resort resort,
        LocalDate day,
        LocalDate today,
        LocalTime now,
        Tonight.Counts night,
        List<DayRow> everyone,
        List<DayGuest> guests,
        List<LeftThing> left,
        List<Need> others,
        DayHours hours,
        Awaited awaited,
        @Nullable LatestPack pack,
        Filter filter,
        boolean all)
        implements Page {

    private static final int SHOWN = 40;

    private static final Comparator<@Nullable LocalTime> UNSAID_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    /** "38 pets sleep here tonight, in 31 of 40 suites · Open 7:00 am – 7:00 pm"; nothing of hours nobody has set. */
    String lead(Ui ui) {
        var key = isToday() ? "today.night.tonight" : "today.night.other";
        return Stream.of(
                        ui.t(key, night.pets(), night.suitesOccupied(), night.suites()),
                        HoursWords.day(hours, ui),
                        filter.isNone() ? null : ui.t("today.only", filters().said()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    boolean isToday() {
        return day.equals(today);
    }

    String root() {
        return "/resorts/" + resort.id().value() + "/today";
    }

    String path(LocalDate on) {
        return path(on, filter);
    }

    String path() {
        return path(day);
    }

    String path(LocalDate on, Filter looked) {
        return looked.path(root(), on.equals(today) ? null : on);
    }

    /** The printed sheet ({@code sheet}) or the file ({@code csv}) of this day, with the same part of the house. */
    String list(String as, Sheet sheet) {
        return paper(as, sheet.code());
    }

    /** Paper of this day, with the same part of the house: {@code what} are lists or cards, {@code of} whom. */
    String paper(String what, String of) {
        var path = filter.path(root() + "/" + what, day.equals(today) ? null : day);
        return path + (path.contains("?") ? "&" : "?") + "list=" + of;
    }

    FilterLinks filters() {
        return new FilterLinks(this);
    }

    List<DayRow> rows() {
        return everyone.stream().filter(filter::shows).toList();
    }

    private List<DayGuest> day(Predicate<DayGuest> which) {
        return guests.stream().filter(filter::shows).filter(which).toList();
    }

    /** Those of a family that are due on this day, and today also those that were on an earlier day and have not come. */
    List<Pet> coming(DayRow row) {
        return row.pets().stream().filter(p -> p.comes(day, today)).toList();
    }

    /** Those of a family that leave on this day, and those that were to leave before and are still here. */
    List<Pet> going(DayRow row) {
        return row.pets().stream().filter(p -> p.goes(day, today)).toList();
    }

    /** Of a day that is today those of {@link #overnight} who are here already; of another one all of them. */
    List<Pet> sleeping(DayRow row) {
        return overnight(row).stream().filter(p -> !isToday() || p.isHere()).toList();
    }

    /** Those of a family who sleep here in the night of the day, come or not: together they are the number in the head. */
    List<Pet> overnight(DayRow row) {
        return row.pets().stream().filter(Pet::sleeps).toList();
    }

    List<DayRow> toCome() {
        return rows().stream()
                .filter(r -> coming(r).stream().anyMatch(p -> p.checkedInAt() == null))
                .sorted(Comparator.comparing(DayRow::dropOff, UNSAID_LAST))
                .toList();
    }

    List<DayRow> come() {
        return rows().stream()
                .filter(r -> !coming(r).isEmpty())
                .filter(r -> coming(r).stream().allMatch(p -> p.checkedInAt() != null))
                .toList();
    }

    List<DayRow> toGo() {
        return rows().stream()
                .filter(r -> going(r).stream().anyMatch(Pet::isToGo))
                .sorted(Comparator.comparing(DayRow::departs).thenComparing(DayRow::pickUp, UNSAID_LAST))
                .toList();
    }

    List<DayRow> gone() {
        return rows().stream()
                .filter(r -> !going(r).isEmpty())
                .filter(r -> going(r).stream().noneMatch(Pet::isToGo))
                .toList();
    }

    List<DayRow> sleepers() {
        return rows().stream().filter(r -> !sleeping(r).isEmpty()).toList();
    }

    /** Also who is still to come for the night. */
    List<DayRow> overnight() {
        return rows().stream().filter(r -> !overnight(r).isEmpty()).toList();
    }

    List<DayRow> shownSleepers() {
        var sleepers = sleepers();
        return all || sleepers.size() <= SHOWN ? sleepers : sleepers.subList(0, SHOWN);
    }

    boolean hidesSome() {
        return !all && sleepers().size() > SHOWN;
    }

    List<DayGuest> camp() {
        return day(_ -> true);
    }

    List<DayGuest> campToCome() {
        return day(g -> g.pets().stream().anyMatch(p -> p.cameAt() == null));
    }

    List<DayGuest> campHere() {
        return day(g -> g.pets().stream().anyMatch(DayGuest.Pet::isHere));
    }

    List<DayGuest> campGone() {
        return day(g -> g.pets().stream().allMatch(p -> p.wentAt() != null));
    }

    /** Pets in the house at this moment; of another day, those who sleep here in its night. */
    long petsInHouse() {
        if (!isToday()) return petsStaying();
        var lodging = rows().stream().flatMap(r -> r.pets().stream()).filter(Pet::isHere);
        return lodging.count() + petsAtCamp();
    }

    long petsStaying() {
        return sleepers().stream().mapToLong(r -> sleeping(r).size()).sum();
    }

    /** Who sleeps here tonight and has not come yet. */
    long petsStillToCome() {
        return overnight().stream().mapToLong(r -> overnight(r).size()).sum() - petsStaying();
    }

    long petsAtCamp() {
        return campHere().stream()
                .flatMap(g -> g.pets().stream())
                .filter(DayGuest.Pet::isHere)
                .count();
    }

    List<Guest> rows(List<DayRow> rows, GuestRows.As as, Ui ui) {
        var drawn = new GuestRows(this, ui);
        return rows.stream().map(r -> drawn.row(r, as)).toList();
    }

    List<Guest> camp(List<DayGuest> guests, GuestRows.As as, Ui ui) {
        var drawn = new DayGuestRows(this, ui);
        return guests.stream().map(g -> drawn.row(g, as)).toList();
    }

    /** The time of day alone when it was on this day, else the day too. */
    String clock(Instant at, Words words) {
        var local = at.atZone(resort.zone());
        return local.toLocalDate().equals(day)
                ? words.time(local.toLocalTime())
                : words.day(local.toLocalDate(), today);
    }

    List<Need> needs(Ui ui) {
        var drawn = new GuestRows(this, ui);
        var displaced = rows().stream()
                .filter(DayRow::isDisplaced)
                .filter(r -> r.pets().stream().anyMatch(p -> p.checkedOutAt() == null && p.noShowAt() == null))
                .map(drawn::displaced);
        return Stream.of(displaced, LeftBehind.needs(left, ui), others.stream())
                .flatMap(s -> s)
                .toList();
    }
}
