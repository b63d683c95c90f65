package app.tailtown.daycare.places;

import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.lodging.LodgingBook;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What a manager decides: which groups there are, and how many places they have on which day. Nobody who was booked loses a place by it. */
@org.springframework.stereotype.Service
@Transactional
public class GroupBook {

    private final CampGroups groups;
    private final Capacities capacities;
    private final Places places;
    private final Services services;
    private final LodgingBook lodging;
    private final Resorts resorts;
    private final Clock clock;

    GroupBook(
            CampGroups groups,
            Capacities capacities,
            Places places,
            Services services,
            LodgingBook lodging,
            Resorts resorts,
            Clock clock) {
        this.groups = groups;
        this.capacities = capacities;
        this.places = places;
        this.services = services;
        this.lodging = lodging;
        this.resorts = resorts;
        this.clock = clock;
    }

    /** What can be sold as a day of camp. */
    @Transactional(readOnly = true)
    public List<Service> services() {
        return services.listActive(ServiceKind.DAY_CAMP);
    }

    @Transactional(readOnly = true)
    public List<CampGroup> list(ResortId resort) {
        return groups.list(resorts.find(resort).id());
    }

    @Transactional(readOnly = true)
    public CampGroup find(CampGroupId id) {
        return groups.find(id);
    }

    /** How its days stand from {@code from} until {@code until}, exclusive. */
    @Transactional(readOnly = true)
    public Map<LocalDate, Places.Count> counts(CampGroup group, LocalDate from, LocalDate until) {
        return places.counts(group, from, until);
    }

    public CampGroup add(CampGroupId id, ResortId at, KeepCampGroup what) {
        var resort = resorts.find(at);
        refuseUnknown(what);
        groups.add(id, resort.id(), what);
        return groups.find(id);
    }

    /** Refuses with 412 when somebody changed it since {@code version} was read. */
    public CampGroup change(CampGroupId id, int version, KeepCampGroup what) {
        var group = groups.lock(id);
        refuseUnknown(what);
        if (!groups.change(id, version, group.resortId(), what)) throw Precondition.stale();
        return groups.find(id);
    }

    public void delete(CampGroupId id) {
        var group = groups.lock(id);
        groups.lastGuest(id, today(group)).ifPresent(until -> {
            throw new DaycareRefusal.CampGroupHasGuests(group.name(), until).refused();
        });
        groups.delete(id, Columns.now(clock));
    }

    public CampGroup restore(CampGroupId id) {
        var group = groups.lock(id);
        if (group.deletedAt() != null) groups.restore(id);
        return groups.find(id);
    }

    @Transactional(readOnly = true)
    public List<Capacity> capacities(CampGroupId id) {
        return capacities.of(groups.find(id).id());
    }

    @Transactional(readOnly = true)
    public Capacity capacity(UUID id) {
        return capacities.find(id);
    }

    /** The one before it ends on the day this one begins. It is set behind all others, and leaves everybody the place they have. */
    public Capacity set(UUID id, CampGroupId of, SetCapacity what) {
        var group = groups.lock(of);
        var all = capacities.of(of);
        Dates.refuseImpossibleStart(what.from(), all.isEmpty(), today(group));
        all.stream().filter(c -> !c.from().isBefore(what.from())).findFirst().ifPresent(next -> {
            throw new DaycareRefusal.CapacityFollows(group.name(), next.from()).refused();
        });
        all.stream().filter(c -> c.covers(what.from())).forEach(c -> capacities.end(c.id(), what.from()));
        capacities.add(id, group, what);
        follow(group, what.from(), null);
        return capacities.find(id);
    }

    /** Only what has not begun; the one before it holds on until the next begins. */
    public void takeBack(UUID id) {
        var capacity = capacities.find(id);
        var group = groups.lock(new CampGroupId(capacity.groupId()));
        if (!capacity.isToCome(today(group))) throw new DaycareRefusal.CapacityHasBegun(group.name()).refused();
        capacities.remove(id);
        capacities.of(group.id()).stream()
                .filter(c -> capacity.from().equals(c.until()))
                .forEach(before -> capacities.end(before.id(), capacity.until()));
        follow(group, capacity.from(), capacity.until());
    }

    @Transactional(readOnly = true)
    public List<CampException> exceptions(CampGroupId id) {
        var group = groups.find(id);
        return capacities.exceptions(id, today(group));
    }

    @Transactional(readOnly = true)
    public CampException exception(UUID id) {
        return capacities.exception(id);
    }

    public CampException keep(UUID id, CampGroupId of, KeepException what) {
        var group = groups.lock(of);
        refusePast("day", what.day(), today(group));
        var kept = capacities.keep(id, group, what);
        follow(group, what.day(), what.day().plusDays(1));
        return capacities.exception(kept);
    }

    /** The day is again as others are. */
    public void removeException(UUID id) {
        var exception = capacities.exception(id);
        var group = groups.lock(new CampGroupId(exception.groupId()));
        refusePast("day", exception.day(), today(group));
        capacities.removeException(id);
        follow(group, exception.day(), exception.day().plusDays(1));
    }

    /** The rows that stand follow the rule; refused when somebody would lose a place. */
    private void follow(CampGroup group, LocalDate from, @Nullable LocalDate until) {
        places.tooFew(group, from, until).ifPresent(c -> {
            var day = Remedy.go(
                    "open-camp-day",
                    List.of(c.day()),
                    "/resorts/" + group.resortId().value() + "/day-camp?day=" + c.day());
            throw new DaycareRefusal.FewerPlacesThanTaken(
                            group.name(), c.day(), c.taken(), c.capacity() == null ? 0 : c.capacity(), List.of(day))
                    .refused();
        });
        places.follow(group, from);
    }

    private LocalDate today(CampGroup group) {
        return resorts.find(group.resortId()).today(clock);
    }

    private void refuseUnknown(KeepCampGroup what) {
        var known = services().stream().map(Service::id).toList();
        if (!known.containsAll(what.serviceIds())) throw FieldsRefused.field("serviceIds", "unknown-id");
        if (what.suiteTypeId() != null
                && lodging.types().stream().noneMatch(t -> t.id().value().equals(what.suiteTypeId()))) {
            throw FieldsRefused.field("suiteTypeId", "unknown-id");
        }
    }

    private static void refusePast(String field, LocalDate day, LocalDate today) {
        Dates.refuseOutOfRange(field, day, today);
        if (day.isBefore(today)) throw FieldsRefused.field(field, "date-out-of-range", today, today.plusYears(3));
    }
}
