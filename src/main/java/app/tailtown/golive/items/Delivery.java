package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Records.Filed;
import app.tailtown.golive.seen.Seen;
import java.time.Duration;
import java.util.function.Function;

/** Items 17 and 18: how a release comes out, and what it does to the data. */
final class Delivery {

    private static final String BOOK = "deploy";
    private static final Duration HALF_A_YEAR = Duration.ofDays(183);
    private static final String HOW = "bin/ops deploy, which records what it did: docs/operations/deploy.md";

    private static final String AT_SIZE =
            "bin/chaos F9 migrates a table with a million rows under load; record what it says (docs/operations/go-live.md)";

    private Delivery() {}

    static Item pipeline() {
        return Item.of(
                17,
                "CI/CD Pipeline",
                Box.looked("Set up GitHub Actions or similar", BOOK, Delivery::builtByAServer),
                Box.looked("Automate tests on PR", BOOK, Delivery::builtByAServer),
                deploy("Automate deployments", Delivery::cameOut),
                Judge.recorded("Set up staging deployments", BOOK, "staging", HALF_A_YEAR, HOW, Delivery::cameOut),
                deploy("Implement blue-green deployments", Delivery::unnoticed),
                Judge.recorded(
                        "Add deployment rollback capability",
                        BOOK,
                        "rollback",
                        HALF_A_YEAR,
                        "bin/ops rollback, once, on staging or in a quiet hour",
                        Delivery::cameOut),
                deploy("Set up deployment notifications", Delivery::told));
    }

    private static Verdict cameOut(Filed filed) {
        return Verdict.passes(
                "To %s on %s, as %s recorded".formatted(filed.fact("version"), Judge.day(filed.at()), filed.by()));
    }

    private static Verdict unnoticed(Filed filed) {
        var failed = filed.fact("failed");
        return Verdict.of(
                failed.equals("0"),
                "%s requests failed while nodes took turns"
                        .formatted(failed.isEmpty() ? "Nobody counted how many" : failed),
                HOW);
    }

    private static Verdict told(Filed filed) {
        var told = filed.fact("told");
        return Verdict.of(
                !told.isEmpty(),
                "Told: " + told,
                "Nobody was told of the last one",
                "Name somebody: docs/operations/deploy.md");
    }

    static Item migrations() {
        return Item.of(
                18,
                "Database Migrations",
                Box.looked("Test all migrations on staging", BOOK, Delivery::onStaging),
                Judge.tested(
                        "Create migration rollback scripts",
                        BOOK,
                        "Every migration says its way back, and the release before runs on the schema after",
                        "guards.MigrationLintTest",
                        "database.ReleaseBeforeTest"),
                Books.box("Document migration procedures", "deploy"),
                Judge.tested(
                        "Plan for zero-downtime migrations",
                        BOOK,
                        "Whatever would lock people out is refused",
                        "guards.MigrationLintTest"),
                Box.looked("Set up migration monitoring", BOOK, Delivery::schema),
                Judge.recorded(
                        "Test with production-size data",
                        BOOK,
                        "migration-at-size",
                        HALF_A_YEAR,
                        AT_SIZE,
                        Delivery::atSize));
    }

    private static Verdict atSize(Filed filed) {
        return Verdict.of(
                filed.number("rows") >= 1_000_000 && !filed.fact("lock-ms").isEmpty() && filed.number("lock-ms") <= 200,
                "%s rows, longest wait for a lock %s ms".formatted(filed.fact("rows"), filed.fact("lock-ms")),
                "Measure it with a million rows; no wait for a lock may last longer than 200 ms.");
    }

    private static Box deploy(String text, Function<Filed, Verdict> judge) {
        return Judge.recorded(text, BOOK, "deploy", HALF_A_YEAR, HOW, judge);
    }

    static Verdict builtByAServer(Seen seen) {
        var by = seen.proof().get().map(p -> p.by()).orElse("");
        if (by.isEmpty()) return Judge.proven(seen, "Built by a server", "guards.CommandsTest");
        return by.equals("by hand")
                ? Verdict.asks(
                        "This build was tested by hand",
                        "Which server tests every change before it comes in, and where does it say so?")
                : Verdict.passes("This build was tested by " + by);
    }

    static Verdict onStaging(Seen seen) {
        var here = seen.pulse().get().schema().version();
        return Judge.record(
                seen,
                "staging",
                HALF_A_YEAR,
                HOW,
                f -> Verdict.of(
                        f.fact("schema").equals(here),
                        "Staging has schema %s, this installation %s".formatted(f.fact("schema"), here),
                        "Bring staging to the same release first."));
    }

    static Verdict schema(Seen seen) {
        var schema = seen.pulse().get().schema();
        return Verdict.of(
                schema.isWhole(),
                "Schema %s since %s; the slowest migration took %.1f s"
                        .formatted(schema.version(), Judge.day(schema.since()), schema.seconds()),
                "A migration failed: docs/operations/troubleshooting.md");
    }
}
