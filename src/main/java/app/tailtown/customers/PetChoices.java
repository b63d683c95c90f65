package app.tailtown.customers;

import app.tailtown.catalog.Breed;
import app.tailtown.catalog.Breeds;
import app.tailtown.catalog.KnownSpecies;
import app.tailtown.catalog.Species;
import app.tailtown.catalog.WarningType;
import app.tailtown.catalog.WarningTypes;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one can choose from for a pet: the company's species, breeds and warnings. */
@Service
@Transactional(readOnly = true)
class PetChoices {

    private final KnownSpecies species;
    private final Breeds breeds;
    private final WarningTypes warnings;

    PetChoices(KnownSpecies species, Breeds breeds, WarningTypes warnings) {
        this.species = species;
        this.breeds = breeds;
        this.warnings = warnings;
    }

    /**
     * One species with its breeds.
     *
     * @param breeds by name
     */
    record Kind(Species species, List<Breed> breeds) {}

    /** Every species; {@code also} is a breed to offer although it was retired since. */
    List<Kind> kinds(@org.jspecify.annotations.Nullable UUID also) {
        var known = new java.util.ArrayList<>(breeds.list());
        if (also != null && known.stream().noneMatch(b -> b.id().equals(also))) {
            breeds.findById(also).ifPresent(known::add);
        }
        return species.list().stream()
                .map(s -> new Kind(
                        s,
                        known.stream().filter(b -> b.speciesId().equals(s.id())).toList()))
                .toList();
    }

    List<WarningType> warnings() {
        return warnings.list();
    }
}
