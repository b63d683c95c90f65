package app.tailtown.booking;

import app.tailtown.admission.Consent;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.hours.Waive;
import app.tailtown.organizations.ResortId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a boarding stay, from the form and from JSON alike. The pets share one suite while they fit, else as few as possible.
 *
 * @param arrives local date of the resort
 * @param departs local date of the resort, at least a day later
 * @param suiteTypeId any suite of this type, the one that leaves the least cut up; not needed when {@code suiteId} is given
 * @param suiteId this suite and no other
 * @param pinned the suite was promised to the customer: it is not moved by re-packing
 * @param each what is different for one of the pets: its own dates, its own suite
 * @param moves nights in other suites, in order: a split stay, which begins in {@code suiteId}
 * @param addOnIds what the pets get beside it, each whatever is for its species; more is said of a single one once the stay is booked
 * @param dropOff when the pets are wished to come, local time; moves nothing
 * @param pickUp when they are wished to go, local time; moves nothing
 * @param waiveHours somebody who may wants it although opening hours or a minimum stay stand against it; {@code waiveReason} says why
 * @param consent what is said to findings that stand against the pets
 * @param agreedTotal what was read out, in minor units of the resort's currency; when it costs something else nothing is booked and that is told
 * @param hold the suite is held for as long as the resort holds stays, and given up unless somebody confirms
 */
public record BookStay(
        @NotNull UUID resortId,
        @NotNull UUID serviceId,
        @NotNull UUID customerId,
        @NotEmpty @Size(max = PetId.MOST_TOGETHER) List<@NotNull UUID> petIds,
        @NotNull LocalDate arrives,
        @NotNull LocalDate departs,
        @Nullable UUID suiteTypeId,
        @Nullable UUID suiteId,
        boolean pinned,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        @Size(max = 2000) String note,
        @Size(max = PetId.MOST_TOGETHER) List<@NotNull @Valid EachPet> each,
        @Size(max = 31) List<@NotNull @Valid Move> moves,
        @Size(max = 20) List<@NotNull UUID> addOnIds,
        boolean waiveHours,
        @Size(max = 500) String waiveReason,
        @Nullable @Valid Consent consent,
        @Nullable @PositiveOrZero Long agreedTotal,
        boolean hold)
        implements LodgingWish {

    public BookStay {
        waiveReason = waiveReason == null ? "" : waiveReason;
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
        note = note == null ? "" : note;
        each = each == null ? List.of() : List.copyOf(each);
        moves = moves == null
                ? List.of()
                : moves.stream().filter(BookStay::saysSomething).toList();
        addOnIds = addOnIds == null ? List.of() : addOnIds.stream().distinct().toList();
    }

    /** The page on which it is asked for, with what was said of who comes when and where. */
    String asked(ResortId at) {
        var pets = petIds.stream().map(UUID::toString).collect(Collectors.joining(","));
        var said = new StringJoiner("&", "/resorts/" + at.value() + "/reservations/new?", "")
                .add("customerId=" + customerId)
                .add("petIds=" + pets)
                .add("petsSaid=true")
                .add("serviceId=" + serviceId)
                .add("arrives=" + arrives)
                .add("departs=" + departs);
        if (suiteTypeId != null) said.add("suiteTypeId=" + suiteTypeId);
        if (suiteId != null) said.add("suiteId=" + suiteId);
        return said.toString();
    }

    /** A form that goes back to one suite sends its moves empty. */
    private static boolean saysSomething(Move move) {
        return move.from() != null || move.suiteId() != null;
    }

    @JsonIgnore
    @AssertTrue(message = "{field.suite-or-type}")
    public boolean isSomewhere() {
        return suiteTypeId != null
                || suiteId != null
                || petIds.stream().allMatch(p -> suiteOf(p) != null || typeOf(p) != null);
    }

    /** The same at this resort, whatever the form says. */
    BookStay at(ResortId resort) {
        return new BookStay(
                resort.value(),
                serviceId,
                customerId,
                petIds,
                arrives,
                departs,
                suiteTypeId,
                suiteId,
                pinned,
                dropOff,
                pickUp,
                note,
                each,
                moves,
                addOnIds,
                waiveHours,
                waiveReason,
                consent,
                agreedTotal,
                hold);
    }

    /** What is said to what stands against the pets. */
    Consent said() {
        return consent == null ? Consent.NOTHING : consent;
    }

    /** What has to be left out so that all of them sleep in one place, every night. */
    Map<String, String> withoutOwnPlaces() {
        var fields = new LinkedHashMap<>(withoutOwnSuites());
        for (var i = 0; i < moves.size(); i++) {
            fields.put("moves[" + i + "].from", "");
            fields.put("moves[" + i + "].suiteId", "");
        }
        return fields;
    }

    Waive waive() {
        return new Waive(waiveHours, waiveReason);
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
}
