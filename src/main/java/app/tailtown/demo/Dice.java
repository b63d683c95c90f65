package app.tailtown.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Chance that falls the same way every time it starts from the same seed. */
final class Dice {

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed) {
        return new Dice(new SplittableRandom(seed));
    }

    /** A stream of its own, so that one more throw here does not change everything there. */
    Dice fork() {
        return new Dice(random.split());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> T pick(List<T> from, ToIntFunction<T> share) {
        var left = random.nextInt(from.stream().mapToInt(share).sum());
        for (var each : from) {
            left -= share.applyAsInt(each);
            if (left < 0) return each;
        }
        throw new IllegalStateException("Shares must not be negative");
    }

    /** A UUIDv7 (RFC 9562) of that moment, so that rows sort as if they had been written then. */
    UUID id(Instant at) {
        var time = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12);
        return new UUID(time, random.nextLong() >>> 2 | 1L << 63);
    }
}
