package app.tailtown.outbox;

import app.tailtown.design.Badge;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Sorting;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Slice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                .map(w -> new Link(ui.t("outbox.list." + w.code()), address(wanted.of(w))))
                .toList();
    }

    List<Link> kinds(Ui ui) {
        return Stream.concat(Stream.of(""), Stream.of(Kind.values()).map(Kind::code))
                .map(k -> new Link(ui.t("outbox.kinds." + (k.isEmpty() ? "all" : k)), address(wanted.of(k))))
                .toList();
    }

    String current() {
        return address(wanted);
    }

    String csv() {
        return wanted.address(path() + ".csv", "");
    }

    Sorting byHousehold() {
        return sorting(MessageOrder.HOUSEHOLD, MessageOrder.HOUSEHOLD_BACKWARDS);
    }

    Sorting byTime() {
        return sorting(MessageOrder.OLDEST, MessageOrder.NEWEST);
    }

    List<Link> orders(Ui ui) {
        return Stream.of(MessageOrder.values())
                .map(o -> new Link(ui.t("design.sort." + o.code()), address(wanted.by(o))))
                .toList();
    }

    private Sorting sorting(MessageOrder up, MessageOrder down) {
        return Sorting.of(wanted.order(), up, down, o -> address(wanted.by(o)));
    }

    @Nullable
    String first() {
        return isFirst ? null : current();
    }

    @Nullable
    String next() {
        return rows.next().isEmpty() ? null : wanted.address(path(), rows.next());
    }

    private String address(Wanted other) {
        return other.address(path(), "");
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
