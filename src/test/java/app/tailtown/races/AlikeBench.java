package app.tailtown.races;

import app.tailtown.world.PageClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Whether known and unknown addresses are told apart by how long the answer takes: medians of answers in turns. */
final class AlikeBench {

    private static final int PAIRS = 200;
    private static final int WARM_UP = 30;

    /** Further apart than this, and a stranger needs few tries to tell. */
    private static final double FAR = 1.1;

    private AlikeBench() {}

    static boolean run(Path home) throws Exception {
        try (var app = AppProcess.ready(home)) {
            know(app);
            var page = new PageClient(app.port());
            compare("sign-in", email -> page.signIn(email, "not the password of anybody"));
            page.get("/forgotten");
            compare("forgotten", email -> page.post("/forgotten", Map.of("email", email)));
            return true;
        }
    }

    /** So many that none is slowed down. */
    private static void know(AppProcess app) throws Exception {
        try (var database = app.superuser();
                var insert = database.prepareStatement("""
                        insert into platform.account (id, email, password_hash)
                        select gen_random_uuid(), ?, (select password_hash from platform.account where password_hash <> '' limit 1)""")) {
            for (var n = 0; n < PAIRS + WARM_UP; n++) {
                insert.setString(1, known(n));
                insert.executeUpdate();
            }
        }
    }

    private static String known(int n) {
        return "known-" + n + "@alike.example";
    }

    private static void compare(String name, Consumer<String> ask) {
        for (var n = PAIRS; n < PAIRS + WARM_UP; n++) {
            ask.accept(known(n));
            ask.accept(UUID.randomUUID() + "@alike.example");
        }
        var known = new double[PAIRS];
        var unknown = new double[PAIRS];
        for (var n = 0; n < PAIRS; n++) {
            known[n] = took(ask, known(n));
            unknown[n] = took(ask, UUID.randomUUID() + "@alike.example");
        }
        var apart = median(known) / median(unknown);
        Bench.say("%s: %.2f ms known, %.2f ms unknown".formatted(name, median(known), median(unknown)));
        Figure.lower(name + "-apart", "ratio", Math.max(apart, 1 / apart), FAR).print();
    }

    private static double took(Consumer<String> ask, String email) {
        var begun = System.nanoTime();
        ask.accept(email);
        return (System.nanoTime() - begun) / 1_000_000.0;
    }

    private static double median(double[] times) {
        var sorted = IntStream.range(0, times.length)
                .mapToDouble(i -> times[i])
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
