package app.tailtown.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A pet of the made-up world.
 *
 * @param species code
 * @param breed name; empty is unknown
 */
record DemoPet(
        UUID id,
        String name,
        String species,
        Optional<String> breed,
        String sex,
        String altered,
        Optional<LocalDate> birthDate,
        Optional<Integer> weightGrams,
        String color,
        String notes,
        Optional<LocalDate> deceasedOn,
        List<Warning> warnings) {

    private static final int YOUNGEST_DAYS = 100;

    /** What to mind about it. */
    record Warning(UUID id, String code, String note, Instant since) {}

    /** Old enough to be away from home. */
    boolean isGrown(LocalDate day) {
        return birthDate.map(born -> born.plusDays(YOUNGEST_DAYS).isBefore(day)).orElse(true);
    }

    boolean canStay() {
        return deceasedOn.isEmpty() && !species.equals("other");
    }
}
