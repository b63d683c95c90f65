package app.tailtown.outbox;

import app.tailtown.design.Badge;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a resort wrote to its households.
 *
 * @param kind which of them is shown; empty for all
 * @param q what was searched for; empty for all
 * @param isFirst whether this is the first page
 * @param hasServer whether a mail server is set
 */
record OutboxPage(
        Resort resort, Which which, String kind, String q, Slice<Message> rows, boolean isFirst, boolean hasServer)
        implements Page {

    static final int SIZE = 50;

    String path() {
        return "/resorts/" + resort.id().value() + "/outbox";
    }

    List<Link> lists(Ui ui) {
        return Stream.of(Which.values())
                .map(w -> new Link(ui.t("outbox.list." + w.code()), address(w, kind)))
                .toList();
    }

    List<Link> kinds(Ui ui) {
        return Stream.concat(Stream.of(""), Stream.of(Kind.values()).map(Kind::code))
                .map(k -> new Link(ui.t("outbox.kinds." + (k.isEmpty() ? "all" : k)), address(which, k)))
                .toList();
    }

    String current() {
        return address(which, kind);
    }

    String csv() {
        return path() + ".csv" + query(which, kind);
    }

    @Nullable
    String first() {
        return isFirst ? null : current();
    }

    @Nullable
    String next() {
        return rows.next().isEmpty() ? null : current() + "&after=" + rows.next();
    }

    private String address(Which wanted, String of) {
        return path() + query(wanted, of);
    }

    private String query(Which wanted, String of) {
        return "?state=" + wanted.code() + (of.isEmpty() ? "" : "&kind=" + of)
                + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
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
