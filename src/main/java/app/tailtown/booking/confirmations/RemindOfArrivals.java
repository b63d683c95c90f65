package app.tailtown.booking.confirmations;

import app.tailtown.jobs.NightlyJob;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Reminds households of the stays that come within the days their resort chose. */
@Component
class RemindOfArrivals implements NightlyJob {

    private final ArrivalReminders reminders;

    RemindOfArrivals(ArrivalReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "remind-of-arrivals";
    }

    /** Nobody is written to in their night: from eight in the morning in Los Angeles to the evening in Madrid. */
    @Override
    public LocalTime at() {
        return LocalTime.of(16, 0);
    }

    @Override
    public void run() {
        reminders.open();
    }
}
