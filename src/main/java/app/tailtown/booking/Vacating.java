package app.tailtown.booking;

import app.tailtown.customers.Households;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.Vacated;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Empties the suites of several stays before any of them is lodged anew, so that each finds free what another leaves. Everything that will be locked is locked
 * here, after the stays: households, pets and suites, each in the order of their ids.
 */
@Component
class Vacating {

    private final Households households;
    private final Vacated lets;

    Vacating(Households households, Vacated lets) {
        this.households = households;
        this.lets = lets;
    }

    /**
     * In the transaction of whoever lodges them anew.
     *
     * @param stays all of them, locked
     * @param leaving the lets that end
     * @param into where they will sleep
     */
    void vacate(List<Reservation> stays, List<Let> leaving, Stream<SuiteId> into, OffsetDateTime now) {
        households.keepStill(
                stays.stream().map(Reservation::customerId).distinct().toList(),
                stays.stream().flatMap(s -> s.petIds().stream()).distinct().toList());
        var had =
                stays.stream().flatMap(s -> s.lets().stream()).map(Let::suiteId).filter(Objects::nonNull);
        lets.vacate(leaving, Stream.concat(had, into).distinct().toList(), now);
    }
}
