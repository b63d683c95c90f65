package app.tailtown.outbox;

import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each resort's rule for what is sent. */
@Repository
class MailRules {

    private final JdbcClient jdbc;
    private final Resorts resorts;

    MailRules(JdbcClient jdbc, Resorts resorts) {
        this.jdbc = jdbc;
        this.resorts = resorts;
    }

    /** Version 0 is the usual rule, as long as nobody said otherwise. */
    record Kept(Resort resort, int version, MailRule rule) {

        String senderName() {
            return rule.senderName().isEmpty() ? resort.name() : rule.senderName();
        }
    }

    @Transactional(readOnly = true)
    public Kept of(ResortId id) {
        var resort = resorts.find(id);
        return jdbc.sql(
                        "select version, sender_name, reply_to, booked, changed, cancelled, arrival_days, vaccinations from mail_rule where resort_id = ?")
                .param(resort.id().value())
                .query((row, _) -> new Kept(
                        resort,
                        row.getInt("version"),
                        new MailRule(
                                row.getString("sender_name"),
                                row.getString("reply_to"),
                                row.getBoolean("booked"),
                                row.getBoolean("changed"),
                                row.getBoolean("cancelled"),
                                row.getObject("arrival_days", Integer.class),
                                row.getBoolean("vaccinations"))))
                .optional()
                .orElseGet(() -> new Kept(resort, 0, MailRule.USUAL));
    }

    /** Refuses with 412 when somebody set it since {@code version} was read. */
    @Transactional
    public Kept set(ResortId id, int version, MailRule rule) {
        var resort = resorts.find(id);
        if (rule.replyTo() != null && !Mime.takesAnswers(rule.replyTo())) throw FieldsRefused.field("replyTo", "email");
        var set = jdbc.sql("""
                insert into mail_rule as kept (resort_id, sender_name, reply_to, booked, changed, cancelled, arrival_days, vaccinations)
                select :resort, :sender, :reply, :booked, :changed, :cancelled, :arrivalDays, :vaccinations
                 where :version = 0 or exists (select from mail_rule where resort_id = :resort)
                on conflict (organization_id, resort_id)
                do update set version = kept.version + 1, sender_name = excluded.sender_name, reply_to = excluded.reply_to, booked = excluded.booked,
                              changed = excluded.changed, cancelled = excluded.cancelled, arrival_days = excluded.arrival_days,
                              vaccinations = excluded.vaccinations where kept.version = :version""")
                .param("resort", resort.id().value())
                .param("sender", rule.senderName())
                .param("reply", rule.replyTo(), Types.VARCHAR)
                .param("booked", rule.booked())
                .param("changed", rule.changed())
                .param("cancelled", rule.cancelled())
                .param("arrivalDays", rule.arrivalDays(), Types.INTEGER)
                .param("vaccinations", rule.vaccinations())
                .param("version", version)
                .update();
        if (set == 0) throw Precondition.stale();
        return of(id);
    }
}
