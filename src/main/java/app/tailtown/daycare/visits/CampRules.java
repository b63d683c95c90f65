package app.tailtown.daycare.visits;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.admission.Admissions;
import app.tailtown.admission.Ask;
import app.tailtown.admission.Consent;
import app.tailtown.admission.PetAdmission;
import app.tailtown.admission.Visitor;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.Services;
import app.tailtown.customers.Households.Household;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.daycare.places.CampGroup;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.daycare.places.Places;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What has to be true before any place is taken. */
@Component
public class CampRules {

    private final Resorts resorts;
    private final Places places;
    private final Services services;
    private final Admissions admissions;
    private final WhyNoPlace whyNot;
    private final Clock clock;

    CampRules(
            Resorts resorts, Places places, Services services, Admissions admissions, WhyNoPlace whyNot, Clock clock) {
        this.resorts = resorts;
        this.places = places;
        this.services = services;
        this.admissions = admissions;
        this.whyNot = whyNot;
        this.clock = clock;
    }

    public Resort resort(ResortId id) {
        try {
            return resorts.find(id);
        } catch (NotFound e) {
            throw FieldsRefused.field("resortId", "unknown-id");
        }
    }

    public LocalDate today(Resort resort) {
        return resort.today(clock);
    }

    /** The group held still: nobody changes its places until the transaction ends. Take the pets before, and places after it. */
    public CampGroup hold(Resort resort, UUID id) {
        try {
            var group = places.hold(new CampGroupId(id));
            if (!group.resortId().equals(resort.id())) throw FieldsRefused.field("groupId", "unknown-id");
            if (group.deletedAt() != null) throw new DaycareRefusal.CampGroupRemoved(group.name()).refused();
            return group;
        } catch (NotFound e) {
            throw FieldsRefused.field("groupId", "unknown-id");
        }
    }

    /** The same for who gives places back, whatever became of the group. */
    CampGroup holdAny(CampGroupId id) {
        return places.hold(id);
    }

    public Service service(UUID id, CampGroup group) {
        var service = services.findById(id).orElseThrow(() -> FieldsRefused.field("serviceId", "unknown-id"));
        if (!service.active() || !group.serviceIds().contains(id)) {
            throw new DaycareRefusal.NotOfThisGroup(service.name(), group.name()).refused();
        }
        return service;
    }

    /** Refuses a banned household and a pet that died, whether booked, planned or at the door; all else is for {@link #admit}. */
    public void refuseGuests(Household household) {
        if (household.banned()) {
            var open = Remedy.go(
                    "open-household",
                    List.of(household.name()),
                    "/customers/" + household.id().value());
            throw new DaycareRefusal.CustomerBanned(household.name(), List.of(open)).refused();
        }
        for (var pet : household.pets()) {
            if (pet.deceasedOn() == null) continue;
            var open = Remedy.go(
                    "open-pet", List.of(pet.name()), "/pets/" + pet.id().value());
            throw new DaycareRefusal.PetDeceased(pet.name(), pet.deceasedOn(), List.of(open)).refused();
        }
    }

    /** The rules of admission: refused when one stands against any of these pets on any of these days. */
    void admit(
            Resort resort,
            UUID service,
            List<PetId> pets,
            Collection<LocalDate> days,
            Moment moment,
            Consent said,
            String back) {
        admissions.admit(new Ask(
                resort.id(), visitors(resort.id(), service, pets, days), moment, said, false, back, _ -> List.of()));
    }

    /** The same for a visit that stood before: what only needed a yes had it then. */
    void admitAgain(Resort resort, UUID service, List<PetId> pets, LocalDate day, String back) {
        var visitors = visitors(resort.id(), service, pets, List.of(day));
        admissions.admit(new Ask(resort.id(), visitors, Moment.BOOKING, Consent.NOTHING, true, back, _ -> List.of()));
    }

    /** Which of these days cannot be had because of them. */
    SortedMap<LocalDate, AdmissionRefusal.AtTheDoor> notAdmitted(
            ResortId resort, UUID service, List<PetId> pets, Collection<LocalDate> days) {
        return admissions.whyNot(visitors(resort, service, pets, days), Moment.BOOKING);
    }

    /** How these pets stand to what is required of them on these days, as a booking asks; each finding once. */
    public List<PetAdmission> look(Resort resort, UUID service, List<PetId> pets, Collection<LocalDate> days) {
        var told = new HashSet<String>();
        return admissions.of(visitors(resort.id(), service, pets, days)).stream()
                .map(all -> new PetAdmission(
                        all.petId(),
                        all.pet(),
                        all.findings().stream().filter(f -> told.add(f.key())).toList()))
                .toList();
    }

    /** How those who are still to come stand to what is required of them; nobody of a day that is over. */
    public Map<PetId, PetAdmission> awaited(List<CampVisit> visits, LocalDate today) {
        var coming = visits.stream()
                .filter(v -> v.cancelled() == null && !v.day().isBefore(today))
                .flatMap(v -> v.pets().stream()
                        .filter(p -> !p.wasHere())
                        .map(p -> new Visitor(p.petId(), v.serviceId(), v.resortId(), v.day(), v.day())))
                .toList();
        return admissions.of(coming).stream().collect(Collectors.toMap(PetAdmission::petId, p -> p, (one, _) -> one));
    }

    private static List<Visitor> visitors(ResortId resort, UUID service, List<PetId> pets, Collection<LocalDate> days) {
        return days.stream()
                .flatMap(day -> pets.stream().map(pet -> new Visitor(pet, service, resort, day, day)))
                .toList();
    }

    /** Whoever says when something begins is offered today. */
    public void refusePast(String field, LocalDate day, LocalDate today) {
        refusePast(
                field,
                day,
                today,
                () -> List.of(Remedy.change("from-camp-day", List.of(today), Map.of(field, today.toString()))));
    }

    /** Whoever names a day of a group is offered the nearest that can be had. */
    public void refusePast(String field, LocalDate day, Wish wish) {
        refusePast(
                field,
                day,
                wish.today(),
                () -> whyNot.instead(wish.resort().id(), wish.group(), wish.pets(), wish.today(), field));
    }

    /** A day is looked for in this group, for so many pets. */
    public record Wish(Resort resort, UUID group, int pets, LocalDate today) {}

    void refusePast(SortedSet<LocalDate> days, Wish wish) {
        var left = days.tailSet(wish.today());
        var rest = left.stream().map(LocalDate::toString).collect(Collectors.joining(","));
        for (var day : days) {
            if (left.isEmpty()) refusePast("days", day, wish);
            else
                refusePast(
                        "days",
                        day,
                        wish.today(),
                        () -> List.of(Remedy.change("camp-days-to-come", List.of(left.size()), Map.of("days", rest))));
        }
    }

    void refusePast(String field, LocalDate day, LocalDate today, Supplier<List<Remedy>> ways) {
        Dates.refuseOutOfRange(field, day, today);
        if (day.isBefore(today)) throw new DaycareRefusal.CampDayOver(day, today, ways.get()).refused();
    }
}
