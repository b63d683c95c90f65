package app.tailtown.customers.merging;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;

/** Why two are not merged, or not taken apart again. */
public sealed interface MergeRefusal extends Refusal {

    /** One of them is the other. */
    record SameOne(String name, String href) implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("choose-another", List.of(), href));
        }
    }

    /** One of them was deleted. */
    record MergeOfDeleted(String name, String href) implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("see-deleted", List.of(name), href));
        }
    }

    /** A household has twenty people at most. */
    record TooManyPeople(int people, String name, String href) implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("edit-household", List.of(name), href));
        }
    }

    /** They are of two households: those are merged first. */
    record PetsOfTwoHouseholds(String one, String other, String href) implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("merge-households", List.of(one, other), href));
        }
    }

    record OfAnotherKind(String one, String other, String href) implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("correct-pet", List.of(other), href));
        }
    }

    /** They were, or are to be, in the house at the same time. */
    record BothWereHere(
            String one, String other, String stay, String otherStay, LocalDate from, LocalDate until, String href)
            implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("see-stays", List.of(stay, otherStay), href));
        }
    }

    /** One stay, or one day of camp, that nobody cancelled has both of them. */
    record BothInOneStay(String one, String other, String stay, String href) implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("take-one-off", List.of(stay), href));
        }
    }

    record AlreadyTakenApart(String gone, String kept, String href) implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("open-household", List.of(gone), href));
        }
    }

    /** Who was kept was merged further since. */
    record MergedFurther(String kept, String further, String href) implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("open-household", List.of(further), href));
        }
    }

    /**
     * Something was written on top of it.
     *
     * @param what a word for it
     */
    record WrittenOnTop(Object what, LocalDate on, Object by, String kept, String href) implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("see-merge", List.of(), href));
        }
    }

    /** Something was to be written for a household that was merged in the same moment. */
    record HouseholdJustMerged() implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("find-household", List.of(), "/customers"));
        }
    }

    record PetJustMerged() implements MergeRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("find-household", List.of(), "/customers"));
        }
    }
}
