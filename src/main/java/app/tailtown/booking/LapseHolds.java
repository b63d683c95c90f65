package app.tailtown.booking;

import app.tailtown.jobs.MinutelyJob;
import app.tailtown.platform.Refused;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives up what was held and not confirmed in time. Each stay is a transaction of its own. */
@Component
class LapseHolds implements MinutelyJob {

    static final String NAME = "lapse-holds";

    private static final Logger LOG = LoggerFactory.getLogger(LapseHolds.class);

    private final Holds holds;
    private final HoldDesk desk;
    private final Clock clock;

    LapseHolds(Holds holds, HoldDesk desk, Clock clock) {
        this.holds = holds;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run() {
        for (var due : holds.due(clock.instant())) {
            try {
                var _ = desk.lapse(due);
            } catch (Refused meanwhile) {
                LOG.info("{} was not given up: {}", due, meanwhile.refusal().code());
            } catch (RuntimeException e) {
                // The others are not kept waiting, nor is whoever looks for a suite just now; in a minute it is tried
                // again.
                LOG.error("{} could not be given up", due, e);
            }
        }
    }
}
