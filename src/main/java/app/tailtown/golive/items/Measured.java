package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Records.Filed;
import app.tailtown.golive.seen.Seen;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Items 14 and 15: what it bears, and that whole journeys go through. */
final class Measured {

    private static final String BOOK = "measurements";
    private static final Duration HALF_A_YEAR = Duration.ofDays(183);
    private static final String HOW =
            "bin/bench desk measures it; then bin/tailtown record load-test with what it measured (docs/operations/go-live.md)";

    private Measured() {}

    static Item load() {
        return Item.of(
                14,
                "Load Testing",
                load("Test with realistic data volumes", f -> atLeast(f, "scale", 1, "times a real resort")),
                load("Simulate concurrent users (50-100)", f -> atLeast(f, "clients", 50, "people at once")),
                load(
                        "Test peak load scenarios",
                        f -> atLeast(f, "peak", 2, "times what a resort asks in its busiest hour")),
                load("Identify bottlenecks", f -> says(f, "bottleneck")),
                load("Test database under load", f -> atLeast(f, "database-clients", 8, "connections at once")),
                Judge.tested(
                        "Test API rate limits",
                        "api",
                        "Limits hold, and a desk is not met by them",
                        "identity.LimitsTest",
                        "identity.StuffingTest"),
                Books.box("Document performance baselines", BOOK));
    }

    private static Box load(String text, Function<Filed, Verdict> judge) {
        return Box.looked(text, BOOK, seen -> tested(seen, judge));
    }

    static Verdict tested(Seen seen, Function<Filed, Verdict> judge) {
        return Judge.record(seen, "load-test", HALF_A_YEAR, HOW, judge);
    }

    private static Verdict atLeast(Filed filed, String fact, double most, String what) {
        return Verdict.of(
                filed.number(fact) >= most,
                "%s %s, on %s"
                        .formatted(filed.fact(fact).isEmpty() ? "0" : filed.fact(fact), what, Judge.day(filed.at())),
                "Measure it with " + most + " or more.");
    }

    private static Verdict says(Filed filed, String fact) {
        return Verdict.of(
                !filed.fact(fact).isEmpty(),
                filed.fact(fact).isEmpty() ? "It does not say what gave way first" : filed.fact(fact),
                HOW);
    }

    static Item journeys() {
        return Item.of(
                15,
                "End-to-End Testing",
                tested("Test complete user workflows", "In a real browser", "stories."),
                tested(
                        "Test with real data scenarios",
                        "A believable resort",
                        "demo.",
                        "stories.FridayOfArrivalsStoryTest"),
                tested("Test error handling", "What is refused", "guards.RemediesTest", "input.RefusedByServerTest"),
                tested("Test edge cases", "Races, nights of clock changes, full houses", "races.", "lodging."),
                Box.looked("Test on different browsers", BOOK, Measured::browsers),
                tested("Test mobile responsiveness", "A phone", "design.KitBrowserTest", "stories.BoardTouchStoryTest"),
                tested("Test with slow network", "What is late", "stories.LiveStoryTest", "stories.AheadStoryTest"));
    }

    private static Box tested(String text, String what, String... classes) {
        return Judge.tested(text, BOOK, what, classes);
    }

    static Verdict browsers(Seen seen) {
        var proof = seen.proof().get();
        var in = proof.map(p -> p.browsers().stream().sorted().toList()).orElse(List.of());
        return Verdict.of(
                in.size() >= 2,
                in.isEmpty() ? "This build says of no browser that it was tried" : "Tried in " + Judge.list(in),
                "bin/release --all looks at every screen in Chromium and in Firefox.");
    }
}
