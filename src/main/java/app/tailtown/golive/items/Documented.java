package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Seen;

/** Items 21 and 22: the books. */
final class Documented {

    private Documented() {}

    static Item operations() {
        return Item.of(
                21,
                "Operational Documentation",
                Books.box("Deployment procedures", "deploy"),
                Books.box("Rollback procedures", "deploy"),
                Books.box("Incident response playbook", "incidents"),
                Books.box("Database backup/restore guide", "backups"),
                Books.box("Monitoring dashboard guide", "monitoring"),
                Books.box("Troubleshooting guide", "troubleshooting"),
                Books.box("API documentation", "api"),
                Box.looked("Architecture diagrams", "architecture", Documented::drawn));
    }

    static Item people() {
        return Item.of(
                22,
                "User Documentation",
                Books.box("User manual", "front-desk"),
                Box.notBuilt("Training videos", "front-desk", "There are none; the guide has pictures of every screen"),
                Books.box("FAQ", "questions"),
                Books.box("Feature guides", "screens"),
                Books.box("Release notes template", "releases"));
    }

    static Verdict drawn(Seen seen) {
        return Verdict.of(
                seen.books()
                        .apply("architecture")
                        .filter(book -> book.contains("```mermaid"))
                        .isPresent(),
                "The book architecture has a drawing of the modules",
                "The book architecture has no drawing",
                "Build it from the whole source.");
    }
}
