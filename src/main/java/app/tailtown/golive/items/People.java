package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Ask;
import app.tailtown.golive.seen.Seen;

/** Items 19 and 20: what people read when something does not go, and how quick all else is. */
final class People {

    private static final String BOOK = "front-desk";
    private static final int SMALL = 200_000;

    private People() {}

    static Item errors() {
        return Item.of(
                19,
                "Error Messages",
                Box.looked("User-friendly error messages (no stack traces)", BOOK, People::friendly),
                Judge.tested(
                        "Helpful error recovery suggestions",
                        BOOK,
                        "Every refusal has a way out",
                        "guards.RemediesTest",
                        "guards.RefusalsInReachTest"),
                Box.looked("Consistent error format", "api", People::consistent),
                Box.looked("Localized error messages", BOOK, People::localized),
                Box.looked("Error tracking for UX issues", BOOK, Watching::tracked));
    }

    static Item speed() {
        return Item.of(
                20,
                "Performance Optimization",
                Judge.tested(
                        "Code splitting (DONE)", "architecture", "A page loads the scripts it needs", "design.KitTest"),
                Judge.tested(
                        "Lazy loading (DONE)", "architecture", "Pictures and pages ahead", "stories.AheadStoryTest"),
                Box.looked("Database indexes (DONE)", "architecture", People::indexed),
                Judge.tested(
                        "Image lazy loading",
                        "architecture",
                        "Portraits load when they come into view",
                        "design.PortraitTest"),
                Box.notBuilt(
                        "Implement service workers", BOOK, "None is there yet: without a network nothing is shown"),
                Box.notBuilt(
                        "Add offline support",
                        BOOK,
                        "None is there yet; the paper pack of the night is what the desk has without a network"),
                Box.looked("Optimize bundle size further", "architecture", People::small),
                Judge.tested(
                        "Implement virtual scrolling for long lists",
                        "architecture",
                        "Lists come in pages, and the board draws what is seen",
                        "stories.BoardStoryTest",
                        "web.ListOrderTest"));
    }

    static Verdict friendly(Seen seen) {
        var page = seen.front().get().to(Ask.MISSING);
        var text = page.text();
        var bare = text.contains("Exception") || text.contains("at app.tailtown") || text.contains("Whitelabel");
        return Verdict.of(
                page.status() == 404 && text.contains("<main") && !bare,
                bare
                        ? "An error page shows what only programmers read"
                        : "A page that is not there answered %d with a page of the house".formatted(page.status()),
                "Does something between answer in place of the house?");
    }

    static Verdict consistent(Seen seen) {
        var type = seen.front().get().to(Ask.API).header("content-type");
        return Verdict.of(
                type.startsWith("application/problem+json"),
                "A program that was refused got " + (type.isEmpty() ? "nothing to read" : type),
                "Does something between answer in place of the house?");
    }

    static Verdict localized(Seen seen) {
        var spanish = seen.front().get().to(Ask.MISSING_IN_SPANISH).text();
        return Verdict.of(
                spanish.contains("lang=\"es\"")
                        && !spanish.equals(seen.front().get().to(Ask.MISSING).text()),
                spanish.contains("lang=\"es\"")
                        ? "Who reads Spanish got the page in Spanish"
                        : "Who reads Spanish got the page in English",
                "Does something between keep pages for everybody?");
    }

    static Verdict indexed(Seen seen) {
        var broken = seen.promises().get().brokenIndexes();
        return Verdict.of(
                broken.isEmpty(),
                broken.isEmpty() ? "Every index is whole" : "Not built to the end: " + Judge.list(broken),
                "reindex index concurrently …");
    }

    static Verdict small(Seen seen) {
        var front = seen.front().get();
        var bytes = front.to(Ask.PAGE).body().length + front.to(Ask.ASSET).body().length;
        return Verdict.of(
                bytes <= SMALL,
                "A page and its style sheet came in %d kB".formatted(bytes / 1000),
                "Does the proxy unpack what was packed?");
    }
}
