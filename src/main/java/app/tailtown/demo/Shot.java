package app.tailtown.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A vaccination of the made-up world.
 *
 * @param type the vaccine by name
 * @param product by name; empty is unknown
 * @param given empty is unknown
 * @param until its last good day; empty is unknown
 * @param clinic the vet
 * @param decision whether somebody looked at the proof, and what they said
 */
record Shot(
        UUID id,
        DemoPet pet,
        String type,
        Optional<String> product,
        Optional<LocalDate> given,
        Optional<LocalDate> until,
        UUID clinic,
        Instant told,
        Optional<Decision> decision) {

    /** @param why it is no proof; empty for one that is */
    record Decision(UUID id, Instant at, String why) {}

    /** A vet. */
    record Clinic(UUID id, String name, String place, String phone) {}
}
