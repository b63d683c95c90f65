package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been said so far of a stay that somebody asks for. Whatever cannot be read counts as not said yet: it is being typed.
 *
 * @param search whom the desk looks for
 * @param suiteType the one looked at; null for the first that is free
 */
record Enquiry(
        String search,
        @Nullable CustomerId customer,
        List<UUID> pets,
        boolean petsSaid,
        @Nullable LocalDate arrives,
        @Nullable LocalDate departs,
        @Nullable UUID suiteType,
        @Nullable UUID suite) {

    static Enquiry of(Typed typed) {
        return new Enquiry(
                typed.of("q"),
                id(typed.of("customerId")).map(CustomerId::new).orElse(null),
                typed.all("petIds").stream()
                        .flatMap(p -> id(p).stream())
                        .distinct()
                        .toList(),
                typed.isOn("petsSaid"),
                date(typed.of("arrives")).orElse(null),
                date(typed.of("departs")).orElse(null),
                id(typed.of("suiteTypeId")).orElse(null),
                id(typed.of("suiteId")).orElse(null));
    }

    boolean hasDates() {
        return arrives != null && departs != null && arrives.isBefore(departs);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Stream.of(text)
                    .filter(t -> !t.isEmpty())
                    .map(UUID::fromString)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Stream.of(text)
                    .filter(t -> !t.isEmpty())
                    .map(LocalDate::parse)
                    .findFirst();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
