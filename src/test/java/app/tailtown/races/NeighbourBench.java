package app.tailtown.races;

import app.tailtown.world.Api;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What a storm at one company costs the other on the same node. What storms runs beside it on the same machine, so its own work is part of what is measured. */
final class NeighbourBench {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int STORM = Integer.getInteger("bench.storm", 32);

    /** So much slower is the other at most. */
    private static final double GOAL = 1.5;

    private NeighbourBench() {}

    static boolean run(Path home) throws Exception {
        // The limits of a real installation, which the demo does not have.
        System.setProperty("bench.limits", "1");
        try (var app = AppProcess.ready(home)) {
            var today = LocalDate.now();
            var week = "/api/v1/resorts/" + app.resort() + "/availability?arrives=" + today.plusDays(30) + "&departs="
                    + today.plusDays(37);
            var stormy = new Api(app.port(), app.token("owner"));
            var calm = new Api(app.port(), app.foreignToken("owner"));
            var load = new Load(() -> paced(calm));
            load.run(1, SECONDS);
            stormy.get(week);
            var alone = load.run(1, SECONDS);
            var beside = new AtomicInteger();
            var refused = new AtomicInteger();
            var over = new AtomicBoolean();
            try (var storm = Executors.newFixedThreadPool(STORM)) {
                blow(storm, () -> stormy.get(week), over, beside, refused);
                var during = load.run(1, SECONDS);
                over.set(true);
                say(alone, during);
            }
            Bench.say("the storm: %d answers, %d of them refused, in %d s"
                    .formatted(beside.get(), refused.get(), SECONDS));
            return Bench.kept(app.invariants());
        }
    }

    /** As a desk asks: with a pause, below its own limit. */
    private static Api.Reply paced(Api calm) {
        var reply = calm.get("/api/v1/customers?limit=20");
        Pause.millis(20);
        return reply;
    }

    private static void blow(
            ExecutorService storm, Storm ask, AtomicBoolean over, AtomicInteger answers, AtomicInteger refused) {
        for (var i = 0; i < STORM; i++) {
            storm.submit(() -> {
                while (!over.get()) {
                    if (ask.once().status() == 429) refused.incrementAndGet();
                    answers.incrementAndGet();
                }
            });
        }
    }

    /** One of its requests. */
    private interface Storm {
        Api.Reply once();
    }

    private static void say(Load.Measured alone, Load.Measured during) {
        Bench.say("alone %.1f ms p50, %.1f ms p99; beside the storm %.1f, %.1f (20 ms of each are a pause)"
                .formatted(alone.p50(), alone.p99(), during.p50(), during.p99()));
        new Figure("neighbour-p50", "ms", during.p50() - 20, (alone.p50() - 20) * GOAL, "lower", alone.p50() - 20)
                .print();
        new Figure("neighbour-p99", "ms", during.p99() - 20, (alone.p99() - 20) * GOAL, "lower", alone.p99() - 20)
                .print();
    }
}
