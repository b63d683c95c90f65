package app.tailtown.booking;

import app.tailtown.admission.Admissions;
import app.tailtown.admission.Admitted;
import app.tailtown.admission.Against;
import app.tailtown.admission.Ask;
import app.tailtown.admission.Consent;
import app.tailtown.admission.PetAdmission;
import app.tailtown.admission.Visitor;
import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.catalog.Moment;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Remedy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the pets of a stay may come, asked whenever somebody books, changes, brings back or checks in. Answers what the history of the stay keeps. */
@Component
public class Admittance {

    private final Admissions admissions;

    Admittance(Admissions admissions) {
        this.admissions = admissions;
    }

    /** What is found of those who are to come, for a page; refuses nothing. */
    List<PetAdmission> look(ResortId at, UUID service, List<Coming> coming) {
        return admissions.of(visitors(at, service, coming));
    }

    /** The same of a stay that stands: of those who are here or still to come. */
    List<PetAdmission> look(Reservation reservation) {
        return admissions.of(reservation.pets().stream()
                .filter(p -> p.checkedOutAt() == null && p.noShowAt() == null)
                .map(p -> visitor(reservation, p))
                .toList());
    }

    /** How each of them stands. */
    public Map<Visitor, PetAdmission> of(Collection<Visitor> visitors) {
        return admissions.each(visitors);
    }

    List<Deed> book(Resort resort, BookStay wish, List<Coming> coming) {
        var ways = new AdmittanceWays(wish, coming);
        var visitors = visitors(resort.id(), wish.serviceId(), coming);
        var back = wish.asked(resort.id());
        return deeds(admissions.admit(
                new Ask(resort.id(), visitors, Moment.BOOKING, wish.said(), false, back, ways::fromBooking)));
    }

    /** Only what is new is looked at: who joins, days that were not booked, another service. Whoever is in the house is as one that comes. */
    List<Deed> change(Reservation before, ChangeStay to, List<Coming> coming) {
        var service = to.serviceId() == null ? before.serviceId() : to.serviceId();
        var changed = coming.stream()
                .filter(c -> isNew(before, c, !service.equals(before.serviceId())))
                .toList();
        if (changed.isEmpty()) return List.of();
        var isHere = changed.stream()
                .anyMatch(c -> before.petBy(c.pet()).filter(PetStay::isHere).isPresent());
        var moment = isHere ? Moment.CHECK_IN : Moment.BOOKING;
        var ways = new AdmittanceWays(to, coming);
        var visitors = visitors(before.resortId(), service, changed);
        var back = before.path() + "/edit";
        return deeds(admissions.admit(
                new Ask(before.resortId(), visitors, moment, to.said(), false, back, ways::fromBooking)));
    }

    private static boolean isNew(Reservation before, Coming one, boolean otherService) {
        var had = before.petBy(one.pet());
        if (had.isEmpty()) return true;
        if (had.get().checkedOutAt() != null) return false;
        return otherService
                || one.stay().arrives().isBefore(had.get().arrives())
                || one.stay().departs().isAfter(had.get().departs());
    }

    /** A stay that was cancelled is to stand again: what only needed a yes had it when it was booked. */
    void again(Reservation reservation) {
        var visitors =
                reservation.pets().stream().map(p -> visitor(reservation, p)).toList();
        admissions.admit(new Ask(
                reservation.resortId(),
                visitors,
                Moment.BOOKING,
                Consent.NOTHING,
                true,
                reservation.path(),
                _ -> List.of()));
    }

    List<Deed> checkIn(Reservation reservation, List<PetId> pets, Consent said) {
        var visitors = pets.stream()
                .map(reservation::pet)
                .map(p -> visitor(reservation, p))
                .toList();
        return deeds(admissions.admit(new Ask(
                reservation.resortId(),
                visitors,
                Moment.CHECK_IN,
                said,
                false,
                reservation.path() + "/check-in",
                against -> withoutThem(reservation, pets, against))));
    }

    /** The others come in, those against whom something stands wait. */
    private static List<Remedy> withoutThem(Reservation reservation, List<PetId> pets, List<Against> against) {
        var change = against.stream().allMatch(Against::dependsOnDays)
                ? Stream.of(Remedy.go("change-dates", List.of(), reservation.path() + "/edit"))
                : Stream.<Remedy>empty();
        var others = AdmittanceWays.others(pets, against);
        if (others.isEmpty()) return change.toList();
        var names = String.join(", ", reservation.names(others));
        var ids = others.stream().map(p -> p.value().toString()).collect(Collectors.joining(","));
        var without = Remedy.change("check-in-others", List.of(names), Map.of("petIds", ids));
        return Stream.concat(Stream.of(without), change).toList();
    }

    private static Visitor visitor(Reservation reservation, PetStay pet) {
        return new Visitor(pet.petId(), reservation.serviceId(), reservation.resortId(), pet.arrives(), pet.departs());
    }

    private static List<Visitor> visitors(ResortId at, UUID service, List<Coming> coming) {
        return coming.stream()
                .map(c -> new Visitor(
                        c.pet(), service, at, c.stay().arrives(), c.stay().departs()))
                .toList();
    }

    private static List<Deed> deeds(Admitted admitted) {
        var yes = admitted.acknowledged().stream()
                .<Deed>map(a -> new Deed.Acknowledged(a.pet(), a.finding().about()));
        var waived = admitted.waived().stream()
                .<Deed>map(a -> new Deed.Waived(
                        a.pet(), a.finding().about(), Objects.requireNonNull(admitted.until()), admitted.reason()));
        return Stream.concat(yes, waived).toList();
    }
}
