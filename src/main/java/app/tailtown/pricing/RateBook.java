package app.tailtown.pricing;

import app.tailtown.lodging.LodgingBook;
import app.tailtown.lodging.SuiteType;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Succession;
import app.tailtown.pricing.Rates.Rate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with the rates of a resort: set the next one, take back one that has not begun. Quotes that were given keep their price. */
@Service
@Transactional
class RateBook {

    private final Rates rates;
    private final LodgingBook lodging;
    private final Resorts resorts;
    private final Clock clock;

    RateBook(Rates rates, LodgingBook lodging, Resorts resorts, Clock clock) {
        this.rates = rates;
        this.lodging = lodging;
        this.resorts = resorts;
        this.clock = clock;
    }

    /** A suite type with its rates at one resort, and how many suites of it stand there. */
    record Priced(SuiteType type, long suites, Succession<Rate> succession) {}

    @Transactional(readOnly = true)
    Resort resort(ResortId id) {
        return resorts.find(id);
    }

    LocalDate today(Resort resort) {
        return resort.today(clock);
    }

    /** Every type of the company in its order, with or without a rate. */
    @Transactional(readOnly = true)
    List<Priced> priced(Resort resort) {
        var known = rates.list(resort);
        var suites = lodging.suites(resort.id());
        return lodging.types().stream()
                .map(type -> new Priced(
                        type,
                        suites.stream()
                                .filter(s -> s.suiteTypeId().equals(type.id()))
                                .count(),
                        new Succession<>(known.getOrDefault(type.id().value(), List.of()))))
                .toList();
    }

    @Transactional(readOnly = true)
    List<SuiteRate> list(ResortId id) {
        var resort = resorts.find(id);
        return priced(resort).stream()
                .flatMap(p -> p.succession().all().stream())
                .map(rate -> SuiteRate.of(resort, rate))
                .toList();
    }

    @Transactional(readOnly = true)
    SuiteRate find(UUID id) {
        return SuiteRate.of(resorts.find(rates.resortOf(id)), rates.find(id));
    }

    /** The one before it ends on the day this one begins. Refused when another begins on that day or later: a rate is set behind all others. */
    SuiteRate set(UUID id, ResortId at, SetRate what) {
        var resort = resorts.find(at);
        var type = refuseUnknownType(what);
        var before = rates.lock(resort, what.suiteTypeId());
        Dates.refuseImpossibleStart(what.from(), before.all().isEmpty(), today(resort));
        before.beginsFrom(what.from()).ifPresent(next -> {
            var ways = PricingRefusal.openRates(at, type.id());
            throw new PricingRefusal.RateFollows(type.name(), next.begins(), ways).refused();
        });
        before.holdsOn(what.from()).ifPresent(now -> rates.end(now.id(), what.from()));
        if (!rates.add(id, resort, what, Columns.now(clock))) {
            throw new PricingRefusal.RateSetMeanwhile().refused();
        }
        return find(id);
    }

    /** Refused once it has begun. The one before it holds on until the next begins. */
    SuiteRate takeBack(UUID id) {
        var resort = resorts.find(rates.resortOf(id));
        var all = rates.lock(resort, rates.find(id).suiteTypeId());
        var rate = all.all().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (!rate.isToCome(today(resort))) {
            var type = lodging.type(new SuiteTypeId(rate.suiteTypeId()));
            throw new PricingRefusal.RateHasBegun(type.name(), PricingRefusal.openRates(resort.id(), type.id()))
                    .refused();
        }
        rates.remove(id);
        all.endedBy(rate).ifPresent(before -> rates.end(before.id(), all.endWithout(rate)));
        return SuiteRate.of(resort, rate);
    }

    private SuiteType refuseUnknownType(SetRate what) {
        return lodging.types().stream()
                .filter(t -> t.id().value().equals(what.suiteTypeId()))
                .findFirst()
                .orElseThrow(() -> FieldsRefused.field("suiteTypeId", "unknown-id"));
    }
}
