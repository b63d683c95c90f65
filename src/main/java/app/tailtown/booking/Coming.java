package app.tailtown.booking;

import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.platform.FieldsRefused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Who comes in which nights, after the rules of what can be said of a stay as it stands. Dates are local to the resort. */
record Coming(PetId pet, Stay stay) {

    /** Of a stay that nobody has begun. */
    static List<Coming> booked(BookStay wish) {
        wish.refuseStrangers(wish.petIds());
        return wish.pets().stream()
                .map(p -> new Coming(p, wish.stayOf(p.value())))
                .toList();
    }

    /** Of a stay that is changed: nobody changes one that is over, and what has begun began when it did. */
    static List<Coming> changed(Reservation before, ChangeStay to, LocalDate today) {
        before.refuseWhenOver();
        var pets = to.petIds().isEmpty()
                ? before.petIds()
                : to.petIds().stream().map(PetId::new).toList();
        to.refuseStrangers(pets.stream().map(PetId::value).toList());
        GivenUp.refuseOnly(before, pets);
        before.pets().stream().filter(p -> !pets.contains(p.petId())).forEach(p -> refuseRemoving(before, p));
        return pets.stream()
                .map(id -> before.petBy(id)
                        .map(p -> stays(before, p, to, today))
                        .orElseGet(() -> joins(before, id, to, today)))
                .toList();
    }

    static Stay whole(List<Coming> coming) {
        var stays = coming.stream().map(Coming::stay).toList();
        return new Stay(
                stays.stream().map(Stay::arrives).min(Comparator.naturalOrder()).orElseThrow(),
                stays.stream().map(Stay::departs).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static void refuseRemoving(Reservation before, PetStay pet) {
        if (!pet.wasHere()) return;
        throw new BookingRefusal.PetHasCome(pet.name(), before.openStay()).refused();
    }

    private static Coming stays(Reservation before, PetStay pet, ChangeStay to, LocalDate today) {
        if (pet.checkedOutAt() != null) return new Coming(pet.petId(), pet.stay());
        var own = to.of(pet.petId().value());
        var arrives = own.map(EachPet::arrives).orElse(to.arrives());
        var departs = own.map(EachPet::departs).orElse(to.departs());
        var keepsArrival = before.hasBegun()
                && own.map(EachPet::arrives).isEmpty()
                && to.arrives().equals(before.arrives());
        if (keepsArrival) arrives = pet.arrives();
        if (!arrives.equals(pet.arrives())) {
            if (pet.isHere()) throw new BookingRefusal.AlreadyArrived(pet.arrives(), before.openStay()).refused();
            refusePast(before, arrives, today);
        }
        if (pet.isHere()) refusePast(before, departs, today);
        return new Coming(pet.petId(), nights(arrives, departs));
    }

    private static Coming joins(Reservation before, PetId pet, ChangeStay to, LocalDate today) {
        var own = to.of(pet.value()).map(EachPet::arrives);
        var arrives = own.orElse(to.arrives());
        if (own.isEmpty() && before.hasBegun() && arrives.isBefore(today)) arrives = today;
        refusePast(before, arrives, today);
        return new Coming(
                pet, nights(arrives, to.of(pet.value()).map(EachPet::departs).orElse(to.departs())));
    }

    private static void refusePast(Reservation before, LocalDate date, LocalDate today) {
        if (!date.isBefore(today)) return;
        throw new BookingRefusal.ArrivalInThePast(date, today, before.changeDates()).refused();
    }

    private static Stay nights(LocalDate arrives, LocalDate departs) {
        if (!arrives.isBefore(departs)) throw FieldsRefused.field("departs", "after-arrival");
        return new Stay(arrives, departs);
    }
}
