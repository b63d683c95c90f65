package app.tailtown.golive.seen;

import app.tailtown.installation.Installation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that a look at the checklist can see. Each part is looked at when a box first asks for it, and once.
 *
 * @param now when the look began
 * @param figures what Prometheus is told
 * @param books what a book says, by its name; nothing when there is none
 * @param isStrict whether what is right for a demo or a programmer's machine is judged as if people's data lay in it
 */
public record Seen(
        Instant now,
        boolean isStrict,
        Setup setup,
        Lazy<Walls> walls,
        Lazy<Promises> promises,
        Lazy<Pulse> pulse,
        Lazy<Front> front,
        Lazy<Optional<Safety>> safety,
        Lazy<Optional<Proof>> proof,
        Lazy<Records> records,
        Lazy<String> figures,
        Function<String, Optional<String>> books) {

    /**
     * Where to look.
     *
     * @param app the database as the app
     * @param observer who may count what must never be; nothing when this installation has none
     * @param front the address people use
     */
    public record Places(
            Installation installation,
            Map<String, String> environment,
            Supplier<JdbcClient> app,
            Supplier<Optional<JdbcClient>> observer,
            URI front,
            Supplier<Records> records) {

        public Places {
            environment = Map.copyOf(environment);
        }
    }

    public static Seen in(Places places, boolean isStrict, Clock clock) {
        var outside = new FromOutside(places.front());
        return new Seen(
                clock.instant(),
                isStrict,
                new Setup(places.installation(), places.environment()),
                Lazy.of(() -> Walls.read(places.app().get())),
                Lazy.of(() ->
                        Promises.read(places.app().get(), places.observer().get())),
                Lazy.of(() -> Pulse.read(places.app().get(), places.observer().get())),
                Lazy.of(() -> new Front(outside::ask)),
                Lazy.of(() -> Safety.of(places.installation(), places.environment(), clock)),
                Lazy.of(BuiltAs::proof),
                Lazy.of(places.records()),
                Lazy.of(() -> Figures.read(places.environment())),
                Bookcase::read);
    }

    /** How long ago that was. */
    public Duration since(Instant then) {
        return Duration.between(then, now);
    }
}
