package app.tailtown.booking;

import app.tailtown.addons.AddOn;
import app.tailtown.addons.AddOnBook;
import app.tailtown.addons.AddOnDesk;
import app.tailtown.addons.AddOnGift;
import app.tailtown.addons.GiveAddOn;
import app.tailtown.addons.GivenAddOn;
import app.tailtown.customers.Households.Household;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pets of a stay get beside it: added, taken away and put back while it lasts, with its price and its history. Every method is one transaction. */
@Service
@Transactional
class AddOnStays {

    private final Reservations reservations;
    private final AddOnDesk desk;
    private final AddOnBook book;
    private final PetCards cards;

    AddOnStays(Reservations reservations, AddOnDesk desk, AddOnBook book, PetCards cards) {
        this.reservations = reservations;
        this.desk = desk;
        this.book = book;
        this.cards = cards;
    }

    @Transactional(readOnly = true)
    public AddOnsOfStay of(ReservationId id) {
        return new AddOnsOfStay(desk.of(id.value()), book.list());
    }

    @Transactional(readOnly = true)
    public List<GivenAddOn> given(ReservationId id) {
        return desk.of(reservations.find(id).id().value());
    }

    public GivenAddOn give(ReservationId id, GiveAddOn what) {
        var stay = reservations.lock(id);
        stay.refuseWhenOver();
        var pet = stay.petBy(new PetId(what.petId())).orElseThrow(() -> FieldsRefused.field("petId", "not-coming"));
        if (book.list().stream().noneMatch(a -> a.id().equals(what.addOnId()))) {
            throw FieldsRefused.field("addOnId", "unknown-id");
        }
        if (pet.checkedOutAt() != null)
            throw new BookingRefusal.AlreadyCheckedOut(pet.name(), stay.openStay()).refused();
        var species = Objects.requireNonNull(cards.byIds(List.of(pet.petId())).get(pet.petId()))
                .speciesId();
        var gift = new AddOnGift(stay.resortId(), id.value(), pet.petId(), species, pet.arrives(), pet.departs(), what);
        var given = desk.give(Ids.next(), gift);
        reservations.touch(stay);
        reservations.happened(id, new Deed.AddOnGiven(List.of(given.pet()), given.addOn(), given.quantity()));
        return given;
    }

    /** What is said of a stay while it is booked. */
    List<Deed> give(ReservationId id, BookStay wish, List<Coming> coming, Household household) {
        if (wish.addOnIds().isEmpty()) return List.of();
        var catalogue = book.list().stream().collect(Collectors.toMap(AddOn::id, Function.identity()));
        for (var i = 0; i < wish.addOnIds().size(); i++) {
            if (!catalogue.containsKey(wish.addOnIds().get(i))) {
                throw FieldsRefused.field("addOnIds[" + i + "]", "unknown-id");
            }
        }
        var gifts = gifts(wish.resort(), id.value(), wish.addOnIds(), coming, household.pets());
        var names = household.pets().stream().collect(Collectors.toMap(PetCard::id, PetCard::name));
        return desk.giveEach(gifts, catalogue).entrySet().stream()
                .<Deed>map(given -> new Deed.AddOnGiven(
                        given.getValue().stream().map(names::get).toList(),
                        given.getKey().name(),
                        1))
                .toList();
    }

    /** Of each add-on one for each of those who come. */
    static List<AddOnGift> gifts(
            ResortId at, UUID reservation, List<UUID> addOns, List<Coming> coming, List<PetCard> pets) {
        var species = pets.stream().collect(Collectors.toMap(PetCard::id, PetCard::speciesId));
        return addOns.stream()
                .flatMap(addOn -> coming.stream()
                        .filter(one -> species.containsKey(one.pet()))
                        .map(one -> new AddOnGift(
                                at,
                                reservation,
                                one.pet(),
                                Objects.requireNonNull(species.get(one.pet())),
                                one.stay().arrives(),
                                one.stay().departs(),
                                new GiveAddOn(one.pet().value(), addOn, null, 1))))
                .toList();
    }

    public GivenAddOn remove(UUID given) {
        var stay = hold(given);
        var removed = desk.remove(given);
        reservations.touch(stay);
        reservations.happened(stay.id(), new Deed.AddOnRemoved(List.of(removed.pet()), removed.addOn()));
        return removed;
    }

    public GivenAddOn putBack(UUID given) {
        var stay = hold(given);
        var back = desk.putBack(given);
        reservations.touch(stay);
        reservations.happened(stay.id(), new Deed.AddOnPutBack(List.of(back.pet()), back.addOn()));
        return back;
    }

    @Transactional(readOnly = true)
    public ReservationId stayOf(UUID given) {
        return new ReservationId(desk.find(given).reservationId());
    }

    private Reservation hold(UUID given) {
        var stay = reservations.lock(new ReservationId(desk.find(given).reservationId()));
        stay.refuseWhenOver();
        return stay;
    }
}
