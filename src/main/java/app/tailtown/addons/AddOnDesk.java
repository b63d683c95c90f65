package app.tailtown.addons;

import app.tailtown.customers.PetId;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which pet gets what, and what was done of it. Every method is one transaction; days are local to the resort. */
@Service
@Transactional
public class AddOnDesk {

    private final AddOns addOns;
    private final Offered offered;
    private final Resorts resorts;
    private final Clock clock;

    AddOnDesk(AddOns addOns, Offered offered, Resorts resorts, Clock clock) {
        this.addOns = addOns;
        this.offered = offered;
        this.resorts = resorts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<GivenAddOn> of(UUID reservation) {
        return addOns.of(reservation);
    }

    @Transactional(readOnly = true)
    public GivenAddOn find(UUID id) {
        return addOns.find(id);
    }

    /** What is given once needs a day of the pet's own stay that is not over; all else is given on each night or day that is left of it. */
    public GivenAddOn give(UUID id, AddOnGift gift) {
        give(id, gift, offered.find(gift.what().addOnId()), today(gift.resort()));
        return addOns.find(id);
    }

    /** The same for what is said when a stay is booked: each pet gets what is for its species. Returns who gets what. */
    public Map<AddOn, List<PetId>> giveEach(List<AddOnGift> gifts, Map<UUID, AddOn> catalogue) {
        if (gifts.isEmpty()) return Map.of();
        var today = today(gifts.getFirst().resort());
        var given = new LinkedHashMap<AddOn, List<PetId>>();
        for (var gift : gifts) {
            var addOn = Objects.requireNonNull(catalogue.get(gift.what().addOnId()));
            var pets = given.computeIfAbsent(addOn, _ -> new ArrayList<>());
            if (!gift.fits(addOn)) continue;
            give(Ids.next(), gift, addOn, today);
            pets.add(gift.pet());
        }
        given.forEach((addOn, pets) -> {
            if (pets.isEmpty()) throw new AddOnRefusal.AddOnNotOffered(addOn.name()).refused();
        });
        return given;
    }

    private void give(UUID id, AddOnGift gift, AddOn addOn, LocalDate today) {
        if (!addOn.active() || !gift.fits(addOn)) throw new AddOnRefusal.AddOnNotOffered(addOn.name()).refused();
        var first = today.isAfter(gift.arrives()) ? today : gift.arrives();
        if (first.isAfter(gift.departs())) throw new AddOnRefusal.AddOnIsOver(addOn.name(), gift.departs()).refused();
        var day = addOn.unit() == AddOnUnit.EACH ? dayOf(addOn, gift, first, today) : null;
        addOns.add(id, gift.on(day), day == null && today.isAfter(gift.arrives()) ? today : null, Columns.now(clock));
    }

    private static LocalDate dayOf(AddOn addOn, AddOnGift gift, LocalDate first, LocalDate today) {
        var day = gift.what().day() == null ? first : gift.what().day();
        if (day.isBefore(gift.arrives()) || day.isAfter(gift.departs())) {
            throw new AddOnRefusal.AddOnNotOnThisDay(addOn.name(), day).refused();
        }
        if (day.isBefore(today)) throw new AddOnRefusal.AddOnIsOver(addOn.name(), day).refused();
        return day;
    }

    /** Is given no more from today on; what was given before stays. */
    public GivenAddOn remove(UUID id) {
        var given = addOns.lock(id);
        var today = today(new ResortId(given.resortId()));
        if (given.isRemoved()) throw new AddOnRefusal.AddOnAlreadyRemoved(given.addOn()).refused();
        var left = given.days().stream().filter(d -> !d.day().isBefore(today)).toList();
        if (left.isEmpty() && !given.days().isEmpty()) {
            throw new AddOnRefusal.AddOnIsOver(
                            given.addOn(), given.days().getLast().day())
                    .refused();
        }
        left.stream().filter(d -> d.doneAt() != null).findFirst().ifPresent(d -> {
            throw new AddOnRefusal.AddOnWasDone(given.addOn(), d.day()).refused();
        });
        addOns.remove(id, today, Columns.now(clock));
        return given;
    }

    /** On the day it was removed; later it would come back for days that are over. */
    public GivenAddOn putBack(UUID id) {
        var given = addOns.lock(id);
        var from = given.removedFrom();
        if (from == null) throw new AddOnRefusal.AddOnNotRemoved(given.addOn()).refused();
        if (from.isBefore(today(new ResortId(given.resortId())))) {
            throw new AddOnRefusal.AddOnIsOver(given.addOn(), from).refused();
        }
        addOns.putBack(id);
        return addOns.find(id);
    }

    /** {@code day} null means today. */
    public GivenAddOn tick(UUID id, @Nullable LocalDate day) {
        var given = addOns.find(id);
        var today = today(new ResortId(given.resortId()));
        var on = day == null ? today : day;
        if (given.days().stream().noneMatch(d -> d.day().equals(on))) {
            throw new AddOnRefusal.AddOnNotOnThisDay(given.addOn(), on).refused();
        }
        if (on.isAfter(today)) throw new AddOnRefusal.AddOnNotDueYet(given.addOn(), on).refused();
        if (!addOns.tick(given, on, Columns.now(clock)))
            throw new AddOnRefusal.AddOnAlreadyDone(given.addOn(), on).refused();
        return addOns.find(id);
    }

    public GivenAddOn untick(UUID id, @Nullable LocalDate day) {
        var given = addOns.find(id);
        var on = day == null ? today(new ResortId(given.resortId())) : day;
        if (!addOns.untick(id, on, Columns.now(clock)))
            throw new AddOnRefusal.AddOnNotDone(given.addOn(), on).refused();
        return addOns.find(id);
    }

    private LocalDate today(ResortId resort) {
        return resorts.find(resort).today(clock);
    }
}
