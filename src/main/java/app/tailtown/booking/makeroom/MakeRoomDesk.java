package app.tailtown.booking.makeroom;

import app.tailtown.booking.MoveStays;
import app.tailtown.booking.Reservation;
import app.tailtown.booking.TogetherDesk;
import app.tailtown.booking.plan.Guests;
import app.tailtown.booking.plan.StayAsked;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Holders;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suites;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes moves that make room, and does them: all in one transaction, or none. */
@Service
@Transactional
class MakeRoomDesk {

    private final Resorts resorts;
    private final Suites suites;
    private final PetCards cards;
    private final RoomByMoving room;
    private final Holders holders;
    private final TogetherDesk desk;
    private final Clock clock;

    MakeRoomDesk(
            Resorts resorts,
            Suites suites,
            PetCards cards,
            RoomByMoving room,
            Holders holders,
            TogetherDesk desk,
            Clock clock) {
        this.resorts = resorts;
        this.suites = suites;
        this.cards = cards;
        this.room = room;
        this.holders = holders;
        this.desk = desk;
        this.clock = clock;
    }

    /** Refuses nights nobody can mean, a type of which the resort has no suite, and pets that nobody has. */
    @Transactional(readOnly = true)
    public MakeRoomPage look(ResortId at, Asked asked) {
        var resort = resorts.find(at);
        var today = resort.today(clock);
        var stay = StayAsked.of(asked.arrives(), asked.departs(), asked.pets(), today);
        var ofType = suites.list(at).stream()
                .filter(s -> s.suiteTypeId().value().equals(asked.type()))
                .toList();
        if (ofType.isEmpty()) throw new NotFound();
        var found = room.of(resort, stay, ofType, guests(asked.pets(), stay));
        var whose = found.stream()
                .flatMap(f -> f.moves().stream())
                .map(m -> new HolderId(m.reservation()))
                .toList();
        return new MakeRoomPage(
                resort,
                today,
                asked,
                stay,
                ofType.getFirst().suiteType(),
                found.orElse(null),
                holders.named(whose),
                Typed.NOTHING);
    }

    private List<Guest> guests(List<UUID> pets, Stay stay) {
        var ids = pets.stream().map(PetId::new).distinct().toList();
        var found = cards.byIds(ids);
        if (found.size() < ids.size()) throw FieldsRefused.field("petIds", "unknown-id");
        return found.values().stream().map(p -> Guests.of(p, stay)).toList();
    }

    /**
     * What was done, and the stay that was booked into the room when one was asked for; null when not.
     */
    record Made(TogetherDesk.Pressed moved, @Nullable Reservation booked) {}

    /** Refuses with 412 when one of them was changed since it was read, and whatever a move or a booking may be refused for: then nobody moved. */
    public Made move(ResortId at, MakeRoom what) {
        var moved = desk.move(
                at,
                new MoveStays(what.moves().stream()
                        .map(m -> new MoveStays.One(m.reservationId(), m.version(), m.letId(), m.suiteId(), null, null))
                        .toList()));
        var wish = what.booking();
        return new Made(
                moved,
                wish == null ? null : desk.book(at, moved.id(), wish).stays().getLast());
    }
}
