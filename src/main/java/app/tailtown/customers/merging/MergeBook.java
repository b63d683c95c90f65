package app.tailtown.customers.merging;

import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Actors;
import app.tailtown.platform.MovedOn;
import app.tailtown.platform.Spoken;
import app.tailtown.platform.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of merges, and taking them apart again. */
@Service
@Transactional
class MergeBook {

    private final Merges merges;
    private final HouseholdMerges households;
    private final PetMerges petMerges;
    private final CustomerBook customers;
    private final PetBook pets;
    private final Actors actors;
    private final Clock clock;

    MergeBook(
            Merges merges,
            HouseholdMerges households,
            PetMerges petMerges,
            CustomerBook customers,
            PetBook pets,
            Actors actors,
            Clock clock) {
        this.merges = merges;
        this.households = households;
        this.petMerges = petMerges;
        this.customers = customers;
        this.pets = pets;
        this.actors = actors;
        this.clock = clock;
    }

    /** A word for what stands in a table. */
    record Row(String table) implements Spoken {
        @Override
        public String in(Words words) {
            var key = "merge.row." + table;
            return words.text(words.has(key) ? key : "merge.row.other");
        }
    }

    /**
     * A merge and what went along.
     *
     * @param rows how many, by table
     * @param by who did it
     */
    record Told(Merge merge, Map<String, Long> rows, Who by) {}

    /** Somebody of the staff by name; a program has none. */
    record Who(String name) implements Spoken {
        @Override
        public String in(Words words) {
            return name.isEmpty() ? words.text("merge.by.program") : name;
        }
    }

    @Transactional(readOnly = true)
    public Told tell(UUID id) {
        var merge = merges.find(id);
        return new Told(merge, merges.moved(id), name(merge.mergedBy()));
    }

    @Transactional(readOnly = true)
    public Merge find(UUID id) {
        return merges.find(id);
    }

    @Transactional(readOnly = true)
    public List<Merge> into(CustomerId kept) {
        return merges.into("customer", kept.value());
    }

    @Transactional(readOnly = true)
    public List<Merge> into(PetId kept) {
        return merges.into("pet", kept.value());
    }

    /** A merge and who did it. */
    record Past(Merge merge, Who by) {}

    /** Of whom it was made what they are, the latest first; those that were taken back too. */
    @Transactional(readOnly = true)
    public List<Past> history(String kind, UUID kept) {
        var all = merges.into(kind, kept);
        if (all.isEmpty()) return List.of();
        var names = actors.names(all.stream().map(Merge::mergedBy).distinct().toList());
        return all.stream()
                .map(m -> new Past(m, new Who(names.getOrDefault(m.mergedBy(), ""))))
                .toList();
    }

    /** Refused once anything was written about them since. */
    public Merge undo(UUID id) {
        var seen = merges.find(id);
        merges.holdStill(seen.ofWhat(), seen.goneId(), seen.keptId());
        var merge = merges.lock(id);
        if (merge.undoneAt() != null) {
            throw new MergeRefusal.AlreadyTakenApart(merge.goneName(), merge.keptName(), merge.gonePath()).refused();
        }
        refuseMergedFurther(merge);
        merges.later(id).ifPresent(later -> refuseWrittenOnTop(merge, later));
        if (merge.isOfPets()) {
            petMerges.undo(merge);
        } else {
            merges.undo(merge, clock.instant());
            households.restore(merge);
        }
        return merges.find(id);
    }

    private void refuseMergedFurther(Merge merge) {
        try {
            if (merge.isOfPets()) pets.find(new PetId(merge.keptId()));
            else customers.find(new CustomerId(merge.keptId()));
        } catch (MovedOn further) {
            var path = further.further(merge.keptPath());
            throw new MergeRefusal.MergedFurther(merge.keptName(), merge.goneName(), path).refused();
        }
    }

    private void refuseWrittenOnTop(Merge merge, Merges.Later later) {
        var what = new Row(later.table());
        var on = LocalDate.ofInstant(later.at(), ZoneOffset.UTC);
        throw new MergeRefusal.WrittenOnTop(what, on, name(later.by()), merge.keptName(), MergePage.path(merge.id()))
                .refused();
    }

    private Who name(String actor) {
        return new Who(actors.names(List.of(actor)).getOrDefault(actor, ""));
    }
}
