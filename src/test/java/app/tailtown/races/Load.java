package app.tailtown.races;

import app.tailtown.world.Api.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Clients that ask again as soon as they have their answer.
 *
 * @param refusals whether a refusal counts as an answer too
 */
record Load(Supplier<Reply> request, boolean refusals) {

    /** Only answers that are a yes count. */
    Load(Supplier<Reply> request) {
        this(request, false);
    }

    /**
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    record Measured(double perSecond, double p50, double p99) {
        static Measured of(List<Long> nanos, int seconds) {
            var sorted = nanos.stream().sorted().toList();
            return new Measured((double) sorted.size() / seconds, at(sorted, 50), at(sorted, 99));
        }

        private static double at(List<Long> sorted, int hundredth) {
            return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * hundredth / 100) / 1e6;
        }
    }

    /** In threads of the system: a virtual one is woken up by another, which a quick answer would be charged for. */
    Measured run(int clients, int seconds) {
        var asking = Stream.<Callable<List<Long>>>generate(() -> () -> ask(seconds))
                .limit(clients)
                .toList();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var nanos = new ArrayList<Long>();
            for (var asked : threads.invokeAll(asking)) nanos.addAll(asked.get());
            return Measured.of(nanos, seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Long> ask(int seconds) {
        var nanos = new ArrayList<Long>();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (var began = System.nanoTime(); began < end; began = System.nanoTime()) {
            var reply = request.get();
            var isRefusal = reply.status() == 409;
            if (reply.status() / 100 == 2 || (refusals && isRefusal)) nanos.add(System.nanoTime() - began);
            else if (!isRefusal) throw new IllegalStateException(reply.status() + " " + reply.body());
        }
        return nanos;
    }
}
