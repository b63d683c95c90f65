package app.tailtown.booking.waitlist;

import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Sorting;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Slice;
import app.tailtown.web.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                .map(o -> new Link(ui.t("waitlist.list." + o.code()), address(o, "", ""), o.goesOn() ? count(o) : null))
                .toList();
    }

    private String count(WaitlistLists.Of which) {
        return String.valueOf(which.states().stream()
                .mapToLong(s -> counts.getOrDefault(s, 0L))
                .sum());
    }

    String current() {
        return address(of, sort(order), "");
    }

    String csv() {
        return Query.on(path() + ".csv", said(of, sort(order), ""));
    }

    Sorting bySince() {
        return sorting(EntryOrder.SINCE, EntryOrder.LATEST);
    }

    Sorting byArrival() {
        return sorting(EntryOrder.ARRIVES, EntryOrder.ARRIVES_BACKWARDS);
    }

    Sorting byHousehold() {
        return sorting(EntryOrder.HOUSEHOLD, EntryOrder.HOUSEHOLD_BACKWARDS);
    }

    List<Link> orders(Ui ui) {
        return Stream.of(EntryOrder.values())
                .map(o -> new Link(ui.t("design.sort." + o.code()), address(of, sort(o), "")))
                .toList();
    }

    private Sorting sorting(EntryOrder up, EntryOrder down) {
        return Sorting.of(order, up, down, o -> address(of, sort(o), ""));
    }

    @Nullable
    String first() {
        return isFirst ? null : current();
    }

    @Nullable
    String next() {
        return rows.next().isEmpty() ? null : address(of, sort(order), rows.next());
    }

    /** What a search keeps. */
    Map<String, String> kept() {
        return Map.of("state", of.code(), "sort", sort(order));
    }

    private String address(WaitlistLists.Of wanted, String sort, String after) {
        return Query.on(path(), said(wanted, sort, after));
    }

    private Map<String, String> said(WaitlistLists.Of wanted, String sort, String after) {
        return Map.of("state", wanted.code(), "q", q, "sort", sort, "after", after);
    }

    private String sort(EntryOrder sorted) {
        return sorted == of.usual() ? "" : sorted.code();
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
                        Map.of("to", current()))
                .named(ui.t("waitlist.accept") + ": " + entry.names());
        var pass = new Action(
                ui.t("waitlist.pass"),
                ui.t("waitlist.pass") + ": " + entry.names(),
                entry.path() + "/offer",
                "delete",
                Map.of("to", current()),
                null);
        return List.of(confirm, pass);
    }
}
