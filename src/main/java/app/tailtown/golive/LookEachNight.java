package app.tailtown.golive;

import app.tailtown.jobs.HouseJob;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Looks at the checklist each night, so that what began to fail or ran out stands there in the morning. */
@Component
class LookEachNight implements HouseJob {

    private static final LocalTime EARLY = LocalTime.of(9, 40);

    private final GoLiveDesk desk;

    LookEachNight(GoLiveDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "go-live";
    }

    @Override
    public LocalTime at() {
        return EARLY;
    }

    @Override
    public void run() {
        desk.lookNow("job:go-live");
    }
}
