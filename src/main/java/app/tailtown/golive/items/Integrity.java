package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Seen;
import java.util.stream.Collectors;

/** Item 7. */
final class Integrity {

    private static final String BOOK = "architecture";

    private Integrity() {}

    static Item item() {
        return Item.of(
                7,
                "Data Integrity",
                Box.looked("Add database constraints (foreign keys, unique, not null)", BOOK, Integrity::constraints),
                Box.looked("Implement soft deletes (don't actually delete data)", BOOK, Integrity::keptWhenDeleted),
                Box.looked("Add audit trails (who changed what when)", BOOK, Integrity::audited),
                Box.looked("Implement data validation rules", BOOK, Integrity::rules),
                Box.looked("Add database triggers for critical operations", BOOK, Integrity::triggers),
                Box.looked("Set up data integrity checks", "README#is-it-well", Integrity::promisesKept));
    }

    static Verdict constraints(Seen seen) {
        var promises = seen.promises().get();
        return Verdict.of(
                promises.unvalidated().isEmpty(),
                promises.unvalidated().isEmpty()
                        ? "%d constraints, %d of them foreign keys and %d exclusions; each holds for every row"
                                .formatted(promises.all(), promises.count("f"), promises.count("x"))
                        : "Old rows may break " + Judge.list(promises.unvalidated()),
                "alter table … validate constraint …");
    }

    static Verdict keptWhenDeleted(Seen seen) {
        var erasable = seen.promises().get().erasable();
        return Verdict.of(
                erasable.isEmpty(),
                erasable.isEmpty()
                        ? "The app may not delete a household, a pet, a stay, a vaccination, a suite, a file or somebody of the staff: it marks them; what else goes is in the audit"
                        : "The app may delete from " + Judge.list(erasable),
                "revoke delete, truncate on … from the app's role");
    }

    static Verdict audited(Seen seen) {
        var walls = seen.walls().get();
        return Verdict.of(
                walls.unaudited().isEmpty(),
                walls.unaudited().isEmpty()
                        ? "The database writes down every change of every table of companies that is no history itself"
                        : "Nobody writes down who changes " + Judge.list(walls.unaudited()),
                "Restore the trigger audit of each.");
    }

    static Verdict rules(Seen seen) {
        var checks = seen.promises().get().count("c");
        return Verdict.of(
                checks > 0, checks + " rules are kept by the database, whoever writes", "Restore the schema.");
    }

    static Verdict triggers(Seen seen) {
        var promises = seen.promises().get();
        return Verdict.of(
                promises.disabled().isEmpty() && promises.triggers() > 0,
                promises.disabled().isEmpty()
                        ? promises.triggers() + " triggers, all switched on"
                        : "Switched off: " + Judge.list(promises.disabled()),
                "alter table … enable trigger …");
    }

    static Verdict promisesKept(Seen seen) {
        var invariants = seen.promises().get().invariants();
        if (invariants.isEmpty())
            return Verdict.fails("Nobody here may count what must never be", "Set DATABASE_OBSERVER_URL.");
        var broken = invariants.get().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey() + ": " + e.getValue())
                .sorted()
                .collect(Collectors.toList());
        return Verdict.of(
                broken.isEmpty(),
                broken.isEmpty()
                        ? invariants.get().size() + " things that must never be: 0 of each"
                        : Judge.list(broken),
                "A bug of ours: each name has a view in schema platform that lists the rows.");
    }
}
