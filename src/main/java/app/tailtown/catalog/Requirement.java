package app.tailtown.catalog;

import app.tailtown.platform.Effective;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is required of a species against one thing, for one service, for all of a kind, or for everything; from a date until another takes over.
 *
 * @param serviceId the one service it is for
 * @param serviceKind the kind it is for; with neither it is for everything
 * @param waitDays how many days after the dose the animal may come
 * @param enforcedAt from when on it is more than told
 * @param from null when it always held
 * @param until the day on which the next takes over; null while none follows
 */
public record Requirement(
        UUID id,
        UUID immunizationTypeId,
        @Nullable UUID serviceId,
        @Nullable ServiceKind serviceKind,
        Strictness strictness,
        int waitDays,
        Moment enforcedAt,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements Effective {

    /** Whether it speaks about this service, by itself, by its kind, or about everything. */
    public boolean isFor(Service service) {
        if (serviceId != null) return serviceId.equals(service.id());
        return serviceKind == null || serviceKind == service.kind();
    }

    /** The higher one counts where two speak about the same. */
    public int narrowness() {
        return serviceId != null ? 2 : serviceKind != null ? 1 : 0;
    }

    /** Whether it is for the same as that one, so that one takes over from the other. */
    public boolean isForTheSameAs(Requirement that) {
        return immunizationTypeId.equals(that.immunizationTypeId)
                && java.util.Objects.equals(serviceId, that.serviceId)
                && serviceKind == that.serviceKind;
    }
}
