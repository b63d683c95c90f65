package app.tailtown.booking;

import app.tailtown.booking.plan.Repack;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Let;
import app.tailtown.platform.Precondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sleeps in one let goes to another suite or stays for other nights; whatever is left out stays as it is, and so does the rest of the family.
 *
 * @param letId one of the lets of the stay
 * @param suiteTypeId any suite of this type
 * @param suiteId this suite and no other
 * @param makeRoom others who go to other suites first, as a way out of a refusal proposes it
 */
public record MoveStay(
        @NotNull UUID letId,
        @Nullable UUID suiteTypeId,
        @Nullable UUID suiteId,
        @Nullable LocalDate arrives,
        @Nullable LocalDate departs,
        @Size(max = Repack.MOST_MOVES) List<MoveStays.@Valid @NotNull One> makeRoom) {

    public MoveStay {
        makeRoom = makeRoom == null ? List.of() : List.copyOf(makeRoom);
    }

    /** The stay as it shall be. Refuses with 412 when the let is none of its any more: every change makes new ones. */
    ChangeStay of(Reservation stay) {
        return of(stay, List.of(this), m -> m, makeRoom);
    }

    /** The same for several lets of one stay. Each goes to a suite of its own, the one it has where none is said. */
    static ChangeStay of(Reservation stay, List<MoveStays.One> moves) {
        return of(
                stay,
                moves,
                one -> {
                    var has = let(stay, one.letId()).suiteId();
                    var to = one.suiteId() == null && has != null ? has.value() : one.suiteId();
                    return new MoveStay(one.letId(), null, to, one.arrives(), one.departs(), List.of());
                },
                List.of());
    }

    /** Nothing about it is different but whether its suites are promised. */
    static ChangeStay asItIs(Reservation stay, boolean pinned) {
        return wish(
                stay,
                stay.pets().stream()
                        .map(p -> new EachPet(p.petId().value(), p.arrives(), p.departs(), null, null))
                        .toList(),
                null,
                pinned,
                List.of());
    }

    private static <T> ChangeStay of(
            Reservation stay, List<T> wishes, Function<T, MoveStay> read, List<MoveStays.One> room) {
        var moves = wishes.stream().map(read).toList();
        var lets = moves.stream().map(m -> let(stay, m.letId())).toList();
        var each = stay.pets().stream().map(p -> own(p, moves, lets)).toList();
        var from = IntStream.range(0, moves.size())
                .mapToObj(i -> moves.get(i).from(lets.get(i)))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return wish(stay, each, from, Let.isAnyPinned(stay.lets()), room);
    }

    private static ChangeStay wish(
            Reservation stay, List<EachPet> each, @Nullable LocalDate from, boolean pinned, List<MoveStays.One> room) {
        return new ChangeStay(
                first(each),
                last(each),
                stay.petIds().stream().map(PetId::value).toList(),
                null,
                null,
                null,
                from,
                pinned,
                stay.dropOff(),
                stay.pickUp(),
                stay.note(),
                each,
                false,
                "",
                null,
                room,
                null);
    }

    private static Let let(Reservation stay, UUID id) {
        return stay.lets().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow(Precondition::stale);
    }

    private static EachPet own(Reservation.PetStay pet, List<MoveStay> moves, List<Let> lets) {
        var id = pet.petId().value();
        return IntStream.range(0, moves.size())
                .filter(i -> lets.get(i).pets().contains(id))
                .mapToObj(i -> moves.get(i).own(pet, lets.get(i)))
                .findFirst()
                .orElseGet(() -> new EachPet(id, pet.arrives(), pet.departs(), null, null));
    }

    private EachPet own(Reservation.PetStay pet, Let let) {
        var id = pet.petId().value();
        return new EachPet(
                id,
                arrives == null ? pet.arrives() : arrives,
                departs == null ? pet.departs() : departs,
                suiteTypeId,
                suiteId == null && suiteTypeId == null && isLonger(pet) && let.suiteId() != null
                        ? let.suiteId().value()
                        : suiteId);
    }

    /** Nights that are added are spent where the others are, or not at all. */
    private boolean isLonger(Reservation.PetStay pet) {
        return (arrives != null && arrives.isBefore(pet.arrives()))
                || (departs != null && departs.isAfter(pet.departs()));
    }

    /** Until then they sleep where they do. */
    private @Nullable LocalDate from(Let let) {
        if (suiteId == null
                && suiteTypeId == null
                && departs != null
                && departs.isAfter(let.departs())
                && arrives == null) return let.departs();
        return arrives == null ? let.arrives() : arrives;
    }

    private static LocalDate first(List<EachPet> each) {
        return each.stream()
                .map(EachPet::arrives)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate last(List<EachPet> each) {
        return each.stream()
                .map(EachPet::departs)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
