package app.tailtown.races;

import app.tailtown.races.Desk.Family;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clients who book all the time and do not give up: whatever dies, each sends the same request with the same key until it has its answer. Every fourth
 * request is first cut off right after it was sent, and every fourth answer is asked for again.
 */
final class KillDrill {

    private static final int CLIENTS = 16;
    private static final int NIGHTS = 900;
    private static final long PATIENCE = 90_000_000_000L;

    /** A booking that was answered with yes. */
    record Booked(String key, String reservation) {}

    /** One kill, and the nanoseconds until somebody who asked afterwards had a suite. */
    private record Kill(long at, CompletableFuture<Long> back) {}

    private final Desk desk;
    private final LocalDate from;
    private final List<Family> families;
    private final List<String> suites;
    private final Queue<Booked> booked = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile Kill last = new Kill(System.nanoTime(), new CompletableFuture<>());
    private volatile boolean over;

    KillDrill(DemoDesk demo) {
        desk = demo.desk();
        from = demo.today().plusDays(30);
        families = desk.families(40);
        var type = demo.type();
        suites = Stream.generate(() -> desk.suite(type)).limit(20).toList();
    }

    /** Kills that often, each when the one before is overcome; the nanoseconds each took. */
    List<Long> run(int times, Runnable kill) {
        over = false;
        var clients = Stream.generate(() -> Thread.ofVirtual().start(this::book))
                .limit(CLIENTS)
                .toList();
        try {
            return Stream.generate(() -> after(kill)).limit(times).toList();
        } finally {
            over = true;
            for (var client : clients) join(client);
        }
    }

    private long after(Runnable kill) {
        Pause.millis(ThreadLocalRandom.current().nextLong(1500, 3000));
        kill.run();
        var killed = new Kill(System.nanoTime(), new CompletableFuture<>());
        last = killed;
        var back = killed.back().orTimeout(PATIENCE, TimeUnit.NANOSECONDS).join();
        Bench.say("back after %d ms, %d booked".formatted(back / 1_000_000, booked.size()));
        return back;
    }

    private static void join(Thread client) {
        try {
            client.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void book() {
        var random = ThreadLocalRandom.current();
        while (!over) {
            var night = from.plusDays(random.nextInt(NIGHTS));
            var wish = desk.wish(
                    families.get(random.nextInt(families.size())),
                    Place.suite(suites.get(random.nextInt(suites.size()))),
                    night,
                    night.plusDays(1));
            var key = UUID.randomUUID().toString();
            wish.put("note", key);
            settle(key, wish, random.nextInt(4) == 0, random.nextInt(4) == 0);
        }
    }

    private void settle(String key, Map<String, Object> wish, boolean cut, boolean again) {
        var deadline = System.nanoTime() + PATIENCE;
        if (cut) cutOff(key, wish);
        while (System.nanoTime() < deadline) {
            var asked = System.nanoTime();
            var reply = ask(key, wish);
            if (reply != null && isAnswer(reply)) {
                note(key, reply, asked);
                if (again && reply.status() == 201) compare(reply, ask(key, wish));
                return;
            }
            Pause.millis(50);
        }
        faults.add("no answer for " + key);
    }

    private void cutOff(String key, Map<String, Object> wish) {
        try {
            CutRequest.send(desk.api(), "/api/v1/reservations", wish, key);
        } catch (IOException down) {
            Pause.millis(50);
        }
    }

    private @Nullable Reply ask(String key, Map<String, Object> wish) {
        try {
            return desk.api().post("/api/v1/reservations", wish, "Idempotency-Key", key);
        } catch (UncheckedIOException died) {
            return null;
        }
    }

    /** 503 and "your twin is still running" say: later. */
    private static boolean isAnswer(Reply reply) {
        return reply.status() != 503 && !Desk.outcome(reply).equals("409 still-running");
    }

    private void note(String key, Reply reply, long asked) {
        switch (Desk.outcome(reply)) {
            case "ok" -> {
                booked.add(new Booked(key, reply.at("/id")));
                var killed = last;
                if (asked > killed.at()) killed.back().complete(System.nanoTime() - killed.at());
            }
            case "409 suite-taken", "409 pet-elsewhere" -> refused.add(key);
            default -> faults.add(reply.status() + " " + reply.body());
        }
    }

    private void compare(Reply first, @Nullable Reply again) {
        if (again == null || !isAnswer(again)) return;
        if (!again.body().equals(first.body())) faults.add("another answer: " + first.body() + " / " + again.body());
    }

    List<Booked> booked() {
        return List.copyOf(booked);
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    /** What should never have been answered. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
