package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Ask;
import app.tailtown.golive.seen.Seen;

/** Item 4. */
final class Input {

    private static final String BOOK = "security";

    private Input() {}

    static Item item() {
        return Item.of(
                4,
                "Input Validation",
                Judge.tested(
                        "Validate all user inputs on backend",
                        BOOK,
                        "Hostile input of every route",
                        "input.HostileInputTest",
                        "input.WireTest",
                        "fuzz.FuzzTest"),
                Judge.tested(
                        "Sanitize HTML inputs to prevent XSS",
                        BOOK,
                        "What people typed runs on no page",
                        "fuzz.StoredScriptsTest"),
                Judge.tested(
                        "Use parameterized queries (Prisma does this ✅)",
                        BOOK,
                        "No statement is built from what was typed",
                        "guards.SourceRulesTest"),
                Judge.tested(
                        "Validate file uploads (type, size, content)",
                        BOOK,
                        "Uploads are looked into before anything is kept",
                        "files."),
                Box.looked("Implement request size limits", "README#settings", Input::limited),
                Box.looked("Add schema validation (Zod, Joi, or Yup)", "api", Input::described));
    }

    static Verdict limited(Seen seen) {
        var status = seen.front().get().to(Ask.LARGE).status();
        return Verdict.of(
                status == 413,
                "Three megabytes were answered with " + status,
                "The proxy or the house has to refuse them with 413.");
    }

    static Verdict described(Seen seen) {
        var document = seen.front().get().to(Ask.DOCUMENT);
        var isIt = document.status() == 200 && document.text().contains("\"openapi\"");
        var shown = Verdict.of(
                isIt,
                isIt ? "the API document answers" : "the API document answered " + document.status(),
                "Let /api/v1/openapi.json through the proxy.");
        return Verdict.all(
                Judge.proven(
                        seen,
                        "What the document does not know is refused",
                        "web.ApiDocumentTest",
                        "input.UnforeseenTest"),
                shown);
    }
}
