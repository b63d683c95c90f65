package app.tailtown.booking;

import app.tailtown.customers.PetCard;
import app.tailtown.lodging.Availability;
import java.util.List;
import java.util.Objects;

/** What lodging has to know of the pets that come. */
final class Guests {

    private Guests() {}

    static Availability.Guests of(List<PetCard> pets) {
        var weight = pets.stream()
                .map(PetCard::weight)
                .filter(Objects::nonNull)
                .mapToInt(w -> w.grams())
                .sum();
        return new Availability.Guests(
                pets.size(), pets.stream().map(PetCard::speciesId).toList(), weight);
    }
}
