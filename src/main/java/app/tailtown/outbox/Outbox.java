package app.tailtown.outbox;

import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where others leave what a household is to be told. */
@Service
public class Outbox {

    /** While a message is not written yet, whatever happens next is told with it; a stay that was just booked is still told as booked. */
    private static final String OPEN = """
            insert into message as m (id, resort_id, kind, about, concerns, number, household, opened_at, due_at, in_spite_by)
            values (:id, :resort, :kind, :about, :concerns, :number, :household, :now, :due, case when :inSpite then current_actor() end)
            on conflict (organization_id, about) where written_at is null and outcome is null
            do update set kind = case when m.kind = 'booked' and excluded.kind = 'changed' then m.kind else excluded.kind end,
                          in_spite_by = coalesce(excluded.in_spite_by, m.in_spite_by),
                          due_at = case when excluded.kind <> 'changed' then excluded.due_at
                                        when m.kind <> 'changed' then m.due_at
                                        else least(excluded.due_at, m.opened_at + cast(:longest as interval)) end""";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final PostOffice post;
    private final MailRules rules;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Messages messages, PostOffice post, MailRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.post = post;
        this.rules = rules;
        this.clock = clock;
    }

    /** That something happened, in the transaction in which it does. What is told of it is read when the message is due. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Topic topic, Kind kind) {
        open(topic, kind, false);
    }

    /** The same, whatever the household wishes: somebody says so by hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellInSpite(Topic topic, Kind kind) {
        open(topic, kind, true);
    }

    /**
     * What just happened was taken back: when nobody wrote of it yet and it was all there was to tell, nothing is told. A message that waited for more than it
     * was postponed, so that it is not due when it first was to be.
     *
     * @return whether that was so; else the household is to be told what is so now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(Topic topic, Kind kind) {
        return jdbc.sql("""
                        update message set outcome = 'silent', why = :why, ended_at = :now, due_at = null
                         where about = :about and kind = :kind and written_at is null and outcome is null
                           and due_at = opened_at + cast(:waits as interval)""")
                        .param("why", Silence.NOTHING_NEW.code())
                        .param("now", Columns.now(clock))
                        .param("about", topic.about())
                        .param("kind", kind.code())
                        .param("waits", kind.waits().toString())
                        .update()
                == 1;
    }

    private void open(Topic topic, Kind kind, boolean inSpite) {
        var now = clock.instant();
        jdbc.sql(OPEN)
                .param("id", Ids.next())
                .param("resort", topic.resort().value())
                .param("kind", kind.code())
                .param("about", topic.about())
                .param("concerns", topic.concerns(), Types.OTHER)
                .param("number", topic.number())
                .param("household", topic.household())
                .param("inSpite", inSpite)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", now.plus(kind.waits()).atOffset(ZoneOffset.UTC))
                .param("longest", Kind.LONGEST_WAIT.toString())
                .update();
        if (kind.waits().isZero()) soon();
    }

    /** Once this transaction is over. The job of the minute sees to whatever is missed, so a wake-up may get lost. */
    void soon() {
        var binding = CurrentOrganization.binding();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                post.soon(binding.organization());
            }
        });
    }

    /** What was said about a stay, or to a household beside its stays, the latest first. */
    @Transactional(readOnly = true)
    public List<Message> about(UUID stay) {
        return messages.about(stay);
    }

    /** Whether the resort sends such messages. */
    @Transactional(readOnly = true)
    public boolean sends(ResortId resort, Kind kind) {
        return rules.of(resort).rule().sends(kind);
    }

    /** How many days before a stay the resort reminds of it; empty where it does not. */
    @Transactional(readOnly = true)
    public OptionalInt daysBeforeArrival(ResortId resort) {
        var days = rules.of(resort).rule().arrivalDays();
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
