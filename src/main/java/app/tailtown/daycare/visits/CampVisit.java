package app.tailtown.daycare.visits;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.daycare.places.CampGroup;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Codes;
import app.tailtown.platform.NotFound;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day of camp of one household. Its state is derived from what happened, never stored.
 *
 * @param number as people say it: {@code D-10012}
 * @param version changes with every change; a change must name the one it read
 * @param household as one sorts it: "Whitfield, Dana"
 * @param day local date of the resort
 * @param planId the plan it comes from, if any
 * @param suites where its pets rest; an empty name has lost its suite
 */
public record CampVisit(
        CampVisitId id,
        int version,
        String number,
        ResortId resortId,
        CustomerId customerId,
        String customer,
        @JsonIgnore String household,
        UUID serviceId,
        String service,
        CampGroupId groupId,
        String group,
        LocalDate day,
        CampPart part,
        @Nullable UUID planId,
        ZoneId timeZone,
        String note,
        Instant bookedAt,
        @Nullable Cancelled cancelled,
        List<PetDay> pets,
        List<String> suites,
        CampQuote quote) {

    public enum State {
        BOOKED,
        IN_HOUSE,
        GONE_HOME,
        CANCELLED;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    public record Cancelled(Instant at, String reason) {}

    /** Whether the price is of somebody who does not come any more, as after two pets became one. */
    @JsonIgnore
    boolean isPricedForOthers() {
        var comes = pets.stream().map(p -> p.petId().value()).toList();
        return !quote.lines().stream().map(CampQuote.Line::pet).allMatch(comes::contains);
    }

    String path() {
        return "/camp-visits/" + id.value();
    }

    /** Where one of the pets stands: when it really came and went. */
    public record PetDay(
            PetId petId,
            String name,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt) {

        @JsonIgnore
        public boolean isHere() {
            return checkedInAt != null && checkedOutAt == null;
        }

        @JsonIgnore
        public boolean wasHere() {
            return checkedInAt != null;
        }
    }

    @JsonProperty("state")
    public State state() {
        if (cancelled != null) return State.CANCELLED;
        if (pets.stream().anyMatch(PetDay::isHere)) return State.IN_HOUSE;
        return wasHere() ? State.GONE_HOME : State.BOOKED;
    }

    @JsonIgnore
    public boolean wasHere() {
        return pets.stream().anyMatch(PetDay::wasHere);
    }

    @JsonIgnore
    public boolean isWithoutItsSuite() {
        return suites.contains("");
    }

    @JsonIgnore
    public List<PetId> petIds() {
        return pets.stream().map(PetDay::petId).toList();
    }

    PetDay pet(PetId id) {
        return pets.stream().filter(p -> p.petId().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** What each pet pays: as booked, or a full day once it was there on both sides of the cut-off. */
    Map<UUID, CampPart> payable(CampGroup at) {
        var parts = new LinkedHashMap<UUID, CampPart>();
        for (var pet : pets) {
            var outgrown = pet.checkedInAt() != null
                    && pet.checkedOutAt() != null
                    && part.isOutgrownBy(local(pet.checkedInAt()), local(pet.checkedOutAt()), at.cutOff());
            parts.put(pet.petId().value(), outgrown ? CampPart.FULL : part);
        }
        return parts;
    }

    private LocalTime local(Instant at) {
        return LocalTime.ofInstant(at, timeZone);
    }

    void refuseCheckIn(PetDay pet, LocalDate today) {
        refuseWhenCancelled();
        if (pet.checkedOutAt() != null) throw new DaycareRefusal.AlreadyCheckedOut(pet.name()).refused();
        if (pet.checkedInAt() != null) throw new DaycareRefusal.AlreadyCheckedIn(pet.name()).refused();
        if (!today.equals(day)) throw new DaycareRefusal.NotOnThisDay(pet.name(), day).refused();
    }

    void refuseCheckOut(PetDay pet) {
        refuseWhenCancelled();
        if (pet.checkedInAt() == null) throw new DaycareRefusal.NotCheckedIn(pet.name()).refused();
        if (pet.checkedOutAt() != null) throw new DaycareRefusal.AlreadyCheckedOut(pet.name()).refused();
    }

    /** A check-in can be taken back on its own day, as long as no check-out stands on it. */
    void refuseUndoCheckIn(PetDay pet, LocalDate today) {
        refuseCheckOut(pet);
        refuseWhenDayIsOver(today);
    }

    void refuseUndoCheckOut(PetDay pet, LocalDate today) {
        if (pet.checkedOutAt() == null) throw new DaycareRefusal.NotCheckedOut(pet.name()).refused();
        refuseWhenDayIsOver(today);
    }

    void refuseCancel() {
        refuseWhenCancelled();
        if (wasHere()) throw new DaycareRefusal.PetsCameToCamp(number).refused();
    }

    /** Nobody changes a day that has begun. */
    void refuseChange(LocalDate today) {
        refuseCancel();
        refuseWhenDayIsOver(today);
    }

    private void refuseWhenCancelled() {
        if (cancelled != null) throw new DaycareRefusal.AlreadyCancelled(number).refused();
    }

    void refuseWhenDayIsOver(LocalDate today) {
        if (day.isBefore(today)) throw new DaycareRefusal.DayIsOver(day).refused();
    }
}
