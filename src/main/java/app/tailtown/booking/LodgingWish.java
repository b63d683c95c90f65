package app.tailtown.booking;

import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who comes when and wants to sleep where: for all of them, and what is different for each. */
sealed interface LodgingWish permits BookStay, ChangeStay {

    LocalDate arrives();

    LocalDate departs();

    @Nullable
    UUID suiteTypeId();

    @Nullable
    UUID suiteId();

    List<EachPet> each();

    boolean pinned();

    default Optional<EachPet> of(UUID pet) {
        return each().stream().filter(e -> e.petId().equals(pet)).findFirst();
    }

    /** Their own when one of the two is said for this pet. */
    default @Nullable UUID suiteOf(UUID pet) {
        return of(pet).filter(e -> e.suiteId() != null || e.suiteTypeId() != null)
                .map(e -> Optional.ofNullable(e.suiteId()))
                .orElseGet(() -> Optional.ofNullable(suiteId()))
                .orElse(null);
    }

    default @Nullable UUID typeOf(UUID pet) {
        return of(pet).filter(e -> e.suiteId() != null || e.suiteTypeId() != null)
                .map(e -> Optional.ofNullable(e.suiteTypeId()))
                .orElseGet(() -> Optional.ofNullable(suiteTypeId()))
                .orElse(null);
    }

    /** Refuses one whose nights run backwards. */
    default Stay stayOf(UUID pet) {
        var own = of(pet);
        var arrives = own.map(EachPet::arrives).orElse(arrives());
        var departs = own.map(EachPet::departs).orElse(departs());
        if (arrives.isBefore(departs)) return new Stay(arrives, departs);
        throw FieldsRefused.field(own.isEmpty() ? "departs" : field(pet, "departs"), "after-arrival");
    }

    /** Something was said for a pet that does not come. */
    default void refuseStrangers(List<UUID> pets) {
        for (var i = 0; i < each().size(); i++) {
            var one = each().get(i);
            if (!one.saysNothing() && !pets.contains(one.petId())) {
                throw FieldsRefused.field("each[" + i + "].petId", "not-coming");
            }
        }
    }

    /** What has to be left out so that all go where the others go. */
    default Map<String, String> withoutOwnSuites() {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < each().size(); i++) {
            if (each().get(i).suiteId() != null) fields.put("each[" + i + "].suiteId", "");
            if (each().get(i).suiteTypeId() != null) fields.put("each[" + i + "].suiteTypeId", "");
        }
        return fields;
    }

    /** The way out for a pet whose own day cannot be: it comes or goes when the others do. */
    default List<Remedy> withTheOthers(PetId pet, String date) {
        return List.of(Remedy.change("with-the-others", List.of(), Map.of(field(pet.value(), date), "")));
    }

    private String field(UUID pet, String name) {
        for (var i = 0; i < each().size(); i++) {
            if (each().get(i).petId().equals(pet)) return "each[" + i + "]." + name;
        }
        return name;
    }
}
