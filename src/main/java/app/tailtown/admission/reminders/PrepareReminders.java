package app.tailtown.admission.reminders;

import app.tailtown.jobs.NightlyJob;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Reminds 60, 30, 14 and 3 days before a required vaccination ends. */
@Component
class PrepareReminders implements NightlyJob {

    private final VaccinationReminders reminders;

    PrepareReminders(VaccinationReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "prepare-vaccination-reminders";
    }

    /** Nobody is written to in their night: from eight in the morning in Los Angeles to the evening in Madrid. */
    @Override
    public LocalTime at() {
        return LocalTime.of(16, 0);
    }

    @Override
    public void run() {
        reminders.prepare();
    }
}
