package app.tailtown.board;

import app.tailtown.customers.PetId;
import app.tailtown.customers.PetWarning;
import app.tailtown.lodging.NightUse;
import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A let as the board shows it: a stay of 40 nights that is two lets is one bar.
 *
 * @param letId its let; of several in a row the first
 * @param holderId the reservation, the visit of day camp, or the closure
 * @param use what the suite is used for
 * @param suiteTypeId the type that was promised
 * @param arrives first local date of the resort; {@code departs} is the last, at noon of which a suite changes hands
 * @param begins when the suite is theirs; {@code ends} is when it is free again
 * @param pinned whether this suite was promised
 * @param heldUntil until when it is held; null once it is confirmed
 * @param reason why the suite is out of service; empty where nobody said, and for guests
 * @param party how many pets come with what was booked, wherever they sleep
 * @param guest what was booked; null for what is out of service
 * @param pets who sleeps here
 */
record Bar(
        UUID letId,
        UUID holderId,
        NightUse use,
        UUID suiteTypeId,
        String suiteType,
        LocalDate arrives,
        LocalDate departs,
        Instant begins,
        Instant ends,
        boolean pinned,
        @Nullable Instant heldUntil,
        String reason,
        int party,
        @Nullable Guest guest,
        List<Pet> pets) {

    /**
     * What was booked.
     *
     * @param service in the company's own words; {@code hue} is its number in the order of the company's services
     * @param version of the reservation; 0 for a visit of day camp
     * @param from when the whole of it begins; {@code until} is when it ends
     */
    record Guest(
            String number,
            String household,
            UUID serviceId,
            String service,
            @JsonIgnore int hue,
            int version,
            @JsonIgnore LocalDate from,
            @JsonIgnore LocalDate until) {}

    record Pet(
            PetId petId,
            String name,
            String species,
            @Nullable UUID photoId,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable Instant noShowAt,
            List<PetWarning> warnings) {

        @JsonIgnore
        boolean isHere() {
            return checkedInAt != null && checkedOutAt == null;
        }
    }

    /** Where the guests of a bar stand. */
    enum State {
        CLOSED,
        HELD,
        EXPECTED,
        IN_HOUSE,
        GONE,
        NO_SHOW;

        @JsonValue
        String code() {
            return Codes.of(this);
        }
    }

    public State state() {
        if (use == NightUse.CLOSED) return State.CLOSED;
        if (pets.stream().anyMatch(Pet::isHere)) return State.IN_HOUSE;
        if (heldUntil != null) return State.HELD;
        if (!pets.isEmpty() && pets.stream().allMatch(p -> p.checkedOutAt() != null)) return State.GONE;
        if (!pets.isEmpty() && pets.stream().allMatch(p -> p.noShowAt() != null)) return State.NO_SHOW;
        return State.EXPECTED;
    }

    /** Somebody should be here and is not, or should be gone and is here. */
    boolean isLate(LocalDate today) {
        return switch (state()) {
            case IN_HOUSE -> departs.isBefore(today);
            case EXPECTED -> use == NightUse.LET && arrives.isBefore(today) && !departs.isBefore(today);
            default -> false;
        };
    }

    boolean isFamily() {
        return party > 1;
    }

    /** Of guests who stay the night, those whose booking this is; day camp and closures are changed elsewhere. */
    boolean isStay() {
        return use == NightUse.LET || use == NightUse.HELD;
    }

    /** Whether it is the last part of what was booked, so that it may end on another day. */
    boolean isLast() {
        return guest != null && departs.equals(guest.until());
    }

    boolean isFirst() {
        return guest != null && arrives.equals(guest.from());
    }

    /** Whether the other one is the same people in the same suite from the very day on. */
    boolean goesOnAs(Bar next) {
        return holderId.equals(next.holderId)
                && use == next.use
                && departs.equals(next.arrives)
                && pets.stream()
                        .map(Pet::petId)
                        .toList()
                        .equals(next.pets.stream().map(Pet::petId).toList());
    }

    Bar until(Bar last) {
        return new Bar(
                letId,
                holderId,
                use,
                suiteTypeId,
                suiteType,
                arrives,
                last.departs,
                begins,
                last.ends,
                pinned,
                heldUntil,
                reason,
                party,
                guest,
                pets);
    }
}
