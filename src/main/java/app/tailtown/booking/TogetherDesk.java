package app.tailtown.booking;

import app.tailtown.lodging.Let;
import app.tailtown.lodging.SuiteId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Refused;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves several stays in one transaction: all or none, and one press takes all of them back. Each is an ordinary change, with its history. */
@Service
@Transactional
public class TogetherDesk {

    private final Reservations reservations;
    private final MovedTogether together;
    private final Vacating vacating;
    private final ChangeDesk desk;
    private final BookingDesk booking;
    private final Clock clock;

    TogetherDesk(
            Reservations reservations,
            MovedTogether together,
            Vacating vacating,
            ChangeDesk desk,
            BookingDesk booking,
            Clock clock) {
        this.reservations = reservations;
        this.together = together;
        this.vacating = vacating;
        this.desk = desk;
        this.booking = booking;
        this.clock = clock;
    }

    /**
     * What one press did.
     *
     * @param id with which all of it is taken back
     * @param stays as they are by now
     */
    public record Pressed(UUID id, List<Reservation> stays) {

        /** Where all of it is taken back. */
        public String path(UUID resort) {
            return "/resorts/" + resort + "/moves/" + id;
        }
    }

    /** Refuses with 412 when one of them was changed since it was read, and names the one that cannot go. */
    public Pressed move(ResortId at, MoveStays what) {
        what.refuseTwice("moves");
        reservations.lock(List.copyOf(what.byStay().keySet()));
        return remembered(moved(at, what, Stream.of(), "moves"));
    }

    /** A stay that is changed into the room that others make. */
    record For(ReservationId id, int version, ChangeStay to) {}

    /** The same, and then another stay is changed into the room they made. It is the last one. */
    Pressed moveFor(ResortId at, MoveStays what, For other) {
        what.refuseTwice("makeRoom");
        if (what.byStay().containsKey(other.id())) throw FieldsRefused.field("makeRoom[0].reservationId", "twice");
        reservations.lock(Stream.concat(what.byStay().keySet().stream(), Stream.of(other.id()))
                .toList());
        var was = reservations.find(other.id());
        if (was.version() != other.version()) throw Precondition.stale();
        var done = new ArrayList<>(moved(at, what, Stream.of(was), "makeRoom"));
        done.add(desk.change(was, other.to()));
        return remembered(done);
    }

    /** {@code beside}: whoever goes on afterwards, so that their suites are locked with all others. {@code field}: where the moves stand in what was sent. */
    private List<Reservation> moved(ResortId at, MoveStays what, Stream<Reservation> beside, String field) {
        var wished = what.byStay();
        var stays = wished.keySet().stream().map(reservations::find).toList();
        for (var stay : stays) refuseUnlessAsRead(stay, at, wished.getOrDefault(stay.id(), List.of()));
        var leaving = what.moves().stream().map(MoveStays.One::letId).toList();
        vacating.vacate(
                Stream.concat(stays.stream(), beside).toList(),
                stays.stream()
                        .flatMap(s -> s.lets().stream())
                        .filter(l -> leaving.contains(l.id()))
                        .toList(),
                what.moves().stream()
                        .map(MoveStays.One::suiteId)
                        .filter(Objects::nonNull)
                        .map(SuiteId::new),
                Columns.now(clock));
        var moved = new ArrayList<Reservation>();
        for (var stay : stays) {
            var own = wished.getOrDefault(stay.id(), List.of());
            var to = MoveStay.of(stay, own);
            var above = field + "[" + what.moves().indexOf(own.getFirst()) + "].";
            FieldsRefused.under(above, () -> moved.add(naming(stay, () -> desk.change(stay, to))));
        }
        return moved;
    }

    private Pressed remembered(List<Reservation> moved) {
        var press = Ids.next();
        together.remember(press, moved, clock.instant());
        return new Pressed(press, moved);
    }

    /** Books into the room that was made, so that what is taken back is all of it. The stays are the moved ones, and last the new one. */
    public Pressed book(ResortId at, UUID press, BookStay wish) {
        if (wish.resortId() != null && !wish.resortId().equals(at.value()))
            throw FieldsRefused.field("booking.resortId", "unknown-id");
        var moved = together.find(at, press).stream().map(m -> reservations.find(m.id()));
        var stay = booking.book(new ReservationId(Ids.next()), wish.at(at));
        together.remember(press, stay, true, clock.instant());
        return new Pressed(press, Stream.concat(moved, Stream.of(stay)).toList());
    }

    private static void refuseUnlessAsRead(Reservation stay, ResortId at, List<MoveStays.One> moves) {
        if (!stay.resortId().equals(at)) throw new NotFound();
        if (moves.stream().anyMatch(m -> m.version() != stay.version())) throw Precondition.stale();
        if (stay.lets().stream().anyMatch(Let::isDisplaced))
            throw naming(stay, new BookingRefusal.StayWithoutSuite(stay.number(), stay.changeDates()).refused());
    }

    /** Whatever this stay is refused for is in the way of all. */
    static Reservation naming(Reservation stay, Supplier<Reservation> deed) {
        try {
            return deed.get();
        } catch (Refused no) {
            throw naming(stay, no);
        }
    }

    static Refused naming(Reservation stay, Refused no) {
        var why = no.refusal();
        var ways = Stream.concat(
                why.remedies().stream().filter(way -> !way.href().isEmpty()),
                Stream.of(Remedy.go("open-stay", List.of(stay.number()), stay.path())));
        var pets = stay.pets().stream().map(Reservation.PetStay::name).toList();
        return new BookingRefusal.OneOfThemStays(
                        String.join(", ", pets),
                        stay.number(),
                        new Because(why),
                        ways.distinct().toList())
                .refused();
    }
}
