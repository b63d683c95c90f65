package app.tailtown.booking;

import app.tailtown.booking.MovedTogether.Member;
import app.tailtown.lodging.Let;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what one press did to several stays, for all of them or for none: whoever moved goes back, and what was booked into the room is cancelled. On the
 * business day it was done, and while nothing was written on top of any of them.
 */
@Service
@Transactional
class UndoTogether {

    private final Reservations reservations;
    private final MovedTogether together;
    private final StaysBefore before;
    private final Vacating vacating;
    private final UndoChange undo;
    private final BookingDesk booking;
    private final Clock clock;

    UndoTogether(
            Reservations reservations,
            MovedTogether together,
            StaysBefore before,
            Vacating vacating,
            UndoChange undo,
            BookingDesk booking,
            Clock clock) {
        this.reservations = reservations;
        this.together = together;
        this.before = before;
        this.vacating = vacating;
        this.undo = undo;
        this.booking = booking;
        this.clock = clock;
    }

    private record Back(Reservation stay, StayBefore was) {

        Stream<Let> leaving() {
            return stay.lets().stream().filter(l -> was.was().lets().stream().noneMatch(w -> w.id().equals(l.id())));
        }
    }

    /** The stays as they are by now. */
    public List<Reservation> undo(ResortId at, UUID press) {
        var members = together.find(at, press);
        reservations.lock(members.stream().map(Member::id).toList());
        var moved = new ArrayList<Back>();
        var booked = new ArrayList<Reservation>();
        for (var member : members) {
            var stay = standing(member);
            if (member.booked()) booked.add(stay);
            else moved.add(new Back(stay, before.of(stay).orElseThrow(() -> nothing(stay))));
        }
        vacate(moved, booked);
        return Stream.concat(
                        booked.stream().map(s -> TogetherDesk.naming(s, () -> booking.cancel(s.id(), ""))),
                        moved.stream().map(b -> TogetherDesk.naming(b.stay(), () -> undo.back(b.stay(), b.was()))))
                .toList();
    }

    private void vacate(List<Back> moved, List<Reservation> booked) {
        vacating.vacate(
                Stream.concat(moved.stream().map(Back::stay), booked.stream()).toList(),
                moved.stream().flatMap(Back::leaving).toList(),
                moved.stream()
                        .flatMap(b -> b.was().was().lets().stream())
                        .map(Let::suiteId)
                        .filter(Objects::nonNull),
                Columns.now(clock));
    }

    private Reservation standing(Member member) {
        var stay = reservations.find(member.id());
        if (stay.version() != member.version()) throw nothing(stay);
        return TogetherDesk.naming(stay, () -> {
            stay.refuseWhenOver();
            stay.refuseWhenDayIsOver(member.at(), LocalDate.ofInstant(clock.instant(), stay.timeZone()));
            if (member.booked()) stay.refuseCancel();
            return stay;
        });
    }

    private static Refused nothing(Reservation stay) {
        return new BookingRefusal.NothingToTakeBack(stay.number(), stay.changeDates()).refused();
    }
}
