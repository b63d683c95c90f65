package app.tailtown.booking;

import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who of several would come in or go home, found by letting them and taking it back before anybody sees it. */
@Service
class DoorForAllLook {

    private final DoorForAll door;
    private final Reservations reservations;
    private final Resorts resorts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DoorForAllLook(
            DoorForAll door,
            Reservations reservations,
            Resorts resorts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.door = door;
        this.reservations = reservations;
        this.resorts = resorts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    DoorForAllPage of(ResortId at, Crossing way, List<ReservationId> ids, Typed typed) {
        return Objects.requireNonNull(transaction.execute(tried -> {
            tried.setRollbackOnly();
            var resort = resorts.find(at);
            var stays = ids.stream().distinct().map(reservations::find).toList();
            var over = stays.stream().filter(s -> isOver(s, way)).toList();
            var open = stays.stream()
                    .filter(s -> !over.contains(s))
                    .map(Reservation::id)
                    .toList();
            var would = door.all(at, way, open);
            var ready = would.done().stream()
                    .map(d -> stays.stream()
                            .filter(s -> s.id().equals(d.reservation().id()))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            return new DoorForAllPage(resort, resort.today(clock), way, ready, would.stayed(), over, typed);
        }));
    }

    private static boolean isOver(Reservation stay, Crossing way) {
        return stay.cancelled() == null
                && (way.isIn()
                        ? stay.pets().stream().allMatch(PetStay::wasHere)
                        : stay.pets().stream().noneMatch(PetStay::isHere)
                                && stay.pets().stream().anyMatch(PetStay::wasHere));
    }
}
