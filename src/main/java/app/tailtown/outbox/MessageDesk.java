package app.tailtown.outbox;

import app.tailtown.identity.Actors;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Remedy;
import app.tailtown.platform.Slice;
import app.tailtown.web.Typed;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with messages: look at them, and send one once more. */
@Service
@Transactional(readOnly = true)
class MessageDesk {

    private static final String COPY = """
            insert into message (id, resort_id, kind, about, number, household, opened_at, due_at, again_of, asked_by, written_at, to_address, to_name, language,
                                 sender_name, reply_to, subject, body_text, body_html, facts, message_id)
            select :id, resort_id, kind, about, number, household, :now, :now, coalesce(again_of, id), current_actor(), :now,
                   coalesce(:to, to_address), to_name, language, sender_name, reply_to, subject, body_text, body_html, facts, :messageId
              from message where id = :of""";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Resorts resorts;
    private final Outbox outbox;
    private final MailServers servers;
    private final Actors actors;
    private final Clock clock;

    MessageDesk(
            JdbcClient jdbc,
            Messages messages,
            Resorts resorts,
            Outbox outbox,
            MailServers servers,
            Actors actors,
            Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.resorts = resorts;
        this.outbox = outbox;
        this.servers = servers;
        this.actors = actors;
        this.clock = clock;
    }

    OutboxPage page(ResortId at, Which which, String kind, String search, Cursor after) {
        var resort = resorts.find(at);
        var rows = messages.list(at, which, kind, search, after, OutboxPage.SIZE);
        return new OutboxPage(resort, which, kind, search, rows, after.isStart(), servers.isSet());
    }

    Slice<Message> list(ResortId at, Which which, String kind, String search, Cursor after, int size) {
        return messages.list(resorts.find(at).id(), which, kind, search, after, size);
    }

    MessagePage show(UUID id, Typed typed) {
        var message = messages.find(id);
        var askedBy = message.askedBy();
        var name = askedBy == null
                ? ""
                : Map.copyOf(actors.names(List.of(askedBy))).getOrDefault(askedBy, "");
        return new MessagePage(
                message, resort(message), messages.body(id), messages.tries(id), name, servers.isSet(), typed);
    }

    Resort resort(Message message) {
        return resorts.find(message.resortId());
    }

    Messages.Whole whole(UUID id) {
        return new Messages.Whole(messages.find(id), messages.body(id), messages.tries(id));
    }

    Messages.Body body(UUID id) {
        return messages.body(id);
    }

    /** As it was written, or to another address; what was never written is written now, when there is something to tell. */
    @Transactional
    public Message again(UUID id, SendAgain how) {
        var message = messages.lock(id);
        if (message.nextAt() != null) {
            var look = Remedy.go("open-message", List.of(), message.path());
            throw new OutboxRefusal.MessageUnderWay(message.reservation(), List.of(look)).refused();
        }
        if (message.to() == null || messages.body(id).html().isEmpty()) return write(message, how);
        var copy = Ids.next();
        jdbc.sql(COPY)
                .param("id", copy)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("to", how.to(), Types.VARCHAR)
                .param("messageId", servers.messageId(copy))
                .param("of", id)
                .update();
        outbox.soon();
        return messages.find(copy);
    }

    private Message write(Message silent, SendAgain how) {
        if (how.to() != null) {
            var stay = Remedy.go("open-reservation", List.of(silent.reservation()), silent.stay());
            throw new OutboxRefusal.NothingWritten(silent.reservation(), List.of(stay)).refused();
        }
        outbox.tell(silent.resortId(), silent.reservationId(), silent.reservation(), silent.household(), silent.kind());
        return messages.about(silent.reservationId()).getFirst();
    }
}
