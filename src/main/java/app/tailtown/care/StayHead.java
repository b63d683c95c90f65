package app.tailtown.care;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A stay as care looks at it.
 *
 * @param pets who comes, by name
 * @param suites where they sleep; empty while they have none
 */
record StayHead(
        UUID id,
        UUID resortId,
        String number,
        String customer,
        LocalDate arrives,
        LocalDate departs,
        ZoneId zone,
        List<UUID> pets,
        String suites) {}
