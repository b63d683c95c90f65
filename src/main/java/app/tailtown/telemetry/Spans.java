package app.tailtown.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Pieces of a trace, around what a request or a job waits for. Nothing is done, and nothing costs, where nobody collects traces. */
@Component
public final class Spans {

    private final ObservationRegistry registry;

    @Autowired
    Spans(ObjectProvider<ObservationRegistry> registry) {
        this(registry.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    private Spans(ObservationRegistry registry) {
        this.registry = registry;
    }

    /** None. */
    public static Spans off() {
        return new Spans(ObservationRegistry.NOOP);
    }

    public boolean isOn() {
        return !registry.isNoop();
    }

    /** @param name what is done, with dots: {@code mail.send}; never whom it is for */
    public <T, X extends Throwable> T around(String name, ScopedValue.CallableOp<T, X> work) throws X {
        return isOn() ? around(Observation.createNotStarted(name, registry), work) : work.call();
    }

    /** The same around a call of another server, which is told of the trace: {@code traceparent} is given to the header. */
    public <T, X extends Throwable> T calling(
            String name, BiConsumer<String, String> header, ScopedValue.CallableOp<T, X> work) throws X {
        if (!isOn()) return work.call();
        var context = new SenderContext<BiConsumer<String, String>>((_, key, value) -> header.accept(key, value));
        context.setCarrier(header);
        return around(Observation.createNotStarted(name, () -> context, registry), work);
    }

    /** One that ends elsewhere; of work that is no part of a trace there is none. */
    Observation within(String name) {
        return isOn() && registry.getCurrentObservation() != null
                ? Observation.createNotStarted(name, registry)
                : Observation.NOOP;
    }

    private static <T, X extends Throwable> T around(Observation span, ScopedValue.CallableOp<T, X> work) throws X {
        span.start();
        var failed = true;
        try (var _ = span.openScope()) {
            var done = work.call();
            failed = false;
            return done;
        } finally {
            if (failed) span.event(Observation.Event.of("failed"));
            span.stop();
        }
    }
}
