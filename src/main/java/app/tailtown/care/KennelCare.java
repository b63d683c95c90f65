package app.tailtown.care;

import app.tailtown.customers.PetId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever goes through the kennel has to know of many pets at once. Three statements, however many there are. */
@Service
@Transactional(readOnly = true)
public class KennelCare {

    private final InstructionVersions versions;
    private final Belongings belongings;
    private final ArrivalNotes notes;

    KennelCare(InstructionVersions versions, Belongings belongings, ArrivalNotes notes) {
        this.versions = versions;
        this.belongings = belongings;
        this.notes = notes;
    }

    /** A pet at one of its stays. */
    public record OfStay(UUID reservation, PetId pet) {}

    /**
     * What was said of it.
     *
     * @param instructions the latest that anybody said
     * @param belongings what it brought to this stay, given back or not
     */
    public record Said(
            Instructions instructions, @Nullable ArrivalNote arrivalNote, java.util.List<Belonging> belongings) {}

    public Map<OfStay, Said> of(Collection<OfStay> guests) {
        var stays = guests.stream().map(OfStay::reservation).distinct().toList();
        var current =
                versions.current(guests.stream().map(OfStay::pet).distinct().toList());
        var brought = belongings.of(stays);
        var noted = notes.of(stays);
        return guests.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        guest -> new Said(
                                current.getOrDefault(guest.pet(), Instructions.unknown(guest.pet())),
                                noted.get(guest),
                                brought.stream()
                                        .filter(b -> b.reservationId().equals(guest.reservation())
                                                && b.petId().equals(guest.pet()))
                                        .toList())));
    }
}
