package app.tailtown.booking;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.lodging.Let;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exchange suites with another stay.
 *
 * @param others who has which other suite in the nights to come; of each suite the first
 */
record SwapPage(Reservation reservation, LocalDate today, List<Other> others, Typed typed) implements Page {

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

    List<Option> options(Ui ui) {
        return others.stream()
                .map(o -> Option.of(
                        o.suite(),
                        ui.t(
                                "reservation.swap.other",
                                o.let().suite(),
                                o.names(),
                                ui.words().day(o.let().departs(), today))))
                .toList();
    }
}
