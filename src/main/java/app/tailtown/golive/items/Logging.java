package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Ask;
import app.tailtown.golive.seen.Seen;
import java.util.List;
import java.util.Locale;

/** Item 13. */
final class Logging {

    private static final String BOOK = "README#settings";
    private static final List<String> TOO_MUCH = List.of("debug", "trace", "all");

    private Logging() {}

    static Item item() {
        return Item.of(
                13,
                "Logging Strategy",
                Box.looked("Implement structured logging (JSON format)", BOOK, Logging::structured),
                Box.looked("Use log levels appropriately (debug, info, warn, error)", BOOK, Logging::levels),
                Judge.tested(
                        "Remove console.logs (replace with logger)",
                        BOOK,
                        "Nothing is printed past the log",
                        "guards.HouseRulesTest"),
                Box.said(
                        "Set up log aggregation (CloudWatch, Papertrail)",
                        BOOK,
                        "Where do the logs of all nodes go, so that they are there when a machine is not?",
                        12),
                Box.looked("Add request ID tracking", BOOK, Logging::requestIds),
                Judge.tested(
                        "Log security events",
                        BOOK,
                        "Security events are in the log at once",
                        "events.SecurityEventsTest",
                        "events.KeyEventsTest"),
                Box.looked("Set up log retention policy", BOOK, Logging::retained));
    }

    static Verdict structured(Seen seen) {
        var format = seen.setup().environment().getOrDefault("LOG_FORMAT", "").strip();
        var isJson = format.isEmpty() ? seen.setup().isServing() : format.equals("json");
        if (!isJson) return Judge.onlyServing(seen, "Lines of the log are text", "Set LOG_FORMAT=json.");
        return Judge.proven(
                seen, "Lines are JSON, and say nothing of people", "logs.LogLinesTest", "secrets.RedactionTest");
    }

    static Verdict levels(Seen seen) {
        var chatty = seen.setup().environment().entrySet().stream()
                .filter(e -> isTurnedUp(
                        e.getKey().toUpperCase(Locale.ROOT),
                        e.getValue().strip().toLowerCase(Locale.ROOT)))
                .map(e -> e.getKey() + "=" + e.getValue())
                .sorted()
                .toList();
        return Verdict.of(
                chatty.isEmpty(),
                chatty.isEmpty()
                        ? "Warnings of others and what this house does; nothing is turned up"
                        : "Turned up: " + Judge.list(chatty),
                "Unset it, unless somebody is looking for something.");
    }

    private static boolean isTurnedUp(String name, String value) {
        return name.startsWith("LOGGING_LEVEL") && TOO_MUCH.contains(value)
                || (name.equals("DEBUG") || name.equals("TRACE")) && !value.isEmpty() && !value.equals("false");
    }

    static Verdict requestIds(Seen seen) {
        var answer = seen.front().get().to(Ask.MISSING);
        var id = answer.header("x-request-id");
        return Verdict.of(
                id.matches("[0-9a-f-]{36}") && answer.text().contains(id),
                "An error page and its header said the same id: " + id,
                id.isEmpty()
                        ? "An answer came without X-Request-Id"
                        : "An error page did not say the id of its header, " + id,
                "Does something between answer in place of the house?");
    }

    static Verdict retained(Seen seen) {
        var environment = seen.setup().environment();
        if (environment.getOrDefault("LOG_FOLDER", "").isBlank())
            return Verdict.asks(
                    "The log goes to the terminal alone, and whatever takes it keeps it",
                    "For how many days are lines of the log kept, and by what?");
        return Verdict.passes("Files in %s are kept for %s days, %s of them at most"
                .formatted(
                        environment.get("LOG_FOLDER"),
                        environment.getOrDefault("LOG_KEPT_DAYS", "30"),
                        environment.getOrDefault("LOG_KEPT_SIZE", "5GB")));
    }
}
