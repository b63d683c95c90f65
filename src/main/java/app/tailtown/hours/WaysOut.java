package app.tailtown.hours;

import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a stay could be instead. Each way out is one change of the same wish, and nothing of these rules stands against the wish so changed.
 *
 * @param before the stay as it is; null for a new one
 */
record WaysOut(StayRules rules, StayWish wish, @Nullable StayWish before) {

    private static final String ARRIVES = "arrives";
    private static final String DEPARTS = "departs";
    private static final String DROP_OFF = "dropOff";
    private static final String PICK_UP = "pickUp";

    /** The next day that is open, then the one before. */
    List<Remedy> toArriveOpen() {
        return Stream.of(
                        rules.hours().nextDay(wish.arrives(), _ -> true),
                        rules.hours().dayBefore(wish.arrives(), rules.today()))
                .flatMap(Optional::stream)
                .flatMap(day -> arriving(day).stream())
                .toList();
    }

    List<Remedy> toDepartOpen() {
        return Stream.of(
                        rules.hours().nextDay(wish.departs(), day -> fits(wish.arrives(), day)),
                        rules.hours()
                                .dayBefore(wish.departs(), wish.arrives().plusDays(1))
                                .filter(day -> fits(wish.arrives(), day)))
                .flatMap(Optional::stream)
                .map(this::departing)
                .toList();
    }

    /** Later and earlier on the same day, else the next day that is open while the stay lasts. */
    List<Remedy> toDropOff(DayHours.Open open, LocalTime time) {
        var later = open.times().from(time);
        var sameDay = Stream.of(later, open.times().until(time))
                .flatMap(Optional::stream)
                .map(at -> Remedy.change("drop-off-at", List.of(at), Map.of(DROP_OFF, at.toString())));
        var nextDay = later.isPresent()
                ? Optional.<Remedy>empty()
                : rules.hours()
                        .nextDay(open.day().plusDays(1), _ -> true)
                        .filter(wish.departs()::isAfter)
                        .flatMap(this::arriving);
        return Stream.concat(sameDay, nextDay.stream()).toList();
    }

    List<Remedy> toPickUp(DayHours.Open open, LocalTime time) {
        var later = open.times().from(time);
        var sameDay = Stream.of(later, open.times().until(time))
                .flatMap(Optional::stream)
                .map(at -> Remedy.change("pick-up-at", List.of(at), Map.of(PICK_UP, at.toString())));
        var nextDay = later.isPresent()
                ? Optional.<Remedy>empty()
                : rules.hours()
                        .nextDay(open.day().plusDays(1), day -> fits(wish.arrives(), day))
                        .map(this::departing);
        return Stream.concat(sameDay, nextDay.stream()).toList();
    }

    /** The shortest stay from the same day that would do. */
    List<Remedy> toStayLonger() {
        return rules
                .hours()
                .nextDay(wish.departs(), day -> fits(wish.arrives(), day))
                .map(day -> Remedy.change("stay-until", List.of(nights(day), day), departure(day)))
                .stream()
                .toList();
    }

    /** Another day of arrival, with the day of departure that does when the one wished for does no longer. */
    private Optional<Remedy> arriving(LocalDate day) {
        var earliest = wish.departs().isAfter(day) ? wish.departs() : day.plusDays(wish.nights());
        return rules.hours().nextDay(earliest, departs -> fits(day, departs)).map(departs -> {
            var change = new LinkedHashMap<String, String>();
            change.put(ARRIVES, day.toString());
            var at = put(change, DROP_OFF, day, wish.dropOff());
            if (!departs.equals(wish.departs())) change.putAll(departure(departs));
            return at == null
                    ? Remedy.change("arrive-on", List.of(day), change)
                    : Remedy.change("arrive-on-at", List.of(day, at), change);
        });
    }

    private Remedy departing(LocalDate day) {
        var change = departure(day);
        return switch (rules.hours().on(day)) {
            case DayHours.Open open ->
                Remedy.change(
                        "depart-on-at",
                        List.of(day, at(open, Objects.requireNonNullElse(wish.pickUp(), LocalTime.MIN))),
                        change);
            default -> Remedy.change("depart-on", List.of(day), change);
        };
    }

    private Map<String, String> departure(LocalDate day) {
        var change = new LinkedHashMap<String, String>();
        change.put(DEPARTS, day.toString());
        put(change, PICK_UP, day, wish.pickUp());
        return change;
    }

    /** Moves a wished time into the hours of its new day. Answers the time at which one can come: the wished one, else when it opens; null when unknown. */
    private @Nullable LocalTime put(
            Map<String, String> change, String field, LocalDate day, @Nullable LocalTime wished) {
        if (!(rules.hours().on(day) instanceof DayHours.Open open)) return null;
        var at = at(open, Objects.requireNonNullElse(wished, LocalTime.MIN));
        if (wished != null && !at.equals(wished)) change.put(field, at.toString());
        return at;
    }

    private static LocalTime at(DayHours.Open open, LocalTime wished) {
        return open.times().from(wished).or(() -> open.times().until(wished)).orElseThrow();
    }

    private boolean fits(LocalDate arrives, LocalDate departs) {
        return rules.lets(arrives, departs, wish.suiteTypes(), before);
    }

    private int nights(LocalDate departs) {
        return Math.toIntExact(java.time.temporal.ChronoUnit.DAYS.between(wish.arrives(), departs));
    }
}
