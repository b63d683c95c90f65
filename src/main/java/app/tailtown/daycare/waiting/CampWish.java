package app.tailtown.daycare.waiting;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.daycare.places.Places;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.daycare.visits.Line;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Remedy;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a day of camp, as it stands.
 *
 * @param version changes with every change
 * @param phone to call them; empty when nobody knows one
 * @param day local date of the resort; that of the visit once there is one, and so is {@code part}
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

    /** Whether the day is booked only when somebody asks them. */
    boolean isToBeAsked(Instant now) {
        return state == CampWishState.WAITING && (askFirst || !now.isBefore(lastMoment()));
    }

    /** Whether there is room for all of them. */
    boolean hasRoom(List<Places.Count> counts) {
        return hasRoom(counts, 0);
    }

    /** The same when so many others come first. */
    boolean hasRoom(List<Places.Count> counts, int others) {
        return counts.stream()
                .filter(c -> c.groupId().equals(groupId.value()) && c.day().equals(day))
                .anyMatch(c -> c.free() - others >= pets.size());
    }

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
    String list() {
        return "/resorts/" + resortId.value() + "/day-camp/waiting";
    }

    List<Remedy> openList() {
        return List.of(Remedy.go("open-camp-line", List.of(), list()));
    }

    /** Where the same is booked with whatever has to be said to it. */
    String booking() {
        return "/resorts/" + resortId.value() + "/day-camp/new?customerId=" + customerId.value() + "&groupId="
                + groupId.value() + "&serviceId=" + serviceId + "&part=" + part.code() + "&days=" + day
                + "&petsSaid=true"
                + petIds().stream().map(p -> "&petIds=" + p.value()).collect(Collectors.joining());
    }

    /** Whether it says the same of that day: the same pets, in the same group, as long. */
    boolean isSameAs(Line.Joining who) {
        return groupId.equals(who.group())
                && part == who.part()
                && Set.copyOf(petIds()).equals(Set.copyOf(who.pets()));
    }
}
