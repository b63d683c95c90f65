package app.tailtown.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many browsers listen to this process. */
@Component
class OpenStreams implements MeterBinder {

    private final ChangeFeed feed;

    OpenStreams(ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tailtown_event_streams_open", feed, ChangeFeed::size)
                .description("Browsers that are told of changes")
                .register(registry);
    }
}
