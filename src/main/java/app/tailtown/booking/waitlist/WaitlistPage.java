package app.tailtown.booking.waitlist;

import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Slice;
import app.tailtown.web.ListAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who waits at a resort.
 *
 * @param of which of them are shown
 * @param q what was searched for; empty for all
 * @param order what they are sorted by
 * @param isFirst whether this is the first page
 */
record WaitlistPage(
        Resort resort,
        WaitlistLists.Of of,
        String q,
        EntryOrder order,
        Slice<WaitlistEntry> rows,
        boolean isFirst,
        Map<WaitState, Long> counts,
        LocalDate today)
        implements Page {

    static final int SIZE = 50;

    String path() {
        return "/resorts/" + resort.id().value() + "/waitlist";
    }

    List<Link> lists(Ui ui) {
        return Stream.of(WaitlistLists.Of.values())
                .map(o -> new Link(
                        ui.t("waitlist.list." + o.code()), at(o, o.usual()).here(), o.goesOn() ? count(o) : null))
                .toList();
    }

    private String count(WaitlistLists.Of which) {
        return String.valueOf(which.states().stream()
                .mapToLong(s -> counts.getOrDefault(s, 0L))
                .sum());
    }

    ListAddress<EntryOrder> at() {
        return at(of, order);
    }

    private ListAddress<EntryOrder> at(WaitlistLists.Of wanted, EntryOrder sorted) {
        return new ListAddress<>(path(), Map.of("state", wanted.code()), q, sorted, wanted.usual());
    }

    String nights(WaitlistEntry entry, Ui ui) {
        return EntryWords.nights(entry.stay(), today, ui);
    }

    String flex(WaitlistEntry entry, Ui ui) {
        return EntryWords.flex(entry, ui);
    }

    String types(WaitlistEntry entry, Ui ui) {
        return EntryWords.types(entry, ui);
    }

    String since(WaitlistEntry entry, Ui ui) {
        return ui.words().day(entry.waitingSince().atZone(entry.timeZone()).toLocalDate(), today);
    }

    Badge badge(WaitlistEntry entry, Ui ui) {
        return EntryWords.badge(entry, ui);
    }

    /** What is held for them, where it is not what they wished. */
    String offered(WaitlistEntry entry, Ui ui) {
        var offer = entry.offer();
        if (offer == null
                || entry.state() != WaitState.OFFERED
                || offer.nights().equals(entry.stay())) return "";
        return EntryWords.nights(offer.nights(), today, ui);
    }

    String why(WaitlistEntry entry, Ui ui) {
        return EntryWords.why(entry, ui);
    }

    /** To say yes or no to what is held for them. */
    List<Action> answers(WaitlistEntry entry, Ui ui) {
        if (entry.state() != WaitState.OFFERED) return List.of();
        var offer = Objects.requireNonNull(entry.offer());
        var confirm = Action.post(
                        ui.t("waitlist.accept"),
                        "/reservations/" + offer.reservationId().value() + "/confirmation",
                        Map.of("to", at().here()))
                .named(ui.t("waitlist.accept") + ": " + entry.names());
        var pass = new Action(
                ui.t("waitlist.pass"),
                ui.t("waitlist.pass") + ": " + entry.names(),
                entry.path() + "/offer",
                "delete",
                Map.of("to", at().here()),
                null);
        return List.of(confirm, pass);
    }
}
