package app.tailtown.operators;

import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.platform.Slice;
import app.tailtown.watch.EventOrder;
import app.tailtown.web.ListAddress;
import app.tailtown.web.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What goes wrong by a fault of ours.
 *
 * @param state {@code open}, {@code resolved}, {@code ignored}, or {@code all}
 * @param q a part of what it is, or the whole id of a request
 * @param counts of all groups, by state
 */
record OperatorErrorsPage(String state, String q, Slice<ErrorGroup> rows, Map<String, Long> counts, boolean isFirst)
        implements Page {

    static final String PATH = CompaniesPage.PATH + "/errors";
    static final String USUAL = "open";
    static final int SIZE = 50;

    List<Link> states(Ui ui) {
        return Stream.of(USUAL, "resolved", "ignored", "all")
                .map(s -> new Link(ui.t("operator.errors.state." + s), there(s), count(s)))
                .toList();
    }

    private String count(String which) {
        var all = counts.values().stream().mapToLong(n -> n).sum();
        return String.valueOf(which.equals("all") ? all : counts.getOrDefault(which, 0L));
    }

    String here() {
        return there(state);
    }

    private String there(String which) {
        return Query.on(PATH, Map.of("state", which.equals(USUAL) ? "" : which, "q", q));
    }

    ListAddress<EventOrder> address() {
        return new ListAddress<>(
                PATH, Map.of("state", state.equals(USUAL) ? "" : state), q, EventOrder.NEWEST, EventOrder.NEWEST);
    }

    boolean isSearched() {
        return !q.isEmpty() || !state.equals(USUAL);
    }
}
