package app.tailtown.addons;

import app.tailtown.catalog.KnownSpecies;
import app.tailtown.catalog.Species;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Succession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a company offers beside the stay, and what it costs at a resort. Quotes that were given keep their price. */
@Service
@Transactional
public class AddOnBook {

    private final Offered offered;
    private final KnownSpecies species;
    private final Resorts resorts;
    private final Clock clock;

    AddOnBook(Offered offered, KnownSpecies species, Resorts resorts, Clock clock) {
        this.offered = offered;
        this.species = species;
        this.resorts = resorts;
        this.clock = clock;
    }

    /** All of them, also those that can no longer be added. */
    @Transactional(readOnly = true)
    public List<AddOn> list() {
        return offered.list();
    }

    @Transactional(readOnly = true)
    AddOn find(UUID id) {
        return offered.find(id);
    }

    @Transactional(readOnly = true)
    List<Species> species() {
        return species.list();
    }

    @Transactional(readOnly = true)
    Resort resort(ResortId id) {
        return resorts.find(id);
    }

    LocalDate today(ResortId resort) {
        return today(resorts.find(resort));
    }

    LocalDate today(Resort resort) {
        return resort.today(clock);
    }

    AddOn add(UUID id, KeepAddOn what) {
        refuseUnknownSpecies(what);
        if (!offered.add(id, what, Columns.now(clock))) throw new AddOnRefusal.AddOnNamedTwice(what.name()).refused();
        return offered.find(id);
    }

    /** Refuses with 412 when somebody changed it since {@code version} was read. */
    AddOn change(UUID id, int version, KeepAddOn what) {
        var before = offered.lock(id);
        if (before.version() != version) throw Precondition.stale();
        if (before.unit() != AddOnUnit.of(what.unit())) throw FieldsRefused.field("unit", "add-on-unit-stays");
        refuseUnknownSpecies(what);
        if (offered.isNamed(what.name(), id)) throw new AddOnRefusal.AddOnNamedTwice(what.name()).refused();
        try {
            offered.change(id, what);
        } catch (DuplicateKeyException meanwhile) {
            throw new AddOnRefusal.AddOnNamedTwice(what.name()).refused();
        }
        return offered.find(id);
    }

    /** Every price of the resort, the earliest first. */
    @Transactional(readOnly = true)
    public List<AddOnPrice> prices(ResortId at) {
        return offered.prices(resorts.find(at));
    }

    /** The one before it ends on the day this one begins. Refused when another begins on that day or later. */
    AddOnPrice setPrice(UUID id, ResortId at, SetAddOnPrice what) {
        var resort = resorts.find(at);
        var addOn = offered.list().stream()
                .filter(a -> a.id().equals(what.addOnId()))
                .findFirst()
                .orElseThrow(() -> FieldsRefused.field("addOnId", "unknown-id"));
        var before = lock(resort, addOn.id());
        Dates.refuseImpossibleStart(what.from(), before.all().isEmpty(), resort.today(clock));
        before.beginsFrom(what.from()).ifPresent(next -> {
            var ways = AddOnRefusal.openPrices(at);
            throw new AddOnRefusal.AddOnPriceFollows(addOn.name(), next.from(), ways).refused();
        });
        before.holdsOn(what.from()).ifPresent(now -> offered.endPrice(now.id(), what.from()));
        offered.addPrice(id, resort, what, Columns.now(clock));
        return price(resort, id);
    }

    /** Refused once it has begun. The one before it holds on until the next begins. */
    AddOnPrice takeBackPrice(UUID id) {
        var resort = resorts.find(offered.resortOfPrice(id));
        var all = lock(resort, price(resort, id).addOnId());
        var price = price(resort, id);
        if (!price.isToCome(resort.today(clock))) {
            var name = offered.find(price.addOnId()).name();
            throw new AddOnRefusal.AddOnPriceHasBegun(name, AddOnRefusal.openPrices(resort.id())).refused();
        }
        offered.removePrice(id);
        all.endedBy(price).ifPresent(before -> offered.endPrice(before.id(), all.endWithout(price)));
        return price;
    }

    /** At which resort it holds. */
    @Transactional(readOnly = true)
    ResortId resortOfPrice(UUID id) {
        return offered.resortOfPrice(id);
    }

    private Succession<AddOnPrice> lock(Resort resort, UUID addOn) {
        var _ = offered.lock(addOn);
        return new Succession<>(offered.prices(resort).stream()
                .filter(p -> p.addOnId().equals(addOn))
                .toList());
    }

    private AddOnPrice price(Resort resort, UUID id) {
        return offered.prices(resort).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void refuseUnknownSpecies(KeepAddOn what) {
        if (what.speciesId() == null) return;
        if (species.list().stream().noneMatch(s -> s.id().equals(what.speciesId()))) {
            throw FieldsRefused.field("speciesId", "unknown-id");
        }
    }
}
