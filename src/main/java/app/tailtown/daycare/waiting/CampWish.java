package app.tailtown.daycare.waiting;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.organizations.ResortId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a day of camp, as it stands.
 *
 * @param version changes with every change
 * @param phone to call them; empty when nobody knows one
 * @param day local date of the resort
 * @param askFirst they are asked before the day is booked; else it is booked by itself until the evening before
 * @param waitingSince who has waited longest comes first
 * @param place in the order of those who wait for that day of the group, from 1; null for who does not
 * @param booked the day they got; null while they have none
 * @param passedOver why the day was not booked although there was a place, by language
 */
public record CampWish(
        CampWishId id,
        int version,
        ResortId resortId,
        ZoneId timeZone,
        CustomerId customerId,
        String customer,
        String phone,
        UUID serviceId,
        String service,
        CampGroupId groupId,
        String group,
        LocalDate day,
        CampPart part,
        List<Pet> pets,
        String note,
        boolean askFirst,
        Instant waitingSince,
        CampWishState state,
        @Nullable Integer place,
        @Nullable Booked booked,
        @Nullable Withdrawn withdrawn,
        @Nullable PassedOver passedOver) {

    /** Later than this on the day before nobody is taken by surprise: whoever still waits is asked. */
    static final LocalTime EVENING = LocalTime.of(18, 0);

    public record Pet(PetId petId, String name) {}

    /**
     * The day that was booked for them.
     *
     * @param byItself whether nobody did it
     * @param toldAt when somebody told them; null while nobody has
     */
    public record Booked(
            CampVisitId visitId,
            String number,
            Instant at,
            boolean byItself,
            @Nullable Instant toldAt) {}

    public record Withdrawn(Instant at, String why) {}

    /** Found at a moment. */
    public record PassedOver(Instant at, Map<String, String> why) {}

    /** Until when the day is booked by itself. */
    @JsonIgnore
    Instant lastMoment() {
        return day.minusDays(1).atTime(EVENING).atZone(timeZone).toInstant();
    }

    @JsonIgnore
    List<PetId> petIds() {
        return pets.stream().map(Pet::petId).toList();
    }

    @JsonIgnore
    public String names() {
        return pets.stream().map(Pet::name).collect(Collectors.joining(", "));
    }

    @JsonIgnore
    String path() {
        return "/camp-waitlist/" + id.value();
    }

    @JsonIgnore
    String household() {
        return "/customers/" + customerId.value();
    }
}
