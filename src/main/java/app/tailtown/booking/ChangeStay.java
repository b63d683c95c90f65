package app.tailtown.booking;

import app.tailtown.admission.Consent;
import app.tailtown.booking.plan.Repack;
import app.tailtown.customers.PetId;
import app.tailtown.hours.Waive;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other dates, pets, another suite, other wishes for a stay; the whole of what can be changed, as it shall be. Nobody is moved unless a suite or a type is
 * said. Pets that are in the house keep their day of arrival, and those that have gone home everything.
 *
 * @param petIds who comes; the pets it has when none is named
 * @param serviceId the service it has when left out
 * @param from the first night in the new suite; until then they sleep where they do. The first night that is still to come when left out
 * @param each what is different for one of the pets
 * @param waiveHours somebody who may wants it although opening hours or a minimum stay stand against it; {@code waiveReason} says why
 * @param consent what is said to findings that stand against the pets
 * @param makeRoom others who go to other suites first, as a way out of a refusal proposes it; all of it is done or nothing
 * @param agreedTotal what was read out, in minor units of the resort's currency; when it costs something else nothing is changed and that is told
 */
public record ChangeStay(
        @NotNull LocalDate arrives,
        @NotNull LocalDate departs,
        @Size(max = PetId.MOST_TOGETHER) List<@NotNull UUID> petIds,
        @Nullable UUID serviceId,
        @Nullable UUID suiteTypeId,
        @Nullable UUID suiteId,
        @Nullable LocalDate from,
        boolean pinned,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        @Size(max = 2000) String note,
        @Size(max = PetId.MOST_TOGETHER) List<@NotNull @Valid EachPet> each,
        boolean waiveHours,
        @Size(max = 500) String waiveReason,
        @Nullable @Valid Consent consent,
        @Size(max = Repack.MOST_MOVES) List<MoveStays.@Valid @NotNull One> makeRoom,
        @Nullable @PositiveOrZero Long agreedTotal)
        implements LodgingWish {

    public ChangeStay {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
        waiveReason = waiveReason == null ? "" : waiveReason;
        note = note == null ? "" : note;
        each = each == null ? List.of() : List.copyOf(each);
        makeRoom = makeRoom == null ? List.of() : List.copyOf(makeRoom);
    }

    /** What is said to what stands against the pets. */
    Consent said() {
        return consent == null ? Consent.NOTHING : consent;
    }

    Waive waive() {
        return new Waive(waiveHours, waiveReason);
    }
}
