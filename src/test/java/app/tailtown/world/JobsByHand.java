package app.tailtown.world;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.test.context.TestComponent;

/** In tests of the house jobs run when a test says so: one that came by itself, at a moved clock, would do beside a test what the test is about to do. */
@TestComponent
public class JobsByHand {

    JobsByHand(Scheduler scheduler) {
        scheduler.pause();
    }
}
