package app.tailtown.booking;

import app.tailtown.jobs.QuarterHourlyJob;
import app.tailtown.platform.Refused;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives up whoever did not come, when the hour of their resort has come. Each stay is a transaction of its own. */
@Component
class MarkNoShows implements QuarterHourlyJob {

    private static final Logger LOG = LoggerFactory.getLogger(MarkNoShows.class);

    private final NoShowRules rules;
    private final NoShows noShows;
    private final Clock clock;

    MarkNoShows(NoShowRules rules, NoShows noShows, Clock clock) {
        this.rules = rules;
        this.noShows = noShows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mark-no-shows";
    }

    @Override
    public void run() {
        for (var due : rules.due(clock.instant())) {
            try {
                var _ = noShows.mark(due.stay(), new NotComing(due.pets(), null));
            } catch (Refused meanwhile) {
                LOG.info(
                        "{} came, or was changed, while it was to be given up: {}",
                        due.stay(),
                        meanwhile.refusal().code());
            }
        }
    }
}
