package app.tailtown.races;

import app.tailtown.world.Api.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Clients that ask again as soon as they have their answer. */
record Load(Supplier<Reply> request) {

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

    /** Only answers that are a yes count. */
    Measured run(int clients, int seconds) {
        var asking = Stream.<Callable<List<Long>>>generate(() -> () -> ask(seconds))
                .limit(clients)
                .toList();
        return Measured.of(Together.run(asking).stream().flatMap(List::stream).toList(), seconds);
    }

    private List<Long> ask(int seconds) {
        var nanos = new ArrayList<Long>();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (var began = System.nanoTime(); began < end; began = System.nanoTime()) {
            var reply = request.get();
            if (reply.status() / 100 == 2) nanos.add(System.nanoTime() - began);
            else if (reply.status() != 409) throw new IllegalStateException(reply.status() + " " + reply.body());
        }
        return nanos;
    }
}
