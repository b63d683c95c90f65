package app.tailtown.booking;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.lodging.Let;
import app.tailtown.platform.Sought;
import app.tailtown.web.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exchange suites with another stay.
 *
 * @param others who has which other suite in the nights to come; of each suite the first
 * @param typed what was typed, the search {@code q} and the page of the list among it
 */
record SwapPage(Reservation reservation, LocalDate today, List<Other> others, Typed typed) implements Page {

    static final int SIZE = 20;

    /** Somebody else's suite. */
    record Other(String names, Let let) {

        String suite() {
            return java.util.Objects.requireNonNull(let.suiteId()).value().toString();
        }
    }

    String path() {
        return reservation.path();
    }

    LocalDate earliest() {
        return reservation.arrives().isBefore(today) ? today : reservation.arrives();
    }

    /** The suites this stay has in the nights to come, each once. */
    List<Option> own() {
        Map<String, Option> own = new LinkedHashMap<>();
        for (var let : reservation.lets()) {
            if (let.suiteId() == null || !let.departs().isAfter(today)) continue;
            own.putIfAbsent(
                    let.suiteId().value().toString(),
                    Option.of(let.suiteId().value().toString(), let.suite()));
        }
        return List.copyOf(own.values());
    }

    String q() {
        return typed.of("q").strip();
    }

    /** Those whose suite, household or pets are called so. */
    List<Other> found() {
        var sought = new Sought(q());
        return others.stream()
                .filter(o -> sought.isIn(o.let().suite() + " " + o.names()))
                .toList();
    }

    private int pages() {
        return Math.max(1, (found().size() + SIZE - 1) / SIZE);
    }

    /** From 0; one that is not there is the last. */
    int page() {
        var typedPage = typed.of("page");
        return typedPage.matches("\\d{1,4}") ? Math.min(Integer.parseInt(typedPage), pages() - 1) : 0;
    }

    @Nullable
    String newer() {
        return page() == 0 ? null : at(page() - 1);
    }

    @Nullable
    String older() {
        return page() + 1 == pages() ? null : at(page() + 1);
    }

    private String at(int number) {
        var query = q().isEmpty() ? "" : "&q=" + URLEncoder.encode(q(), StandardCharsets.UTF_8);
        return path() + "/swap?page=" + number + query;
    }

    List<Option> options(Ui ui) {
        return found().stream()
                .skip((long) page() * SIZE)
                .limit(SIZE)
                .map(o -> Option.of(o.suite(), o.let().suite())
                        .note(ui.t(
                                "reservation.swap.other",
                                o.names(),
                                ui.words().day(o.let().departs(), today))))
                .toList();
    }
}
