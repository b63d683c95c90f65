package app.tailtown.hours;

import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the hours and the minimum stays of a resort say of a stay. Only what is new is looked at: a stay that was booked before a rule keeps its days.
 *
 * @param today local date of the resort: no way out leads into the past
 * @param always ways out that stand behind those of each refusal
 */
public record StayRules(OpeningHours hours, List<MinimumStay> minimums, LocalDate today, List<Remedy> always) {

    /** Everything that stands against the wish, the first of which a person is told; {@code before} is the stay as it is, null for a new one. */
    public List<OutsideHours> against(StayWish wish, @Nullable StayWish before) {
        var against = new ArrayList<OutsideHours>();
        arrival(wish, before).ifPresent(against::add);
        departure(wish, before).ifPresent(against::add);
        length(wish, before).ifPresent(against::add);
        return against;
    }

    private Optional<OutsideHours> arrival(StayWish wish, @Nullable StayWish before) {
        var isNew = before == null || !wish.arrives().equals(before.arrives());
        var ways = new WaysOut(this, wish, before);
        return switch (hours.on(wish.arrives())) {
            case DayHours.Closed closed
            when isNew ->
                Optional.of(new OutsideHours.ArrivalWhenClosed(closed.day(), closed.why(), ways(ways.toArriveOpen())));
            case DayHours.Open open
            when wish.dropOff() != null
                    && !open.lets(wish.dropOff())
                    && (isNew || !wish.dropOff().equals(dropOff(before))) ->
                Optional.of(new OutsideHours.DropOffOutsideHours(
                        open.day(), wish.dropOff(), open.times(), ways(ways.toDropOff(open, wish.dropOff()))));
            default -> Optional.empty();
        };
    }

    private Optional<OutsideHours> departure(StayWish wish, @Nullable StayWish before) {
        var isNew = before == null || !wish.departs().equals(before.departs());
        var ways = new WaysOut(this, wish, before);
        return switch (hours.on(wish.departs())) {
            case DayHours.Closed closed
            when isNew ->
                Optional.of(
                        new OutsideHours.DepartureWhenClosed(closed.day(), closed.why(), ways(ways.toDepartOpen())));
            case DayHours.Open open
            when wish.pickUp() != null
                    && !open.lets(wish.pickUp())
                    && (isNew || !wish.pickUp().equals(pickUp(before))) ->
                Optional.of(new OutsideHours.PickUpOutsideHours(
                        open.day(), wish.pickUp(), open.times(), ways(ways.toPickUp(open, wish.pickUp()))));
            default -> Optional.empty();
        };
    }

    private static @Nullable LocalTime dropOff(@Nullable StayWish before) {
        return before == null ? null : before.dropOff();
    }

    private static @Nullable LocalTime pickUp(@Nullable StayWish before) {
        return before == null ? null : before.pickUp();
    }

    private Optional<OutsideHours> length(StayWish wish, @Nullable StayWish before) {
        var isAsBefore = before != null
                && wish.arrives().equals(before.arrives())
                && wish.departs().equals(before.departs())
                && wish.suiteTypes().equals(before.suiteTypes());
        if (isAsBefore) return Optional.empty();
        return least(wish.arrives(), wish.departs(), wish.suiteTypes())
                .filter(m -> wish.nights() < m.nights())
                .map(m -> new OutsideHours.StayTooShort(
                        wish.nights(), m.nights(), m.name(), ways(new WaysOut(this, wish, before).toStayLonger())));
    }

    private List<Remedy> ways(List<Remedy> own) {
        return Stream.concat(own.stream(), always.stream()).toList();
    }

    /** The longest of the minimum stays that are about these nights. */
    public Optional<MinimumStay> least(LocalDate arrives, LocalDate departs, Set<UUID> suiteTypes) {
        return minimums.stream()
                .filter(m -> m.isAbout(arrives, departs, suiteTypes))
                .max(Comparator.comparingInt(MinimumStay::nights));
    }

    /** Whether nothing stands against the days of such a stay; times aside. A day it had {@code before} may be closed by now. */
    boolean lets(LocalDate arrives, LocalDate departs, Set<UUID> suiteTypes, @Nullable StayWish before) {
        var comes = before != null && arrives.equals(before.arrives());
        var goes = before != null && departs.equals(before.departs());
        return arrives.isBefore(departs)
                && (comes || !hours.on(arrives).isClosed())
                && (goes || !hours.on(departs).isClosed())
                && least(arrives, departs, suiteTypes)
                        .map(m -> !arrives.plusDays(m.nights()).isAfter(departs))
                        .orElse(true);
    }
}
