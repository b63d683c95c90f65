package app.tailtown.outbox;

import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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
            insert into message as m (id, resort_id, kind, about, number, household, opened_at, due_at)
            values (:id, :resort, :kind, :about, :number, :household, :now, :due)
            on conflict (organization_id, about) where written_at is null and outcome is null
            do update set kind = case when m.kind = 'booked' and excluded.kind = 'changed' then m.kind else excluded.kind end,
                          due_at = case when excluded.kind <> 'changed' then excluded.due_at
                                        when m.kind <> 'changed' then m.due_at
                                        else least(excluded.due_at, m.opened_at + cast(:longest as interval)) end""";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final PostOffice post;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Messages messages, PostOffice post, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.post = post;
        this.clock = clock;
    }

    /**
     * That something happened to a stay, in the transaction in which it does. What is told of it is read when the message is due.
     *
     * @param number of the stay
     * @param household by name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(ResortId resort, UUID about, String number, String household, Kind kind) {
        var now = clock.instant();
        jdbc.sql(OPEN)
                .param("id", Ids.next())
                .param("resort", resort.value())
                .param("kind", kind.code())
                .param("about", about)
                .param("number", number)
                .param("household", household)
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

    /** What was said about a stay, the latest first. */
    @Transactional(readOnly = true)
    public List<Message> about(UUID stay) {
        return messages.about(stay);
    }
}
