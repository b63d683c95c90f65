package app.tailtown.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household as it is read.
 *
 * @param version changes with every change; a change must name the one it read
 * @param name of the first of its people
 * @param ban null unless they may not come
 * @param deletedAt null unless deleted; a deleted household can be brought back
 */
public record Customer(
        CustomerId id,
        int version,
        String name,
        List<Person> people,
        @Nullable UUID homeResortId,
        String language,
        String street,
        String city,
        String region,
        String postalCode,
        String country,
        String notes,
        @Nullable Ban ban,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    /**
     * They may not come any more.
     *
     * @param why for managers' eyes; null for everybody else
     */
    public record Ban(Instant at, String by, @Nullable String why) {}

    Customer withoutReason() {
        return new Customer(
                id,
                version,
                name,
                people,
                homeResortId,
                language,
                street,
                city,
                region,
                postalCode,
                country,
                notes,
                ban == null ? null : new Ban(ban.at(), ban.by(), null),
                createdAt,
                deletedAt);
    }
}
