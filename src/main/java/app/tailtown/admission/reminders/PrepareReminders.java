package app.tailtown.admission.reminders;

import app.tailtown.admission.CompanyDays;
import app.tailtown.jobs.NightlyJob;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares a reminder 60, 30, 14 and 3 days before a required vaccination ends: the nearest of these days that has come, each once. Never for a pet that died or
 * was deleted, nor for a household that may not come. Nothing sends them yet.
 */
@Component
class PrepareReminders implements NightlyJob {

    private static final String PREPARE = DueList.STANDING + """
            insert into vaccination_reminder (id, pet_id, immunization_type_id, valid_until, stage, prepared_at)
            select gen_random_uuid(), pet_id, type_id, valid_until,
                   case when valid_until <= cast(:today as date) + 3 then 3 when valid_until <= cast(:today as date) + 14 then 14
                        when valid_until <= cast(:today as date) + 30 then 30 else 60 end, :at
              from standing
             where required and valid_until between :today and cast(:today as date) + 60
            on conflict on constraint reminder_is_prepared_once do nothing""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CompanyDays days;

    PrepareReminders(JdbcClient jdbc, TransactionTemplate transaction, CompanyDays days) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.days = days;
    }

    @Override
    public String name() {
        return "prepare-vaccination-reminders";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(_ -> jdbc.sql(PREPARE)
                .param("today", days.today())
                .param("at", days.now())
                .update());
    }
}
