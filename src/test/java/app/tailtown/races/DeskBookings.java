package app.tailtown.races;

import app.tailtown.races.Desk.Family;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Bookings of one night on a large company: in suites of their own at another resort, so that what is looked at otherwise stays as it is. */
record DeskBookings(DemoDesk demo, Wires wires, UUID type, List<String> suites, List<Family> guests) {

    private static final int SUITES = 50;
    private static final int GUESTS = 100;
    private static final int DAYS = 900;

    /** So many want so few suites in the same days: nearly everybody is refused. */
    private static final int CROWD = 32;

    private static final int WANTED = 5;
    private static final int WANTED_DAYS = 13;
    private static final double ANSWERS = 2000;

    /** The earliest day of the storm; before it anybody books anywhere. */
    private static final int STORM = DAYS + 30;

    static DeskBookings of(DemoDesk first) {
        var demo = first.elsewhere();
        var type = demo.type();
        var suites =
                Stream.generate(() -> demo.desk().suite(type)).limit(SUITES).toList();
        return new DeskBookings(
                demo, Wires.of(demo.desk().api()), type, suites, demo.desk().families(GUESTS));
    }

    /** One night some day in one of the suites. */
    Reply anywhere() {
        return book(SUITES, 1, DAYS);
    }

    /** What {@code bench/book.sql} needs to write the same without us. */
    Map<String, String> forPgBench() {
        return ThroughputBench.forPgBench(demo, type, guests, suites);
    }

    /** False when the database had to break a deadlock. */
    boolean storm(AppProcess app, int seconds) throws Exception {
        Bench.say("desk-storm");
        var before = app.deadlocks();
        var load = new Load(() -> book(WANTED, STORM, WANTED_DAYS), true);
        load.run(CROWD, seconds);
        var stormed = load.run(CROWD, seconds);
        var broken = app.deadlocks() - before;
        Figure.higher("desk-storm-answers", "1/s", stormed.perSecond(), ANSWERS).print();
        Figure.lower("desk-storm-p99", "ms", stormed.p99(), 50).print();
        Figure.lower("desk-storm-deadlocks", "count", broken, 0).print();
        return broken == 0;
    }

    private Reply book(int several, int firstDay, int days) {
        var random = ThreadLocalRandom.current();
        var night = demo.today().plusDays(firstDay + random.nextInt(days));
        var wish = demo.desk()
                .wish(
                        guests.get(random.nextInt(guests.size())),
                        Place.suite(suites.get(random.nextInt(several))),
                        night,
                        night.plusDays(1));
        return wires.post(
                "/api/v1/reservations",
                Api.JSON.writeValueAsString(wish),
                UUID.randomUUID().toString());
    }
}
