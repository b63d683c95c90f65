package app.tailtown.pricing;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Money;
import app.tailtown.pricing.Quote.Line;
import app.tailtown.pricing.Rates.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prices boarding: nights × the rate of the suite's type, each further pet that shares the suite in a night at its own rate. */
@Service
@Transactional(readOnly = true)
public class Tariff {

    private final Rates rates;

    Tariff(Rates rates) {
        this.rates = rates;
    }

    /**
     * Nights in one suite.
     *
     * @param suite its name
     * @param pets who share it in every one of these nights; the first at the first rate
     */
    public record Part(SuiteTypeId type, String typeName, String suite, Stay stay, List<UUID> pets) {}

    /** Refuses when a night has no rate. */
    public Quote quote(Resort resort, List<Part> parts) {
        var valid = valid(resort, parts);
        for (var part : parts) refuseNightWithoutRate(resort, part, of(part, valid));
        return quote(resort, parts, valid);
    }

    /** The same for a page; absent when a night has no rate. */
    public Optional<Quote> preview(Resort resort, List<Part> parts) {
        var valid = valid(resort, parts);
        return isPriced(parts, valid) ? Optional.of(quote(resort, parts, valid)) : Optional.empty();
    }

    /** What each of these would cost, by its name; one with a night without a rate is left out. */
    public <K> Map<K, Money> totals(Resort resort, Map<K, List<Part>> lodgings) {
        var valid =
                valid(resort, lodgings.values().stream().flatMap(List::stream).toList());
        var totals = new HashMap<K, Money>();
        lodgings.forEach((name, parts) -> {
            if (isPriced(parts, valid))
                totals.put(name, quote(resort, parts, valid).total());
        });
        return totals;
    }

    private static boolean isPriced(List<Part> parts, Map<UUID, List<Rate>> valid) {
        return parts.stream()
                .allMatch(p -> firstNightWithoutRate(p.stay(), of(p, valid)).isEmpty());
    }

    private Map<UUID, List<Rate>> valid(Resort resort, List<Part> parts) {
        if (parts.isEmpty()) return Map.of();
        var from = parts.stream().map(p -> p.stay().arrives()).min(LocalDate::compareTo);
        var until = parts.stream().map(p -> p.stay().departs()).max(LocalDate::compareTo);
        var types = parts.stream().map(Part::type).distinct().toList();
        return rates.during(resort, types, new Stay(from.orElseThrow(), until.orElseThrow()));
    }

    private static List<Rate> of(Part part, Map<UUID, List<Rate>> valid) {
        return valid.getOrDefault(part.type().value(), List.of());
    }

    private static Quote quote(Resort resort, List<Part> parts, Map<UUID, List<Rate>> valid) {
        var lines = lines(parts, valid);
        var total = lines.stream()
                .map(l -> new Money(l.amount(), resort.currency()))
                .reduce(Money.zero(resort.currency()), Money::plus);
        var rules = parts.stream()
                .flatMap(p -> of(p, valid).stream().filter(r -> r.touches(p.stay())))
                .map(r -> r.id().toString())
                .distinct()
                .collect(Collectors.joining(" "));
        return new Quote(Ids.next(), total, lines, rules);
    }

    static void refuseNightWithoutRate(Resort resort, Part part, List<Rate> valid) {
        firstNightWithoutRate(part.stay(), valid).ifPresent(night -> {
            var ways = PricingRefusal.openRates(resort.id(), part.type());
            throw new PricingRefusal.NoRate(part.typeName(), night, ways).refused();
        });
    }

    /** One line for consecutive nights of a pet in one suite, at one place among those who share it and at one rate; every night has a rate. */
    static List<Line> lines(List<Part> parts, Map<UUID, List<Rate>> valid) {
        var lines = new ArrayList<Line>();
        for (var part : parts) {
            for (var night :
                    part.stay().arrives().datesUntil(part.stay().departs()).toList()) {
                var rate = rateOf(night, of(part, valid)).orElseThrow();
                for (var ordinal = 1; ordinal <= part.pets().size(); ordinal++) {
                    append(lines, line(part, ordinal, night, rate.of(ordinal)));
                }
            }
        }
        var pets = parts.stream().flatMap(p -> p.pets().stream()).distinct().toList();
        lines.sort(Comparator.comparingInt((Line l) -> pets.indexOf(l.pet())).thenComparing(Line::from));
        return List.copyOf(lines);
    }

    private static Line line(Part part, int ordinal, LocalDate night, long rate) {
        return Line.ofNights(
                part.pets().get(ordinal - 1), part.suite(), part.typeName(), ordinal, night, 1, rate, rate);
    }

    /** As one more night of the line it continues, else as a line of its own. */
    private static void append(List<Line> lines, Line next) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!continues(line, next)) continue;
            lines.set(i, longer(line));
            return;
        }
        lines.add(next);
    }

    private static boolean continues(Line line, Line next) {
        return line.pet().equals(next.pet())
                && line.suite().equals(next.suite())
                && line.suiteType().equals(next.suiteType())
                && line.ordinal() == next.ordinal()
                && line.perNight() == next.perNight()
                && line.from().plusDays(line.nights()).equals(next.from());
    }

    private static Line longer(Line line) {
        var nights = line.nights() + 1;
        return Line.ofNights(
                line.pet(),
                line.suite(),
                line.suiteType(),
                line.ordinal(),
                line.from(),
                nights,
                line.perNight(),
                Math.multiplyExact(line.perNight(), nights));
    }

    private static Optional<LocalDate> firstNightWithoutRate(Stay stay, List<Rate> valid) {
        return stay.arrives()
                .datesUntil(stay.departs())
                .filter(night -> rateOf(night, valid).isEmpty())
                .findFirst();
    }

    private static Optional<Rate> rateOf(LocalDate night, List<Rate> valid) {
        return valid.stream().filter(r -> r.covers(night)).findFirst();
    }
}
