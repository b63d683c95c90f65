package app.tailtown.booking;

import app.tailtown.lodging.Let;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises several stays the suites they have, or takes the promise back: all or none, and one press takes all of it back. */
@Service
@Transactional
class PinDesk {

    private final Reservations reservations;
    private final MovedTogether together;
    private final Vacating vacating;
    private final ChangeDesk desk;
    private final Clock clock;

    PinDesk(Reservations reservations, MovedTogether together, Vacating vacating, ChangeDesk desk, Clock clock) {
        this.reservations = reservations;
        this.together = together;
        this.vacating = vacating;
        this.desk = desk;
        this.clock = clock;
    }

    /** Those that are so already stay as they are. Refuses with 412 when one of them was changed since it was read. */
    public TogetherDesk.Pressed pin(ResortId at, PinStays what) {
        var versions = what.versions();
        reservations.lock(List.copyOf(versions.keySet()));
        var named = versions.keySet().stream().map(reservations::find).toList();
        for (var stay : named) {
            if (!stay.resortId().equals(at)) throw new NotFound();
            if (!Objects.equals(versions.get(stay.id()), stay.version())) throw Precondition.stale();
        }
        var stays = named.stream().filter(s -> isOther(s, what.pinned())).toList();
        vacating.vacate(stays, List.of(), Stream.of(), Columns.now(clock));
        var press = Ids.next();
        var pinned = new ArrayList<Reservation>();
        for (var stay : stays) {
            var to = MoveStay.asItIs(stay, what.pinned());
            pinned.add(TogetherDesk.naming(stay, () -> desk.change(stay, to)));
        }
        together.remember(press, pinned, clock.instant());
        return new TogetherDesk.Pressed(press, pinned);
    }

    private static boolean isOther(Reservation stay, boolean pinned) {
        return Let.isAnyPinned(stay.lets()) != pinned;
    }
}
