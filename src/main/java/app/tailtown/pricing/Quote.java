package app.tailtown.pricing;

import app.tailtown.platform.Money;
import app.tailtown.web.Amounts;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A price with every line explained. Immutable: a change of the stay makes a new one.
 *
 * @param rules ids of the rate rows that made it, so that it can be replayed
 */
public record Quote(UUID id, Money total, List<Line> lines, String rules) {

    /**
     * Nights of one pet at one rate.
     *
     * @param pet who it is for
     * @param suite where it sleeps; empty in a quote from before suites were named
     * @param suiteType whose rate it is
     * @param ordinal 1 for the first pet of the suite in these nights, 2 for the second, …: each has its own rate
     * @param from the first of {@code nights} consecutive nights
     * @param perNight minor units
     * @param amount nights × perNight, minor units
     * @param addOn what it is for beside the stay itself, by name: then {@code nights} is how many times it is given and {@code perNight} what one of it costs;
     *     empty for the nights
     */
    public record Line(
            UUID pet,
            String suite,
            String suiteType,
            int ordinal,
            LocalDate from,
            int nights,
            @JsonSerialize(using = Amounts.Minor.class) long perNight,
            @JsonSerialize(using = Amounts.Minor.class) long amount,
            String addOn) {

        public Line {
            addOn = addOn == null ? "" : addOn;
            suite = suite == null ? "" : suite;
            suiteType = suiteType == null ? "" : suiteType;
        }

        /** Nights, and nothing beside them. */
        static Line ofNights(
                UUID pet,
                String suite,
                String suiteType,
                int ordinal,
                LocalDate from,
                int nights,
                long perNight,
                long amount) {
            return new Line(pet, suite, suiteType, ordinal, from, nights, perNight, amount, "");
        }

        /** So many times of something beside the stay, the first on this day. */
        public static Line ofAddOn(UUID pet, String addOn, LocalDate from, int times, long price) {
            return new Line(pet, "", "", 0, from, times, price, Math.multiplyExact(price, times), addOn);
        }

        @JsonIgnore
        public boolean isBesideTheStay() {
            return !addOn.isEmpty();
        }
    }

    /** The same nights with these things beside them. */
    public Quote with(UUID id, List<Line> addOns) {
        var all = Stream.concat(lines.stream().filter(l -> !l.isBesideTheStay()), addOns.stream())
                .toList();
        var sum = all.stream()
                .map(l -> new Money(l.amount(), total.currency()))
                .reduce(Money.zero(total.currency()), Money::plus);
        return new Quote(id, sum, all, rules);
    }

    /** Whether it is the price of somebody else too, as after two pets became one. */
    public boolean isOfOthersThan(Collection<UUID> pets) {
        return !lines.stream().map(Line::pet).allMatch(pets::contains);
    }

    public List<Line> addOns() {
        return lines.stream().filter(Line::isBesideTheStay).toList();
    }
}
