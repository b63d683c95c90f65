package app.tailtown.booking;

import app.tailtown.admission.Consent;
import app.tailtown.admission.Settle;
import app.tailtown.care.AsItComes;
import app.tailtown.customers.PetId;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which pets of the reservation.
 *
 * @param petIds all that qualify when none is named
 * @param consent what is said to what stands against them
 * @param confirm what is only held is confirmed with it
 * @param each what is said of each of them as it comes; nothing of those who are left out
 * @param beside although those who had the suite before were not checked out
 * @param cleaned suites of this resort of which somebody says at the door that they are clean now
 * @param settle what was missing and is brought at the door; it is kept with the check-in or not at all
 */
record WhichPets(
        @Size(max = PetId.MOST_TOGETHER) List<@NotNull UUID> petIds,
        @Nullable @Valid Consent consent,
        boolean confirm,
        @Size(max = PetId.MOST_TOGETHER) List<@NotNull @Valid AsItComes> each,
        boolean beside,
        @Size(max = 20) List<@NotNull UUID> cleaned,
        @Nullable @Valid Settle settle) {

    /** Everybody who is due, with nothing said of them. */
    static final WhichPets ALL = new WhichPets(List.of(), null, false, List.of(), false, List.of(), null);

    WhichPets {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
        each = each == null ? List.of() : List.copyOf(each);
        cleaned = cleaned == null ? List.of() : cleaned.stream().distinct().toList();
    }

    /** Of one pet one thing is said. */
    void refuseTwice() {
        var said = new HashSet<UUID>();
        for (var i = 0; i < each.size(); i++) {
            if (!said.add(each.get(i).petId())) throw FieldsRefused.field("each[" + i + "].petId", "twice");
        }
    }

    /** What is said to what stands against them. */
    Consent said() {
        return consent == null ? Consent.NOTHING : consent;
    }

    List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }

    /** The field {@code petIds} as a form or an address has it: several, or one with commas; what is no id is nobody. */
    static List<PetId> named(Typed typed) {
        return typed.all("petIds").stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .flatMap(id -> Reading.id(id.strip()).stream())
                .map(PetId::new)
                .toList();
    }
}
