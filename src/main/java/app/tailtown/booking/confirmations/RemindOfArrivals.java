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

    /** After the night's other work, in the morning of most of America and the afternoon of Europe. */
    @Override
    public LocalTime at() {
        return LocalTime.of(14, 0);
    }

    @Override
    public void run() {
        reminders.open();
    }
}
