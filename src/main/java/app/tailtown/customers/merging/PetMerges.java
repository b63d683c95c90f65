package app.tailtown.customers.merging;

import app.tailtown.customers.KeepPet;
import app.tailtown.customers.Pet;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes one pet of two that are of one household. */
@Service
@Transactional
class PetMerges {

    private final Merges merges;
    private final Duplicates duplicates;
    private final PetBook pets;
    private final JsonMapper json;
    private final Clock clock;

    PetMerges(Merges merges, Duplicates duplicates, PetBook pets, JsonMapper json, Clock clock) {
        this.merges = merges;
        this.duplicates = duplicates;
        this.pets = pets;
        this.json = json;
        this.clock = clock;
    }

    /** What the kept pet was before, and which photo the other one showed. */
    record Before(
            KeepPet card,
            @Nullable LocalDate deceasedOn,
            @Nullable UUID photo,
            @Nullable UUID photoOfGone) {}

    /**
     * What would become of two pets.
     *
     * @param instructions what the kept one is fed and given, then the other; empty for nothing
     * @param rows how many would go to the kept one, by table
     */
    record Preview(Pet kept, Pet gone, List<String> instructions, Map<String, Long> rows, Namesakes said) {}

    @Transactional(readOnly = true)
    public Preview preview(UUID kept, UUID gone) {
        var one = pets.find(new PetId(kept));
        var other = other(gone);
        refuse(one, other);
        var said = List.of(
                merges.instructions(kept).orElse(""), merges.instructions(gone).orElse(""));
        return new Preview(one, other, said, merges.rows("pet", gone), said(one, other));
    }

    /** The two while they are two: once they are one nobody can tell them apart. */
    @Transactional(readOnly = true)
    public Namesakes said(UUID kept, UUID gone) {
        return said(pets.find(new PetId(kept)), other(gone));
    }

    private Namesakes said(Pet kept, Pet gone) {
        return new Namesakes(said(gone), said(kept));
    }

    private Namesake said(Pet pet) {
        return Namesake.of(pet, duplicates.addedOn(pet.id().value()));
    }

    public Merge merge(UUID kept, MergePets what) {
        pets.find(new PetId(kept));
        other(what.otherId());
        merges.holdStill("pet", kept, what.otherId());
        var one = pets.find(new PetId(kept));
        var other = other(what.otherId());
        refuse(one, other);
        HouseholdMerges.refuseStale(what.version(), one.version());
        HouseholdMerges.refuseStale(what.otherVersion(), other.version());
        var joined = new JoinedPet(one, other);
        var changed = pets.change(one.id(), one.version(), joined.by(what));
        if (JoinedPet.isGone(what.death(), false)) merges.die(kept, other.deceasedOn());
        var merge = new Merge(
                Ids.next(), "pet", what.otherId(), other.name(), kept, changed.name(), clock.instant(), "", null, null);
        var before = new Before(JoinedPet.card(one), one.deceasedOn(), one.photoId(), other.photoId());
        var takesInstructions =
                JoinedPet.isGone(what.instructions(), merges.instructions(kept).isEmpty());
        merges.merge(merge, json.writeValueAsString(before), changed.version(), takesInstructions);
        merges.show(kept, joined.photo(what));
        merges.close(merge.id());
        return merges.find(merge.id());
    }

    /** What the kept pet was, it is again; each gets back what came from it. */
    void undo(Merge merge) {
        var before = json.readValue(merges.before(merge.id()), Before.class);
        var kept = pets.find(new PetId(merge.keptId()));
        pets.change(kept.id(), kept.version(), before.card());
        merges.die(merge.keptId(), before.deceasedOn());
        merges.show(merge.keptId(), before.photo());
        merges.undo(merge, clock.instant());
        merges.show(merge.goneId(), before.photoOfGone());
    }

    private Pet other(UUID id) {
        return Other.known(() -> pets.find(new PetId(id)));
    }

    private void refuse(Pet kept, Pet gone) {
        if (kept.id().equals(gone.id())) {
            throw new MergeRefusal.SameOne(kept.name(), path(kept) + "/merge").refused();
        }
        for (var one : List.of(kept, gone)) {
            if (one.deletedAt() != null) throw new MergeRefusal.MergeOfDeleted(one.name(), path(one)).refused();
        }
        if (!kept.customerId().equals(gone.customerId())) {
            var households = "/customers/" + kept.customerId().value() + "/merge?with="
                    + gone.customerId().value();
            throw new MergeRefusal.PetsOfTwoHouseholds(kept.name(), gone.name(), households).refused();
        }
        if (!kept.speciesId().equals(gone.speciesId())) {
            throw new MergeRefusal.OfAnotherKind(kept.name(), gone.name(), path(gone) + "/edit").refused();
        }
        clash(kept, gone).ifPresent(no -> {
            throw no.refused();
        });
    }

    private Optional<MergeRefusal> clash(Pet kept, Pet gone) {
        var one = merges.bothInOne(kept.id().value(), gone.id().value());
        if (one.isPresent()) {
            var stay = one.get();
            return Optional.of(new MergeRefusal.BothInOneStay(kept.name(), gone.name(), stay.number(), stay.path()));
        }
        return merges.bothHere(kept.id().value(), gone.id().value())
                .map(both -> new MergeRefusal.BothWereHere(
                        kept.name(),
                        gone.name(),
                        both.one(),
                        both.other(),
                        both.from(),
                        both.until(),
                        "/customers/" + kept.customerId().value()));
    }

    private static String path(Pet pet) {
        return "/pets/" + pet.id().value();
    }
}
