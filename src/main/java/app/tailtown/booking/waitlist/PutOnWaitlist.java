package app.tailtown.booking.waitlist;

import app.tailtown.booking.BookStay;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.FieldsRefused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A wish that could not be booked, from the form and from JSON alike.
 *
 * @param arrives local date of the resort
 * @param departs local date of the resort, at least a day later
 * @param flexDays as many days sooner or later would do as well, for as many nights
 * @param suiteTypeIds what would do, best first; any type does when none is said
 */
record PutOnWaitlist(
        @NotNull UUID resortId,
        @NotNull UUID serviceId,
        @NotNull UUID customerId,

        @NotEmpty(message = "{field.nobody-chosen}") @Size(max = PetId.MOST_TOGETHER)
        List<@NotNull UUID> petIds,

        @NotNull LocalDate arrives,
        @NotNull LocalDate departs,
        @Min(0) @Max(14) int flexDays,
        @Size(max = 20) List<@NotNull UUID> suiteTypeIds,
        @Size(max = 2000) String note) {

    PutOnWaitlist {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
        suiteTypeIds = suiteTypeIds == null
                ? List.of()
                : suiteTypeIds.stream().distinct().toList();
        note = note == null ? "" : note;
    }

    /** The same at this resort, whatever the form says. */
    PutOnWaitlist at(ResortId resort) {
        return new PutOnWaitlist(
                resort.value(), serviceId, customerId, petIds, arrives, departs, flexDays, suiteTypeIds, note);
    }

    ResortId resort() {
        return new ResortId(resortId);
    }

    /** Refuses one whose nights run backwards. */
    Stay stay() {
        if (!arrives.isBefore(departs)) throw FieldsRefused.field("departs", "after-arrival");
        return new Stay(arrives, departs);
    }

    /** As it would be booked, were there room in the type. */
    BookStay wish(UUID suiteType) {
        return MakeOffer.NOTHING.wish(resortId, serviceId, customerId, petIds, stay(), suiteType, note);
    }
}
