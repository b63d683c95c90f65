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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prices boarding: nights × the rate of the suite's type, each further pet in the suite at its own rate. */
@Service
@Transactional(readOnly = true)
public class Tariff {

    private final Rates rates;

    Tariff(Rates rates) {
        this.rates = rates;
    }

    /** A part of a stay in one type of suite. */
    public record Part(SuiteTypeId type, String typeName, Stay stay) {}

    /** Refuses when a night has no rate. Pets are priced in the order given: the first at the first rate. */
    public Quote quote(Resort resort, List<Part> parts, List<UUID> pets) {
        var lines = new ArrayList<Line>();
        var rules = new LinkedHashSet<String>();
        for (var part : parts) {
            var valid = rates.during(resort, List.of(part.type()), part.stay())
                    .getOrDefault(part.type().value(), List.of());
            refuseNightWithoutRate(resort, part, valid);
            lines.addAll(lines(part, valid, pets));
            valid.forEach(r -> rules.add(r.id().toString()));
        }
        return quote(resort, lines, String.join(" ", rules));
    }

    /** What the stay would cost in each of these types; a type without a rate for every night is left out. */
    public Map<SuiteTypeId, Money> totals(Resort resort, Collection<Part> types, List<UUID> pets) {
        var totals = new HashMap<SuiteTypeId, Money>();
        if (types.isEmpty()) return totals;
        var stay = types.iterator().next().stay();
        var valid = rates.during(resort, types.stream().map(Part::type).toList(), stay);
        for (var part : types) {
            var own = valid.getOrDefault(part.type().value(), List.of());
            if (firstNightWithoutRate(part.stay(), own).isPresent()) continue;
            totals.put(part.type(), quote(resort, lines(part, own, pets), "").total());
        }
        return totals;
    }

    private static Quote quote(Resort resort, List<Line> lines, String rules) {
        var total = lines.stream()
                .map(l -> new Money(l.amount(), resort.currency()))
                .reduce(Money.zero(resort.currency()), Money::plus);
        return new Quote(Ids.next(), total, List.copyOf(lines), rules);
    }

    static void refuseNightWithoutRate(Resort resort, Part part, List<Rate> valid) {
        firstNightWithoutRate(part.stay(), valid).ifPresent(night -> {
            var ways = PricingRefusal.openRates(resort.id(), part.type());
            throw new PricingRefusal.NoRate(part.typeName(), night, ways).refused();
        });
    }

    /** One line for each pet and rate, over consecutive nights, each of which has a rate. */
    static List<Line> lines(Part part, List<Rate> valid, List<UUID> pets) {
        var nights = part.stay()
                .arrives()
                .datesUntil(part.stay().departs())
                .collect(Collectors.groupingBy(
                        night -> rateOf(night, valid).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        var lines = new ArrayList<Line>();
        for (var ordinal = 1; ordinal <= pets.size(); ordinal++) {
            for (var group : nights.entrySet()) {
                var perNight = group.getKey().of(ordinal);
                var count = group.getValue().size();
                lines.add(new Line(
                        pets.get(ordinal - 1),
                        ordinal,
                        group.getValue().getFirst(),
                        count,
                        perNight,
                        Math.multiplyExact(perNight, count)));
            }
        }
        return lines;
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
