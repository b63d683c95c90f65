package app.tailtown.daycare.places;

import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Sets the next price of day camp, and takes back one that has not begun. Quotes that were given keep their price. */
@org.springframework.stereotype.Service
@Transactional
public class CampRateBook {

    private final CampRates rates;
    private final Services services;
    private final Resorts resorts;
    private final Clock clock;

    CampRateBook(CampRates rates, Services services, Resorts resorts, Clock clock) {
        this.rates = rates;
        this.services = services;
        this.resorts = resorts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<CampRate> list(ResortId resort) {
        return rates.list(resorts.find(resort).id());
    }

    @Transactional(readOnly = true)
    public CampRate find(UUID id) {
        return rates.find(id);
    }

    /** The one before it ends on the day this one begins. Refused when another begins on that day or later. */
    public CampRate set(UUID id, ResortId at, SetCampRate what) {
        var resort = resorts.find(at);
        var service = services.findById(what.serviceId())
                .filter(s -> s.kind() == ServiceKind.DAY_CAMP)
                .orElseThrow(() -> FieldsRefused.field("serviceId", "unknown-id"));
        var all = rates.lock(at, what.serviceId());
        Dates.refuseImpossibleStart(what.from(), all.isEmpty(), resort.today(clock));
        all.stream().filter(r -> !r.from().isBefore(what.from())).findFirst().ifPresent(next -> {
            throw new DaycareRefusal.CampRateFollows(service.name(), next.from()).refused();
        });
        all.stream().filter(r -> r.covers(what.from())).forEach(now -> rates.end(now.id(), what.from()));
        if (!rates.add(id, resort, what)) throw new DaycareRefusal.CampRateSetMeanwhile().refused();
        return rates.find(id);
    }

    /** Refused once it has begun. The one before it holds on until the next begins. */
    public CampRate takeBack(UUID id) {
        var rate = rates.find(id);
        var resort = new ResortId(rate.resortId());
        var all = rates.lock(resort, rate.serviceId());
        if (!rate.isToCome(resorts.find(resort).today(clock))) {
            var name = services.findById(rate.serviceId()).map(Service::name).orElse("");
            throw new DaycareRefusal.CampRateHasBegun(name).refused();
        }
        rates.remove(id);
        all.stream().filter(r -> rate.from().equals(r.until())).forEach(before -> rates.end(before.id(), rate.until()));
        return rate;
    }
}
