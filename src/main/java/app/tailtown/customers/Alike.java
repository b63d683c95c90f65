package app.tailtown.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household that is here already and might be the one that somebody writes down anew.
 *
 * @param phone the first of the first person; empty when there is none
 * @param pets the names of the pets that live, by name
 * @param addedOn when it was written down first
 * @param seenOn the last day it has to do with a resort: to come where it lies ahead, and the day it was added where it never came
 * @param sameName the whole name, or one a letter or two away from it
 */
public record Alike(
        UUID customerId,
        String name,
        String phone,
        String email,
        List<String> pets,
        LocalDate addedOn,
        LocalDate seenOn,
        boolean samePhone,
        boolean sameEmail,
        boolean sameName,
        boolean banned) {

    public String href() {
        return "/customers/" + customerId;
    }

    /** Keys of the words that say what is the same, the strongest first. */
    public List<String> why() {
        var why = new java.util.ArrayList<String>();
        if (samePhone) why.add("alike.phone");
        if (sameEmail) why.add("alike.email");
        if (sameName) why.add("alike.name");
        return List.copyOf(why);
    }

    /**
     * A pet of the household that has the name already.
     *
     * @param deceasedOn null while it lives
     */
    public record OfPet(
            UUID petId,
            String name,
            String species,
            String breed,
            @Nullable LocalDate deceasedOn) {}
}
