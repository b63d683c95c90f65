package app.tailtown.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A process that was told to stop begins no more jobs, and what it had to break off is due at once, for whoever stays. */
@Component
class Leaving {

    private final ObjectProvider<Scheduler> scheduler;
    private volatile boolean isLeaving;

    Leaving(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener(ContextClosedEvent.class)
    void leave() {
        isLeaving = true;
        scheduler.ifAvailable(Scheduler::pause);
    }

    /** Broken off is not failed: a nightly job would else be due again a day later. */
    FailureHandler<Void> handBack(Schedule schedule) {
        return (done, job) ->
                job.reschedule(done, isLeaving ? done.getTimeDone() : schedule.getNextExecutionTime(done));
    }
}
