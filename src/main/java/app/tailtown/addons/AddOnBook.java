package app.tailtown.addons;

import app.tailtown.catalog.KnownSpecies;
import app.tailtown.catalog.Species;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

    LocalDate today(Resort resort) {
        return resort.today(clock);
    }

    AddOn add(UUID id, KeepAddOn what) {
        refuseUnknownSpecies(what);
        if (!offered.add(id, what, now())) throw new AddOnRefusal.AddOnNamedTwice(what.name()).refused();
        return offered.find(id);
    }

    /** Refuses with 412 when somebody changed it since {@code version} was read. */
    AddOn change(UUID id, int version, KeepAddOn what) {
        var before = offered.lock(id);
        if (before.version() != version) throw Precondition.stale();
        if (before.unit() != AddOnUnit.of(what.unit())) throw FieldsRefused.field("unit", "add-on-unit-stays");
        refuseUnknownSpecies(what);
        if (offered.isNamed(what.name(), id)) throw new AddOnRefusal.AddOnNamedTwice(what.name()).refused();
        offered.change(id, what);
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
        var _ = offered.lock(addOn.id());
        var before = offered.prices(resort).stream()
                .filter(p -> p.addOnId().equals(addOn.id()))
                .toList();
        Dates.refuseImpossibleStart(what.from(), before.isEmpty(), resort.today(clock));
        before.stream().filter(p -> !p.from().isBefore(what.from())).findFirst().ifPresent(next -> {
            throw new AddOnRefusal.AddOnPriceFollows(addOn.name(), next.from()).refused();
        });
        before.stream().filter(p -> p.covers(what.from())).forEach(p -> offered.endPrice(p.id(), what.from()));
        offered.addPrice(id, resort, what, now());
        return offered.prices(resort).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void refuseUnknownSpecies(KeepAddOn what) {
        if (what.speciesId() == null) return;
        if (species.list().stream().noneMatch(s -> s.id().equals(what.speciesId()))) {
            throw FieldsRefused.field("speciesId", "unknown-id");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
