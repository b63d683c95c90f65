package app.tailtown.search;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetWarning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household, or one of its pets, that was found.
 *
 * @param pet the pet that is called so; null for the household
 * @param name of the household: "Dana Whitfield"
 * @param phone the one by which they were found, else the first of the first person; empty when there is none
 * @param by the person or the mail address by which they were found; empty when it was by something else
 * @param pets the names of the pets that live, by name
 * @param standing where they stand just now; of a pet, only what concerns it
 */
record Found(
        CustomerId customer,
        @Nullable Pet pet,
        String name,
        String phone,
        String by,
        List<String> pets,
        boolean banned,
        Optional<Standing> standing) {

    record Pet(
            PetId id,
            String name,
            String species,
            @Nullable UUID photoId,
            @Nullable LocalDate deceasedOn,
            List<PetWarning> warnings) {}

    Found standing(Optional<Standing> where) {
        return new Found(customer, pet, name, phone, by, pets, banned, where);
    }

    /** What does not stand in the household's name anyway. */
    String alsoBy() {
        return name.contains(by) ? "" : by;
    }

    String title() {
        return pet == null ? name : pet.name();
    }

    String href() {
        return pet == null
                ? "/customers/" + customer.value()
                : "/pets/" + pet.id().value();
    }

    @Nullable
    LocalDate died() {
        return pet == null ? null : pet.deceasedOn();
    }

    boolean isTodayAt(@Nullable UUID resort) {
        return standing.filter(s -> s.isToday() && s.resortId().equals(resort)).isPresent();
    }

    boolean isToday() {
        return standing.filter(Standing::isToday).isPresent();
    }
}
