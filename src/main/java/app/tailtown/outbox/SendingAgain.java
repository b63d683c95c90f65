package app.tailtown.outbox;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Remedy;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a message once more because somebody says so, whatever the household wishes: whoever presses that was told. */
@Service
@Transactional
class SendingAgain {

    private static final String COPY = """
            insert into message (id, resort_id, kind, about, concerns, number, household, opened_at, due_at, again_of, asked_by, written_at, to_address, to_name,
                                 language, sender_name, reply_to, subject, body_text, body_html, facts, message_id)
            select :id, resort_id, kind, about, concerns, number, household, :now, :now, coalesce(again_of, id), current_actor(), :now,
                   coalesce(:to, to_address), to_name, language, sender_name, reply_to, subject, body_text, body_html, facts, :messageId
              from message where id = :of""";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Outbox outbox;
    private final MailServers servers;
    private final Clock clock;

    SendingAgain(JdbcClient jdbc, Messages messages, Outbox outbox, MailServers servers, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.outbox = outbox;
        this.servers = servers;
        this.clock = clock;
    }

    /** As it was written, or to another address; what was never written is written now, when there is something to tell. */
    public Message again(UUID id, SendAgain how) {
        var message = messages.lock(id);
        if (message.nextAt() != null) {
            var look = Remedy.go("open-message", List.of(), message.path());
            throw new OutboxRefusal.MessageUnderWay(message.named(), List.of(look)).refused();
        }
        if (message.to() == null || messages.body(id).html().isEmpty()) return write(message, how);
        var copy = Ids.next();
        jdbc.sql(COPY)
                .param("id", copy)
                .param("now", Columns.now(clock))
                .param("to", how.to(), Types.VARCHAR)
                .param("messageId", servers.messageId(copy))
                .param("of", id)
                .update();
        outbox.soon();
        return messages.find(copy);
    }

    private Message write(Message silent, SendAgain how) {
        if (how.to() != null) {
            var there = Remedy.go("open-reservation", List.of(silent.named()), silent.leadsTo());
            throw new OutboxRefusal.NothingWritten(silent.named(), List.of(there)).refused();
        }
        outbox.tellInSpite(silent.topic(), silent.kind());
        return messages.about(silent.about()).getFirst();
    }
}
