package app.tailtown.booking.waitlist;

import app.tailtown.booking.ReservationId;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for what, as it stands.
 *
 * @param version changes with every change; a change must name the one it read
 * @param arrives local date of the resort
 * @param phone to call them; empty when nobody knows one
 * @param flexDays as many days sooner or later would do as well, for as many nights
 * @param suiteTypes what would do, best first; any type does when it is empty
 * @param waitingSince who has waited longest is offered first
 * @param place in the order of those who still wait, from 1; null for who does not
 * @param offer what is held for them, or what they took; null while nothing is
 * @param passedOver why nothing was offered although something was free, by language
 */
record WaitlistEntry(
        EntryId id,
        int version,
        ResortId resortId,
        ZoneId timeZone,
        CustomerId customerId,
        String customer,
        String phone,
        UUID serviceId,
        String service,
        LocalDate arrives,
        LocalDate departs,
        int flexDays,
        List<Pet> pets,
        List<Type> suiteTypes,
        String note,
        Instant waitingSince,
        WaitState state,
        @Nullable Integer place,
        @Nullable Offer offer,
        @Nullable Withdrawn withdrawn,
        @Nullable PassedOver passedOver) {

    record Pet(
            PetId petId,
            String name,
            String species,
            @Nullable UUID photoId) {}

    record Type(UUID suiteTypeId, String name) {}

    /**
     * A stay that is held, or has been confirmed by now.
     *
     * @param heldUntil null once it is confirmed
     */
    record Offer(
            ReservationId reservationId,
            String number,
            LocalDate arrives,
            LocalDate departs,
            String suiteType,
            Instant offeredAt,
            @Nullable Instant heldUntil) {

        Stay nights() {
            return new Stay(arrives, departs);
        }
    }

    record Withdrawn(Instant at, String why) {}

    /** Found at a moment. */
    record PassedOver(Instant at, Map<String, String> why) {}

    Stay stay() {
        return new Stay(arrives, departs);
    }

    /** The first day and the last that could be theirs. */
    @JsonIgnore
    Stay reach() {
        return new Stay(arrives.minusDays(flexDays), departs.plusDays(flexDays));
    }

    /** The nights that would do, from a day on: as wished first, then those next to it, sooner before later. */
    List<Stay> nights(LocalDate today) {
        var all = new ArrayList<Stay>();
        for (var days = 0; days <= flexDays; days++) {
            Stream.of(-days, days)
                    .distinct()
                    .map(by -> new Stay(arrives.plusDays(by), departs.plusDays(by)))
                    .filter(s -> !s.arrives().isBefore(today))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    boolean takes(UUID suiteType) {
        return suiteTypes.isEmpty()
                || suiteTypes.stream().anyMatch(t -> t.suiteTypeId().equals(suiteType));
    }

    @JsonProperty("nights")
    int countNights() {
        return stay().nights();
    }

    List<UUID> petIds() {
        return pets.stream().map(p -> p.petId().value()).toList();
    }

    String names() {
        return pets.stream().map(Pet::name).collect(Collectors.joining(", "));
    }

    String path() {
        return path(id);
    }

    static String path(EntryId id) {
        return "/waitlist/" + id.value();
    }
}
