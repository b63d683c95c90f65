package app.tailtown.booking;

import app.tailtown.booking.OneAtTheDoor.Outcome;
import app.tailtown.customers.Households;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the guests of several stays in or out, as many as can be: whoever cannot is named with the reason, and keeps nobody else waiting. Each stay is a
 * savepoint, so that a refusal leaves nothing of it behind.
 */
@Service
@Transactional
class DoorForAll {

    private final Resorts resorts;
    private final Reservations reservations;
    private final Households households;
    private final OneAtTheDoor door;
    private final TransactionTemplate one;

    DoorForAll(
            Resorts resorts,
            Reservations reservations,
            Households households,
            OneAtTheDoor door,
            PlatformTransactionManager transactions) {
        this.resorts = resorts;
        this.reservations = reservations;
        this.households = households;
        this.door = door;
        this.one = new TransactionTemplate(transactions);
        one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What came of it for each stay. */
    record Crossed(List<Done> done, List<Stayed> stayed) {

        String undo(ResortId at, Crossing way) {
            return "/resorts/" + at.value() + "/" + way.path() + "?"
                    + done.stream().map(Crossed::line).collect(Collectors.joining("&"));
        }

        private static String line(Done done) {
            return "done=" + ShortId.of(done.reservation().id().value())
                    + done.pets().stream().map(p -> "." + ShortId.of(p.value())).collect(Collectors.joining());
        }
    }

    /** One who did not go through the door, and why. */
    record Stayed(Reservation stay, Reason why) {}

    public Crossed all(ResortId at, Crossing way, List<ReservationId> ids) {
        var done = new ArrayList<Done>();
        var stayed = new ArrayList<Stayed>();
        for (var stay : hold(at, ids)) {
            switch (tried(way, stay)) {
                case Outcome.Through(var through) -> done.add(through);
                case Outcome.Waits(var why) -> stayed.add(new Stayed(stay, why));
            }
        }
        return new Crossed(List.copyOf(done), List.copyOf(stayed));
    }

    private List<Reservation> hold(ResortId at, List<ReservationId> ids) {
        var _ = resorts.find(at);
        if (ids.isEmpty()) return List.of();
        reservations.lock(ids);
        var stays = ids.stream().map(reservations::find).toList();
        if (stays.stream().anyMatch(s -> !s.resortId().equals(at))) throw new NotFound();
        households.keepStill(
                stays.stream().map(Reservation::customerId).distinct().toList(),
                stays.stream().flatMap(s -> s.petIds().stream()).distinct().toList());
        return stays;
    }

    private Outcome tried(Crossing way, Reservation stay) {
        try {
            return Objects.requireNonNull(one.execute(place -> {
                var outcome = door.cross(way, stay);
                if (outcome instanceof Outcome.Waits) place.setRollbackOnly();
                return outcome;
            }));
        } catch (Refused no) {
            return new Outcome.Waits(new Reason.Rule(no.refusal()));
        }
    }

    /** For all of them or for none. */
    public int undo(ResortId at, Crossing way, Map<ReservationId, List<PetId>> done) {
        for (var stay : hold(at, List.copyOf(done.keySet())))
            door.takeBack(way, new Done(stay, Objects.requireNonNull(done.get(stay.id()))));
        return done.size();
    }
}
