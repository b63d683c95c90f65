package app.tailtown.races;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Many at the same moment: each waits at a barrier until all are there. */
public final class Together {

    private Together() {}

    @SafeVarargs
    public static <T> List<T> run(Callable<T>... racers) {
        return run(List.of(racers));
    }

    /** What each came to, in the order given. */
    public static <T> List<T> run(List<Callable<T>> racers) {
        var barrier = new CyclicBarrier(racers.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Callable<T>> waiting = racers.stream().map(racer -> () -> {
                barrier.await();
                return racer.call();
            });
            return threads.invokeAll(waiting.toList()).stream()
                    .map(Together::outcome)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T outcome(java.util.concurrent.Future<T> racer) {
        try {
            return racer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
