package app.tailtown.outbox;

import app.tailtown.design.Badge;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Slice;
import app.tailtown.web.ListAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a resort wrote to its households.
 *
 * @param wanted which of them are shown
 * @param isFirst whether this is the first page
 * @param hasServer whether a mail server is set
 */
record OutboxPage(Resort resort, Wanted wanted, Slice<Message> rows, boolean isFirst, boolean hasServer)
        implements Page {

    static final int SIZE = 50;

    String path() {
        return "/resorts/" + resort.id().value() + "/outbox";
    }

    List<Link> lists(Ui ui) {
        return Stream.of(Which.values())
                .map(w -> new Link(
                        ui.t("outbox.list." + w.code()), at(wanted.of(w)).here()))
                .toList();
    }

    List<Link> kinds(Ui ui) {
        return Stream.concat(Stream.of(""), Stream.of(Kind.values()).map(Kind::code))
                .map(k -> new Link(
                        ui.t("outbox.kinds." + (k.isEmpty() ? "all" : k)),
                        at(wanted.of(k)).here()))
                .toList();
    }

    ListAddress<MessageOrder> at() {
        return at(wanted);
    }

    private ListAddress<MessageOrder> at(Wanted which) {
        var said = Map.of("state", which.which().code(), "kind", which.kind());
        return new ListAddress<>(path(), said, which.q(), which.order(), MessageOrder.NEWEST);
    }

    Badge badge(Message message, Ui ui) {
        return MessageWords.badge(message, ui.words());
    }

    /** More about how it stands, where the badge does not say it all. */
    String note(Message message, Ui ui) {
        return switch (message.state()) {
            case SILENT -> ui.t("outbox.silent." + message.why());
            case REFUSED, RETRYING, GIVEN_UP -> message.why();
            case WAITING, SENT, CAPTURED -> "";
        };
    }

    String when(Message message, Ui ui) {
        return ui.words().moment(message.openedAt(), resort.zone());
    }
}
