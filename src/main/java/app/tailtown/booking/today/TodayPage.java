package app.tailtown.booking.today;

import app.tailtown.booking.Reservation;
import app.tailtown.booking.ReservationId;
import app.tailtown.booking.ReservationLists.StillThere;
import app.tailtown.booking.ReservationRow;
import app.tailtown.booking.ReservationRow.Pet;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.design.Guest;
import app.tailtown.design.Need;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.hours.DayHours;
import app.tailtown.hours.HoursWords;
import app.tailtown.organizations.Resort;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The desk's day at one resort: who comes, who is here, who goes.
 *
 * @param day the local date shown; {@code today} is the one it is there now
 * @param now local time there
 * @param letTonight suites that somebody sleeps in this night, of {@code suites}
 * @param stillThere by who arrives: whose suite is not empty yet
 * @param hours of the day shown
 * @param all whether the whole list of those in the house is shown
 */
record TodayPage(
        Resort resort,
        LocalDate day,
        LocalDate today,
        LocalTime now,
        List<ReservationRow> rows,
        Map<PetId, PetCard> cards,
        int letTonight,
        int suites,
        Map<ReservationId, StillThere> stillThere,
        DayHours hours,
        boolean all)
        implements Page {

    private static final int SHOWN = 40;

    private static final Comparator<@Nullable LocalTime> UNSAID_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    /** "166 of 166 suites let tonight · Open 7:00 am – 7:00 pm"; nothing of hours nobody has set. */
    String lead(Ui ui) {
        return Stream.of(ui.t("today.tonight", letTonight, suites), HoursWords.day(hours, ui))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    boolean isToday() {
        return day.equals(today);
    }

    String path(LocalDate on) {
        var path = "/resorts/" + resort.id().value() + "/today";
        return on.equals(today) ? path : path + "?day=" + on;
    }

    /** Those of a family that are due on this day, and those that were on an earlier day and have not come. */
    List<Pet> coming(ReservationRow row) {
        return row.pets().stream()
                .filter(p -> p.noShowAt() == null)
                .filter(p -> p.arrives().equals(day)
                        || p.checkedInAt() == null
                                && p.arrives().isBefore(day)
                                && p.departs().isAfter(day))
                .toList();
    }

    /** Those of a family that leave on this day, and those that were to leave before and are still here. */
    List<Pet> going(ReservationRow row) {
        return row.pets().stream()
                .filter(p -> p.checkedInAt() != null)
                .filter(p -> p.departs().equals(day)
                        || isToday() && p.isHere() && p.departs().isBefore(day))
                .toList();
    }

    /** Those of a family that are here and stay the night. */
    List<Pet> staying(ReservationRow row) {
        return row.pets().stream()
                .filter(p -> p.isHere() && p.departs().isAfter(day))
                .toList();
    }

    List<ReservationRow> arrivals() {
        return rows.stream().filter(r -> !coming(r).isEmpty()).toList();
    }

    List<ReservationRow> toCome() {
        return arrivals().stream()
                .filter(r -> coming(r).stream().anyMatch(p -> p.checkedInAt() == null))
                .sorted(Comparator.comparing(ReservationRow::dropOff, UNSAID_LAST))
                .toList();
    }

    List<ReservationRow> come() {
        return arrivals().stream()
                .filter(r -> coming(r).stream().allMatch(p -> p.checkedInAt() != null))
                .toList();
    }

    /** In the house at this moment, whatever day is shown. */
    List<ReservationRow> inHouse() {
        return rows.stream()
                .filter(r -> r.state() == Reservation.State.IN_HOUSE)
                .toList();
    }

    int petsInHouse() {
        return (int) inHouse().stream()
                .flatMap(r -> r.pets().stream())
                .filter(Pet::isHere)
                .count();
    }

    List<ReservationRow> departures() {
        return rows.stream().filter(r -> !going(r).isEmpty()).toList();
    }

    List<ReservationRow> toGo() {
        return departures().stream()
                .filter(r -> going(r).stream().anyMatch(Pet::isHere))
                .sorted(Comparator.comparing(ReservationRow::departs)
                        .thenComparing(ReservationRow::pickUp, UNSAID_LAST))
                .toList();
    }

    List<ReservationRow> gone() {
        return departures().stream()
                .filter(r -> going(r).stream().noneMatch(Pet::isHere))
                .toList();
    }

    List<ReservationRow> sleeping() {
        var sleeping = sleepers();
        return all || sleeping.size() <= SHOWN ? sleeping : sleeping.subList(0, SHOWN);
    }

    boolean hidesSome() {
        return !all && sleepers().size() > SHOWN;
    }

    private List<ReservationRow> sleepers() {
        return rows.stream().filter(r -> !staying(r).isEmpty()).toList();
    }

    List<Guest> guests(List<ReservationRow> rows, GuestRows.As as, Ui ui) {
        var guests = new GuestRows(this, ui);
        return rows.stream().map(r -> guests.row(r, as)).toList();
    }

    List<Need> needs(Ui ui) {
        var guests = new GuestRows(this, ui);
        return rows.stream()
                .filter(ReservationRow::isDisplaced)
                .filter(r -> r.state() == Reservation.State.CONFIRMED || r.state() == Reservation.State.IN_HOUSE)
                .map(guests::displaced)
                .toList();
    }
}
