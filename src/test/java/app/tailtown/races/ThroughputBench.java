package app.tailtown.races;

import app.tailtown.races.Desk.Family;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api.Reply;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much of what the database can do is left when we stand in front of it. */
final class ThroughputBench {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final int GUESTS = 100;
    private static final int SUITES = 50;

    private ThroughputBench() {}

    static boolean availability(Path home) throws Exception {
        try (var app = AppProcess.ready(home);
                var demo = DemoDesk.of(app)) {
            var load = new Load(() -> demo.availability(3));
            warm(load);
            var alone = new PgBench(app, home);
            var heard = new Overheard(demo.sql(), home.resolve("postgres/18"))
                    .scripts("availability", load.request(), home);
            compare("availability", load, clients -> alone.run("availability", heard, clients, SECONDS), 0.3, 6000);
            return Bench.kept(app.invariants());
        }
    }

    static boolean book(Path home) throws Exception {
        try (var app = AppProcess.ready(home);
                var demo = DemoDesk.of(app)) {
            var type = demo.type();
            var suites =
                    Stream.generate(() -> demo.desk().suite(type)).limit(SUITES).toList();
            var guests = demo.desk().families(GUESTS);
            var load = new Load(() -> book(demo, guests, suites));
            warm(load);
            var alone = new PgBench(app, home);
            var variables = forPgBench(demo, type, guests, suites);
            compare(
                    "book",
                    load,
                    clients -> alone.run(Path.of("bench", "book.sql"), variables, clients, SECONDS),
                    2,
                    1100);
            return Bench.kept(app.invariants());
        }
    }

    /** The same statements without us, by so many clients. */
    private interface Alone {
        Optional<Load.Measured> run(int clients) throws Exception;
    }

    private static void warm(Load load) {
        Bench.say("warming up");
        load.run(4, SECONDS);
    }

    /** Ours, then PostgreSQL's alone; whatever else the machine does bears on both. */
    private static void compare(String name, Load ours, Alone alone, double p50, double perSecond) throws Exception {
        for (var clients : List.of(1, 8)) {
            var here = ours.run(clients, SECONDS);
            var there = alone.run(clients);
            var of = name + "-c" + clients;
            new Figure(
                            of + "-p50",
                            "ms",
                            here.p50(),
                            p50,
                            "lower",
                            there.map(Load.Measured::p50).orElse(null))
                    .print();
            new Figure(
                            of + "-throughput",
                            "1/s",
                            here.perSecond(),
                            perSecond,
                            "higher",
                            there.map(Load.Measured::perSecond).orElse(null))
                    .print();
        }
    }

    private static Reply book(DemoDesk demo, List<Family> guests, List<String> suites) {
        var random = ThreadLocalRandom.current();
        var night = demo.today().plusDays(1 + random.nextInt(900));
        return demo.desk()
                .book(
                        guests.get(random.nextInt(guests.size())),
                        Place.suite(suites.get(random.nextInt(suites.size()))),
                        night,
                        night.plusDays(1),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static Map<String, String> variables(DemoDesk demo) {
        return new HashMap<>(Map.of(
                "organization",
                demo.organization().toString(),
                "resort",
                demo.desk().resort().toString(),
                "service",
                demo.desk().boarding().toString(),
                "zone",
                demo.zone()));
    }

    /** What {@code bench/book.sql} needs to know. */
    static Map<String, String> forPgBench(DemoDesk demo, UUID type, List<Family> guests, List<String> suites) {
        demo.execute("create schema if not exists bench");
        demo.execute("create table bench.guest (n int primary key, customer_id uuid not null, pet_id uuid not null)");
        demo.execute("create table bench.suite (n int primary key, suite_id uuid not null)");
        demo.execute("grant usage on schema bench to tailtown_app");
        demo.execute("grant select on all tables in schema bench to tailtown_app");
        IntStream.range(0, guests.size())
                .forEach(n -> demo.execute("insert into bench.guest values (%d, '%s', '%s')"
                        .formatted(
                                n + 1,
                                guests.get(n).customer(),
                                guests.get(n).pets().getFirst())));
        IntStream.range(0, suites.size())
                .forEach(
                        n -> demo.execute("insert into bench.suite values (%d, '%s')".formatted(n + 1, suites.get(n))));
        var all = variables(demo);
        all.put("type", type.toString());
        all.put("guests", Integer.toString(guests.size()));
        all.put("suites", Integer.toString(suites.size()));
        return all;
    }
}
