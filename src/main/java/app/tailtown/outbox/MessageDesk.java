package app.tailtown.outbox;

import app.tailtown.identity.Actors;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages, as one looks at them. */
@Service
@Transactional(readOnly = true)
class MessageDesk {

    private final Messages messages;
    private final Resorts resorts;
    private final Correspondents correspondents;
    private final MailServers servers;
    private final Actors actors;

    MessageDesk(Messages messages, Resorts resorts, Correspondents correspondents, MailServers servers, Actors actors) {
        this.messages = messages;
        this.resorts = resorts;
        this.correspondents = correspondents;
        this.servers = servers;
        this.actors = actors;
    }

    OutboxPage page(ResortId at, Wanted wanted, Cursor after) {
        var resort = resorts.find(at);
        var rows = messages.list(at, wanted, after, OutboxPage.SIZE);
        return new OutboxPage(resort, wanted, rows, after.isStart(), servers.isSet());
    }

    Slice<Message> list(ResortId at, Wanted wanted, Cursor after, int size) {
        return messages.list(resorts.find(at).id(), wanted, after, size);
    }

    MessagePage show(UUID id, Typed typed) {
        var message = messages.find(id);
        var askedBy = message.askedBy();
        var name = askedBy == null
                ? ""
                : Map.copyOf(actors.names(List.of(askedBy))).getOrDefault(askedBy, "");
        var isUnwanted = correspondents
                .against(message.kind(), message.about())
                .filter(why -> why == Silence.UNWANTED)
                .isPresent();
        return new MessagePage(
                message,
                resort(message),
                new Messages.Whole(message, messages.body(id), messages.tries(id)),
                name,
                servers.isSet(),
                isUnwanted,
                typed);
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
}
