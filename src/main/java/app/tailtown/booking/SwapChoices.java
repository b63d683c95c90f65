package app.tailtown.booking;

import app.tailtown.lodging.Lets;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteId;
import app.tailtown.organizations.Resorts;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With whom a stay could exchange suites. */
@Component
@Transactional(readOnly = true)
class SwapChoices {

    private final Reservations reservations;
    private final ReservationLists lists;
    private final Resorts resorts;
    private final Lets lets;
    private final Clock clock;

    SwapChoices(Reservations reservations, ReservationLists lists, Resorts resorts, Lets lets, Clock clock) {
        this.reservations = reservations;
        this.lists = lists;
        this.resorts = resorts;
        this.lets = lets;
        this.clock = clock;
    }

    SwapPage of(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = resorts.find(reservation.resortId());
        var today = resort.today(clock);
        var from = reservation.arrives().isBefore(today) ? today : reservation.arrives();
        if (!from.isBefore(reservation.departs())) return new SwapPage(reservation, today, List.of(), typed);
        var suites = new HashSet<SuiteId>();
        var guests = lets.guests(resort, new Stay(from, reservation.departs()), id.holder()).stream()
                .filter(l -> suites.add(l.suiteId()))
                .toList();
        var names = lists.names(guests.stream().map(l -> l.holderId().value()).toList());
        var others = guests.stream()
                .map(l -> new SwapPage.Other(names.getOrDefault(l.holderId().value(), ""), l))
                .toList();
        return new SwapPage(reservation, today, others, typed);
    }
}
