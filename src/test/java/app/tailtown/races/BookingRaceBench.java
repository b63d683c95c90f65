package app.tailtown.races;

import app.tailtown.races.Desk.Family;
import app.tailtown.races.Desk.Place;
import app.tailtown.races.LastSuite.Asked;
import app.tailtown.world.PageClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A hundred clients for the last suite, round after round; then forty suites with twenty clients each. */
final class BookingRaceBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 100);
    private static final int WARM_UP = 20;
    private static final int CLIENTS = 100;
    private static final int SUITES = 40;
    private static final int EACH = 20;

    private BookingRaceBench() {}

    /** False when a promise was broken. */
    static boolean run(Path home) throws Exception {
        try (var app = AppProcess.ready(home);
                var demo = DemoDesk.of(app)) {
            var racers = demo.desk().families(CLIENTS);
            var forms =
                    Stream.generate(() -> form(app, demo)).limit(CLIENTS / 2).toList();
            Bench.say("%d households wait at the door, %d of them at a page".formatted(CLIENTS, forms.size()));
            rounds(demo, contest(demo, forms, 500), racers, WARM_UP);
            var began = System.nanoTime();
            var rounds = rounds(demo, contest(demo, forms, 30), racers, ROUNDS);
            var fair = report("booking-race", rounds, System.nanoTime() - began);
            began = System.nanoTime();
            var storm = storm(demo, contest(demo, forms, 30 + ROUNDS), racers);
            fair &= report("booking-storm", storm, System.nanoTime() - began);
            Figure.lower("booking-race-deadlocks", "count", app.deadlocks(), 0).print();
            return fair & app.deadlocks() == 0 & Bench.kept(app.invariants());
        }
    }

    /** Nights of its own, so that nobody's pet sleeps elsewhere already. */
    private static LastSuite contest(DemoDesk demo, List<FormDesk> forms, int day) {
        return new LastSuite(demo.desk(), forms, demo.today().plusDays(day));
    }

    private static FormDesk form(AppProcess app, DemoDesk demo) {
        var page = new PageClient(app.port());
        app.signIn(page, "front-desk");
        return new FormDesk(page, demo.desk());
    }

    /** All clients at once, for as many suites as they can be split into; the next night the next suites. */
    private static List<List<Asked>> storm(DemoDesk demo, LastSuite contest, List<Family> racers) {
        var type = demo.type();
        var atOnce = CLIENTS / EACH;
        var asked = new ArrayList<List<Asked>>();
        for (var night = 0; night < SUITES / atOnce; night++) {
            var suites =
                    Stream.generate(() -> demo.desk().suite(type)).limit(atOnce).toList();
            asked.addAll(contest.storm(racers, suites, EACH, night));
        }
        return asked;
    }

    private static List<List<Asked>> rounds(DemoDesk demo, LastSuite contest, List<Family> racers, int howMany) {
        var type = demo.type();
        var only = Place.suite(demo.desk().suite(type));
        var rounds = new ArrayList<List<Asked>>();
        for (var night = 0; night < howMany; night++) {
            rounds.add(contest.round(racers, only, Place.typed(type), night));
        }
        return rounds;
    }

    private static boolean report(String name, List<List<Asked>> rounds, long nanos) {
        var all = rounds.stream().flatMap(List::stream).toList();
        var most = rounds.stream().mapToLong(r -> r.stream().filter(Asked::won).count());
        var odd = all.stream().filter(a -> !a.won() && !a.wasRefused()).toList();
        odd.stream().limit(3).forEach(a -> Bench.say(a.outcome()));
        var unfair = rounds.stream()
                .filter(r -> r.stream().filter(Asked::won).count() != 1)
                .count();
        var slowest =
                all.stream().filter(a -> !a.won()).mapToLong(Asked::nanos).max().orElse(0);
        Figure.lower(name + "-most-winners", "winners a round", most.max().orElse(0), 1)
                .print();
        Figure.lower(name + "-rounds-without-exactly-one-winner", "count", unfair, 0)
                .print();
        Figure.lower(name + "-no-clear-answer", "count", odd.size(), 0).print();
        Figure.lower(name + "-slowest-refusal", "ms", slowest / 1e6, 2000).print();
        Figure.higher(name + "-answers", "1/s", all.size() * 1e9 / nanos, 1000).print();
        return unfair == 0 && odd.stream().noneMatch(a -> a.reply().status() == 500);
    }
}
