package app.tailtown.addons;

import app.tailtown.customers.PetId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An add-on that a pet gets during its stay.
 *
 * @param days on which it is given, the earliest first; a change of the stay's dates changes them
 * @param removedFrom the first day on which it is given no more; null while it is
 */
public record GivenAddOn(
        UUID id,
        UUID resortId,
        UUID reservationId,
        PetId petId,
        String pet,
        UUID addOnId,
        String addOn,
        AddOnUnit unit,
        int quantity,
        List<Day> days,
        @Nullable LocalDate removedFrom) {

    /**
     * One day of it.
     *
     * @param doneAt when it was ticked; null while it was not
     */
    public record Day(
            LocalDate day,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    @JsonIgnore
    public boolean isRemoved() {
        return removedFrom != null;
    }
}
