package app.tailtown.races;

import java.nio.file.Path;
import java.util.List;

/** Bookings while first the application and then its database are killed, again and again. */
final class BookingKillBench {

    private static final int KILLS = Integer.getInteger("bench.rounds", 10);

    private BookingKillBench() {}

    /** False when a promise was broken. */
    static boolean run(Path home) throws Exception {
        try (var app = AppProcess.ready(home)) {
            KillDrill drill;
            try (var demo = DemoDesk.of(app)) {
                drill = new KillDrill(demo);
            }
            Bench.say("killing the application");
            back("booking-kill-app", drill.run(KILLS, app::killAndStartAgain), 5);
            Bench.say("killing the database");
            back("booking-kill-database", drill.run(KILLS, app::killDatabase), 10);
            return recount(app, drill) & Bench.kept(app.invariants());
        }
    }

    private static void back(String name, List<Long> nanos, double goal) {
        Figure.lower(
                        name + "-back-max",
                        "s",
                        nanos.stream().mapToLong(n -> n).max().orElse(0) / 1e9,
                        goal)
                .print();
        Figure.lower(
                        name + "-back-median",
                        "s",
                        nanos.stream()
                                        .mapToLong(n -> n)
                                        .sorted()
                                        .skip(nanos.size() / 2)
                                        .findFirst()
                                        .orElse(0)
                                / 1e9,
                        goal)
                .print();
    }

    private static boolean recount(AppProcess app, KillDrill drill) throws Exception {
        try (var superuser = app.superuser()) {
            var found = Recount.of(
                    drill,
                    org.springframework.jdbc.core.simple.JdbcClient.create(
                            new org.springframework.jdbc.datasource.SingleConnectionDataSource(superuser, true)));
            Figure.higher("booking-kill-acknowledged", "count", found.acknowledged(), 1000)
                    .print();
            Figure.lower("booking-kill-lost", "count", found.lost(), 0).print();
            Figure.lower("booking-kill-doubles", "count", found.doubles(), 0).print();
            Figure.lower("booking-kill-refused-and-booked", "count", found.ghosts(), 0)
                    .print();
            Figure.lower("booking-kill-odd-answers", "count", drill.faults().size(), 0)
                    .print();
            drill.faults().stream().limit(5).forEach(Bench::say);
            return found.isRight() && drill.faults().isEmpty();
        }
    }
}
