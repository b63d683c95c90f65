package app.tailtown.daycare.plans;

import app.tailtown.jobs.NightlyJob;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each night the days that have come into reach are booked, one transaction a plan. A plan that fails does not keep the others waiting. */
@Component
class PlanCampAhead implements NightlyJob {

    private final CampPlans plans;
    private final PlanDesk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanCampAhead(CampPlans plans, PlanDesk desk, TransactionTemplate transaction, Clock clock) {
        this.plans = plans;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plan-camp-ahead";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    public void run() {
        // The earliest date it still is anywhere.
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        List<CampPlanId> open = java.util.Objects.requireNonNull(transaction.execute(_ -> plans.open(today)));
        RuntimeException failed = null;
        for (var id : open) {
            try {
                desk.bookAhead(id);
            } catch (RuntimeException e) {
                if (failed == null) failed = e;
                else failed.addSuppressed(e);
            }
        }
        if (failed != null) throw failed;
    }
}
