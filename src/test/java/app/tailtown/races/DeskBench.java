package app.tailtown.races;

import app.tailtown.world.Api.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * What a front desk asks for all day, on a company as large as a real one: by one client and by sixteen, beside the same SQL run by pgbench.
 * {@code -Dbench.home} names a home that {@code bin/seed} filled and {@code -Dbench.scale} says how large it is; without them a world of scale 1 is made.
 * {@code -Dbench.before} names what an earlier run on another scale printed: how much longer each answer takes now is printed too.
 */
final class DeskBench {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final int WARM = Integer.getInteger("bench.warm", 2 * SECONDS);
    private static final String HOME = System.getProperty("bench.home", "");
    private static final List<Integer> CLIENTS = List.of(1, 16);
    private static final int TYPED = 200;

    private DeskBench() {}

    /**
     * One thing that is asked for.
     *
     * @param p50 milliseconds to reach with one client
     */
    private record Work(String name, Supplier<Reply> request, double p50) {}

    /** The same SQL without us, by so many clients. */
    private interface Alone {
        Optional<Load.Measured> run(int clients) throws Exception;
    }

    static boolean run(Path home) throws Exception {
        if (System.getProperty("bench.scale") == null) System.setProperty("bench.scale", "1");
        var world = HOME.isEmpty() ? home : Path.of(HOME);
        var growth = Growth.since(System.getProperty("bench.before", ""));
        try (var app = AppProcess.ready(world);
                var demo = DemoDesk.of(app)) {
            var typed = Typed.of(demo, TYPED);
            var cpu = new CpuClock(app.pid(), world.resolve("postgres/18/postmaster.pid"));
            var alone = new PgBench(app, Files.createDirectories(home));
            var ear = new Overheard(demo.sql(), world.resolve("postgres/18"));
            for (var work : works(demo, Wires.of(demo.desk().api()), typed)) {
                var scripts = ear.scripts(work.name(), work.request(), alone.logs());
                measure(work, cpu, growth, clients -> alone.run(work.name(), scripts, clients, SECONDS));
            }
            var bookings = DeskBookings.of(demo);
            var variables = bookings.forPgBench();
            measure(
                    new Work("desk-book", bookings::anywhere, 3),
                    cpu,
                    growth,
                    clients -> alone.run(Path.of("bench", "book.sql"), variables, clients, SECONDS));
            return bookings.storm(app, SECONDS) & Bench.kept(app.invariants());
        }
    }

    private static List<Work> works(DemoDesk demo, Wires wires, Typed typed) {
        var resort = "/api/v1/resorts/" + demo.desk().resort() + "/";
        return List.of(
                new Work("desk-availability-week", () -> wires.get(resort + demo.availabilityOf(7)), 0.5),
                new Work("desk-search-letters", () -> search(wires, typed.letters()), 2),
                new Work("desk-search-phone", () -> search(wires, typed.phones()), 2),
                new Work("desk-search-misspelt", () -> search(wires, typed.misspelt()), 2),
                new Work("desk-today", () -> wires.get(resort + "day"), 25),
                new Work("desk-board-week", () -> wires.get(resort + "board?days=7"), 2),
                new Work("desk-board-fortnight", () -> wires.get(resort + "board?days=14"), 4));
    }

    private static void measure(Work work, CpuClock cpu, Growth growth, Alone alone) throws Exception {
        var load = new Load(work.request());
        Bench.say(work.name());
        load.run(4, WARM);
        for (var clients : CLIENTS) {
            var before = cpu.now();
            var here = load.run(clients, SECONDS);
            var used = cpu.now().since(before);
            print(work, clients, here, alone.run(clients), used);
            growth.print(work.name() + "-c" + clients + "-p50", here.p50());
        }
    }

    /** Beside what PostgreSQL does alone, where the machine has its load client. */
    private static void print(
            Work work, int clients, Load.Measured here, Optional<Load.Measured> there, CpuClock.Used used) {
        var of = work.name() + "-c" + clients;
        var alone = there.map(Load.Measured::p50).orElse(null);
        new Figure(of + "-p50", "ms", here.p50(), clients == 1 ? work.p50() : clients * work.p50(), "lower", alone)
                .print();
        Figure.lower(of + "-p99", "ms", here.p99(), 5 * work.p50()).print();
        var most = there.map(Load.Measured::perSecond).orElse(null);
        new Figure(of + "-throughput", "1/s", here.perSecond(), most == null ? 0 : 0.4 * most, "higher", most).print();
        var answers = here.perSecond() * SECONDS;
        Figure.lower(of + "-cpu-application", "ms", used.application() / answers, 20)
                .print();
        Figure.lower(of + "-cpu-database", "ms", used.database() / answers, 20).print();
    }

    private static Reply search(Wires wires, List<String> typed) {
        var text = typed.get(ThreadLocalRandom.current().nextInt(typed.size()));
        return wires.get("/api/v1/search?limit=8&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** What people type, taken from the words that there are. */
    private record Typed(List<String> letters, List<String> phones, List<String> misspelt) {

        static Typed of(DemoDesk demo, int many) {
            demo.execute("drop schema if exists bench cascade");
            demo.execute("create schema bench");
            demo.execute("""
                    create table bench.typed as
                    select n::int as n, letters, phone, misspelt
                      from (select row_number() over () as n, w.letters from (select left(word, 1 + (random() * 1)::int) as letters from platform.find_word
                             where organization_id = current_organization() and kind in ('name', 'pet') order by random() limit %1$d) w) l
                      join (select row_number() over () as n, w.phone from (select substr(word, 3, 6) as phone from platform.find_word
                             where organization_id = current_organization() and kind = 'phone' order by random() limit %1$d) w) p using (n)
                      join (select row_number() over () as n, w.misspelt from (select left(word, 2) || substr(word, 4) as misspelt from platform.find_word
                             where organization_id = current_organization() and kind = 'name' and length(word) >= 7 order by random() limit %1$d) w) m using (n)""".formatted(many));
            demo.execute("grant usage on schema bench to tailtown_app");
            demo.execute("grant select on all tables in schema bench to tailtown_app");
            return new Typed(column(demo, "letters"), column(demo, "phone"), column(demo, "misspelt"));
        }

        private static List<String> column(DemoDesk demo, String name) {
            return demo.sql()
                    .sql("select " + name + " from bench.typed order by n")
                    .query(String.class)
                    .list();
        }
    }
}
