package app.tailtown.customers.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two that may be one and the same.
 *
 * @param score the higher the likelier; what pairs are sorted by
 */
public record Pair(
        int score, boolean samePhone, boolean sameEmail, boolean samePet, boolean sameName, One one, One other) {

    /**
     * One of them, household or pet.
     *
     * @param more phone of a household, breed of a pet; empty when unknown
     * @param pets of a household; empty for a pet
     * @param species of a pet; empty for a household
     * @param addedOn when it was written down
     * @param deceasedOn null unless a pet that died
     */
    public record One(
            UUID id,
            String name,
            String more,
            List<String> pets,
            String species,
            LocalDate addedOn,
            @Nullable LocalDate deceasedOn) {}

    /** Keys of the words that say what is the same. */
    List<String> why() {
        var why = new ArrayList<String>();
        if (samePhone) why.add("alike.phone");
        if (sameEmail) why.add("alike.email");
        if (samePet) why.add("duplicates.pet");
        if (sameName) why.add("duplicates.name");
        return List.copyOf(why);
    }
}
