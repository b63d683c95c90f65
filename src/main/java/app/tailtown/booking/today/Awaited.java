package app.tailtown.booking.today;

import app.tailtown.admission.PetAdmission;
import app.tailtown.customers.PetId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How those who are to come stand to what is required of them.
 *
 * @param toStay those who come for the night; {@code forTheDay} those who come to day camp
 */
record Awaited(Map<PetId, PetAdmission> toStay, Map<PetId, PetAdmission> forTheDay) {

    List<PetAdmission> toStay(Stream<PetId> pets) {
        return of(toStay, pets);
    }

    List<PetAdmission> forTheDay(Stream<PetId> pets) {
        return of(forTheDay, pets);
    }

    private static List<PetAdmission> of(Map<PetId, PetAdmission> all, Stream<PetId> pets) {
        return pets.flatMap(p -> Optional.ofNullable(all.get(p)).stream()).toList();
    }
}
