package app.tailtown.ops;

import app.tailtown.ops.Front.Answer;
import app.tailtown.races.Desk;
import app.tailtown.races.Desk.Family;
import app.tailtown.races.Desk.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Clients that book and look for what is free all the time, as a desk does: whoever gets no answer asks again with the same key until there is one. */
final class Traffic {

    private static final int CLIENTS = 8;
    private static final int NIGHTS = 600;
    private static final long THINKS_MILLIS = 120;
    private static final long PATIENCE = 120_000_000_000L;

    /**
     * One thing somebody wanted.
     *
     * @param key empty for what only reads
     * @param began {@link System#nanoTime} of the first try
     * @param first what the first try came to: a status, 0 without an answer
     * @param tries how many it took
     * @param ended when there was an answer
     * @param answer the last
     */
    record Asked(String key, long began, int first, int tries, long ended, Answer answer) {
        boolean isBooked() {
            return !key.isEmpty() && answer.status() == 201;
        }

        boolean isFine() {
            return answer.status() / 100 == 2
                    || answer.status() == 409 && answer.body().matches("(?s).*\"(suite-taken|pet-elsewhere)\".*");
        }

        double millis() {
            return (ended - began) / 1e6;
        }
    }

    private final Front front;
    private final Desk desk;
    private final long seed;
    private final LocalDate from;
    private final List<Family> families;
    private final List<String> suites;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private List<Thread> clients = List.of();
    private volatile boolean over;

    Traffic(Front front, Desk desk, UUID type, long seed) {
        this.front = front;
        this.desk = desk;
        this.seed = seed;
        this.from = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30);
        this.families = desk.families(80);
        this.suites = IntStream.range(0, 40).mapToObj(_ -> desk.suite(type)).toList();
    }

    void begin() {
        over = false;
        clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> Thread.ofVirtual().start(() -> work(new Random(seed + i))))
                .toList();
    }

    void end() throws InterruptedException {
        over = true;
        for (var client : clients) client.join();
    }

    private void work(Random random) {
        while (!over) {
            if (random.nextInt(3) == 0) settle("", () -> front.get(availability(random.nextInt(60))));
            else {
                var key = UUID.randomUUID().toString();
                var wish = wish(random, key);
                settle(key, () -> front.post("/api/v1/reservations", wish, key));
            }
            rest(THINKS_MILLIS / 2 + random.nextLong(THINKS_MILLIS));
        }
    }

    private Map<String, Object> wish(Random random, String key) {
        var night = from.plusDays(random.nextInt(NIGHTS));
        var suite = Place.suite(suites.get(random.nextInt(suites.size())));
        var wish = desk.wish(families.get(random.nextInt(families.size())), suite, night, night.plusDays(1));
        wish.put("note", key);
        return wish;
    }

    private String availability(int day) {
        return "/api/v1/resorts/%s/availability?arrives=%s&departs=%s"
                .formatted(desk.resort(), from.plusDays(day), from.plusDays(day + 2));
    }

    private void settle(String key, Supplier<Answer> request) {
        var began = System.nanoTime();
        var answer = request.get();
        var first = answer.isAnswer() ? 200 : answer.status();
        var tries = 1;
        for (; !answer.isAnswer() && System.nanoTime() - began < PATIENCE; tries++) {
            rest(200);
            answer = request.get();
        }
        asked.add(new Asked(key, began, first, tries, System.nanoTime(), answer));
    }

    static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    long count(Predicate<Asked> what) {
        return asked.stream().filter(what).count();
    }

    /** Milliseconds, of what began between two moments. */
    double p99(long since, long until) {
        var sorted = asked.stream()
                .filter(a -> a.began() >= since && a.began() < until)
                .mapToDouble(Asked::millis)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length * 99 / 100];
    }

    /** Nanoseconds from this moment until somebody who asked after it had booked. */
    long bookedAgainAfter(long moment) {
        var until = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < until) {
            var back = asked.stream()
                    .filter(a -> a.isBooked() && a.began() > moment)
                    .mapToLong(Asked::ended)
                    .min();
            if (back.isPresent()) return back.getAsLong() - moment;
            rest(20);
        }
        throw new IllegalStateException("Nobody booked any more");
    }
}
