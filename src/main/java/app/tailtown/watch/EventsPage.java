package app.tailtown.watch;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.events.Kind;
import app.tailtown.files.MalwareScan;
import app.tailtown.platform.Slice;
import app.tailtown.web.ListAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What concerns the safety of the company, searched.
 *
 * @param people the staff and the programs, by actor
 * @param isEverywhere whether one may see it at every resort; else nothing is shown
 * @param scan whether somebody looks for malware in what is uploaded
 */
record EventsPage(
        Wanted wanted,
        Slice<Event> rows,
        boolean isFirst,
        Map<String, String> people,
        boolean isEverywhere,
        LetterState letter,
        MalwareScan.Status scan,
        ZoneId zone)
        implements Page {

    static final int SIZE = 50;
    static final String PATH = "/settings/security-events";

    ListAddress<EventOrder> at() {
        return new ListAddress<>(PATH, wanted.said(), wanted.q(), EventOrder.NEWEST, EventOrder.NEWEST);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    List<Option> actors() {
        return people.entrySet().stream()
                .map(e -> Option.of(e.getKey(), e.getValue()))
                .toList();
    }

    List<Option> kinds(Ui ui) {
        return EventWords.kinds(Stream.of(Kind.values()).filter(k -> k != Kind.KEY_USED && !k.isOfTheHouse()), ui);
    }
}
