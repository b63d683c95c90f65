package app.tailtown.ops;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks one thing of what {@code bin/ops} started while people work on it, and says what that came to: {@code bin/chaos F1 | F2 | F9}. */
public final class Chaos {

    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 6);
    private static final long SEED = Long.getLong("chaos.seed", 1);

    private final Site site;
    private final Baselines baselines;
    private final Traffic traffic;

    private Chaos(Site site, String fault) throws Exception {
        this.site = site;
        this.baselines =
                new Baselines(Path.of("docs/operations/baselines.md"), "bin/chaos %s --seed %d".formatted(fault, SEED));
        site.found();
        var bound = site.bound();
        try {
            var sql = JdbcClient.create(bound);
            var key = site.key(sql);
            var desk = site.desk(sql, key);
            this.traffic = new Traffic(site.front(key), desk, site.type(sql, desk.resort()), SEED);
        } finally {
            bound.destroy();
        }
    }

    public static void main(String[] names) throws Exception {
        var chaos = new Chaos(Site.here(), names[0]);
        var isRight = switch (names[0]) {
            case "F1" -> chaos.killing("node1", "node2");
            case "F2" -> chaos.killing("postgres");
            case "F9" -> new Exchange(chaos.site, chaos.baselines, chaos.traffic).run() & chaos.isRight();
            default -> throw new IllegalArgumentException(names[0]);
        };
        System.exit(isRight ? 0 : 1);
    }

    /** In turns; what supervises it elsewhere is done here: it is started again at once. */
    private boolean killing(String... names) throws InterruptedException {
        var random = new Random(SEED);
        var back = new ArrayList<Long>();
        traffic.begin();
        for (var round = 0; round < ROUNDS; round++) {
            Traffic.rest(3_000 + random.nextLong(3_000));
            var name = names[round % names.length];
            site.kill(name);
            var killed = System.nanoTime();
            var started = Thread.ofVirtual().start(() -> start(name));
            back.add(traffic.bookedAgainAfter(killed));
            started.join();
        }
        traffic.end();
        figures(String.join(" and ", names), back);
        return isRight();
    }

    private void start(String name) {
        if (site.ops("start", name) != 0) throw new IllegalStateException(name + " does not start again");
    }

    private void figures(String what, List<Long> back) {
        var sorted = back.stream().sorted().toList();
        baselines.write(
                ROUNDS + " × kill -9 of " + what + " under load: until the next booking, median and longest",
                Baselines.seconds(sorted.get(sorted.size() / 2)) + " · " + Baselines.seconds(sorted.getLast()),
                what.equals("postgres") ? "5 s" : "1 s");
        baselines.write(
                "requests without an answer at the first try · after one more with the same key, of all",
                "%d · %d of %d"
                        .formatted(
                                traffic.count(a -> a.tries() > 1),
                                traffic.count(a -> a.tries() > 2),
                                traffic.asked().size()),
                "– · 0");
    }

    private boolean isRight() {
        var found = Recounted.of(traffic.asked(), site);
        baselines.write(found);
        if (!found.isRight()) {
            System.err.println("Broken: " + found);
            traffic.asked().stream().filter(a -> !a.isFine()).limit(5).forEach(System.err::println);
        }
        return found.isRight();
    }
}
