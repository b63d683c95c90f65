package app.tailtown.live;

import app.tailtown.jobs.QuarterHourlyJob;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That something changed over an hour ago is forgotten. It belongs to no company: whichever is served first forgets it, the others find nothing. */
@Component
class ForgetChanges implements QuarterHourlyJob {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-changes";
    }

    @Override
    @Transactional
    public void run() {
        var _ = jdbc.sql("select platform.forget_changes(?)")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query()
                .listOfRows();
    }
}
