package app.tailtown.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Time as the tests want it. It stands still at real time's start unless it is moved; whoever moves it puts it back. */
@TestConfiguration
public class MovingClock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Bean
    @Primary
    Clock testClock() {
        return new Moved(ZoneOffset.UTC);
    }

    /** Runs the work as if it were then. */
    public static void at(Instant then, Runnable work) {
        AHEAD.set(Duration.between(Instant.now(), then));
        try {
            work.run();
        } finally {
            AHEAD.set(Duration.ZERO);
        }
    }

    private static final class Moved extends Clock {
        private final ZoneId zone;

        Moved(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moved(other);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(AHEAD.get());
        }
    }
}
