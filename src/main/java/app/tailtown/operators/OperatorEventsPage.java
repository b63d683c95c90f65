package app.tailtown.operators;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.events.Kind;
import app.tailtown.platform.Slice;
import app.tailtown.watch.Event;
import app.tailtown.watch.EventOrder;
import app.tailtown.watch.EventWords;
import app.tailtown.web.ListAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What concerns the safety of the installation.
 *
 * @param kind the code of what is looked for; {@code refused} for all of whom something was kept from; empty for all
 * @param rows the latest first; times are in UTC, for no resort is meant
 */
record OperatorEventsPage(String kind, Slice<Event> rows, boolean isFirst) implements Page {

    static final String PATH = CompaniesPage.PATH + "/events";
    static final int SIZE = 50;

    List<Option> kinds(Ui ui) {
        return EventWords.kinds(Stream.of(Kind.values()).filter(Kind::canBeOfTheHouse), ui);
    }

    ListAddress<EventOrder> address() {
        return new ListAddress<>(PATH, Map.of("kind", kind), "", EventOrder.NEWEST, EventOrder.NEWEST);
    }
}
