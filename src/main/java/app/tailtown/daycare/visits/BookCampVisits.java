package app.tailtown.daycare.visits;

import app.tailtown.admission.Consent;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.organizations.ResortId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for one day of camp or several, from the form and from JSON alike.
 *
 * @param part morning, afternoon or full
 * @param days local dates of the resort
 * @param possibleOnly books the days that can be had and says which could not; else all of them or none
 * @param waitForFull whoever finds a day full waits for it; it stands against nothing else
 * @param askFirst they are asked before a day for which they wait is booked
 */
public record BookCampVisits(
        @NotNull UUID resortId,
        @NotNull UUID serviceId,
        @NotNull UUID groupId,
        @NotNull UUID customerId,

        @NotEmpty(message = "{field.nobody-chosen}") @Size(max = PetId.MOST_TOGETHER)
        List<@NotNull UUID> petIds,

        @NotNull @Pattern(regexp = CampPart.CODES) String part,

        @NotEmpty(message = "{field.camp-day}") @Size(max = 60)
        List<@NotNull LocalDate> days,

        boolean possibleOnly,
        boolean waitForFull,
        boolean askFirst,
        @Size(max = 2000) String note,
        @Nullable @Valid Consent consent) {

    public BookCampVisits {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
        days = days == null ? List.of() : List.copyOf(days);
        note = note == null ? "" : note;
    }

    /** The same at this resort, whatever the form says. */
    public BookCampVisits at(ResortId resort) {
        return new BookCampVisits(
                resort.value(),
                serviceId,
                groupId,
                customerId,
                petIds,
                part,
                days,
                possibleOnly,
                waitForFull,
                askFirst,
                note,
                consent);
    }

    /** The page on which it is asked for, with what was said. */
    String asked() {
        var said = new StringJoiner("&", "/resorts/" + resortId + "/day-camp/new?", "")
                .add("customerId=" + customerId)
                .add("groupId=" + groupId)
                .add("serviceId=" + serviceId)
                .add("part=" + part)
                .add("petsSaid=true");
        petIds.forEach(pet -> said.add("petIds=" + pet));
        days.forEach(day -> said.add("days=" + day));
        return said.toString();
    }

    /** What is said to what stands against the pets. */
    Consent said() {
        return consent == null ? Consent.NOTHING : consent;
    }

    ResortId resort() {
        return new ResortId(resortId);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }

    SortedSet<LocalDate> inOrder() {
        return new TreeSet<>(days);
    }
}
