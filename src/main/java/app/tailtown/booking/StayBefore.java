package app.tailtown.booking;

import app.tailtown.customers.PetId;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay as it was before its last change.
 *
 * @param swappedWith the stay it exchanged suites with; null after any other change
 * @param changedAt when it became what it is now
 */
record StayBefore(@Nullable UUID swappedWith, Instant changedAt, Was was) {

    /** What a change can change. A change to earlier nights shortens a hold: {@code heldUntil} is null when it was none. */
    record Was(
            UUID serviceId,
            @Nullable LocalTime dropOff,
            @Nullable LocalTime pickUp,
            String note,
            List<Nights> pets,
            List<Let> lets,
            @Nullable Instant heldUntil) {

        static Was of(Reservation stay) {
            var pets = stay.pets().stream()
                    .map(p -> new Nights(p.petId().value(), p.arrives(), p.departs()))
                    .toList();
            return new Was(
                    stay.serviceId(), stay.dropOff(), stay.pickUp(), stay.note(), pets, stay.lets(), stay.heldUntil());
        }

        /** As a change would say it; where they sleep is in {@link #lets}. */
        ChangeStay asChange() {
            var whole = Coming.whole(coming());
            return new ChangeStay(
                    whole.arrives(),
                    whole.departs(),
                    pets.stream().map(Nights::pet).toList(),
                    serviceId,
                    null,
                    null,
                    null,
                    false,
                    dropOff,
                    pickUp,
                    note,
                    List.of(),
                    false,
                    "",
                    null,
                    List.of(),
                    null);
        }

        List<Coming> coming() {
            return pets.stream().map(Nights::coming).toList();
        }
    }

    /** One of its pets, and the nights it was to sleep here. */
    record Nights(UUID pet, LocalDate arrives, LocalDate departs) {

        Coming coming() {
            return new Coming(new PetId(pet), new Stay(arrives, departs));
        }
    }
}
