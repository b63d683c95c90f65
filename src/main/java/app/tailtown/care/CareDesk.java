package app.tailtown.care;

import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetWarning;
import app.tailtown.platform.Columns;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what an animal needs and brought, asks again at each stay, and gives back. */
@Service
@Transactional
public class CareDesk {

    private final InstructionVersions versions;
    private final Belongings belongings;
    private final ArrivalNotes notes;
    private final StayHeads stays;
    private final PetBook pets;
    private final PetCards cards;
    private final Clock clock;

    CareDesk(
            InstructionVersions versions,
            Belongings belongings,
            ArrivalNotes notes,
            StayHeads stays,
            PetBook pets,
            PetCards cards,
            Clock clock) {
        this.versions = versions;
        this.belongings = belongings;
        this.notes = notes;
        this.stays = stays;
        this.pets = pets;
        this.cards = cards;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Instructions instructions(PetId pet) {
        return versions.current(pets.find(pet).id());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Instructions> versions(PetId pet) {
        return versions.all(pets.find(pet).id());
    }

    /** A new version, unless it says the same as the last one. Refuses with 412 when somebody wrote another one since {@code version} was read. */
    public Instructions keep(PetId pet, int version, KeepInstructions what) {
        var before = versions.current(pets.find(pet).id());
        if (before.number() != version) throw Precondition.stale();
        if (before.says(what)) return before;
        if (!versions.add(Ids.next(), pet, version + 1, what, Columns.now(clock))) throw Precondition.stale();
        return versions.current(pet);
    }

    @Transactional(readOnly = true)
    public StayCare of(UUID reservation) {
        return care(stays.find(reservation));
    }

    @Transactional(readOnly = true)
    StayHead stay(UUID reservation) {
        return stays.find(reservation);
    }

    @Transactional(readOnly = true)
    Map<PetId, PetCard> cards(StayHead stay) {
        return cards.byIds(ids(stay));
    }

    /** Somebody was asked, and it is right as it is said here: that holds for this stay. */
    public StayCare confirm(UUID reservation, PetId pet, int version, KeepInstructions what) {
        var stay = stays.find(reservation);
        refuseOthers(stay, pet);
        confirm(stay, pet, version, what);
        return care(stay);
    }

    private void confirm(StayHead stay, PetId pet, int version, KeepInstructions what) {
        var right = keep(pet, version, what);
        versions.confirm(stay, pet, Objects.requireNonNull(right.id()), Columns.now(clock));
    }

    /** All of it in one transaction; what was not changed is not written again. */
    StayCare say(UUID reservation, PetId pet, int version, SayAtCheckIn what) {
        var stay = stays.find(reservation);
        refuseOthers(stay, pet);
        if (what.add() && what.item().isEmpty()) throw FieldsRefused.field("item", "missing");
        if (!what.item().isEmpty()) belongings.add(Ids.next(), stay, pet, what.belonging(), Columns.now(clock));
        var noted = notes.of(reservation).get(pet);
        if (!what.text().equals(noted == null ? "" : noted.text())) {
            notes.add(Ids.next(), stay, pet, what.text(), Columns.now(clock));
        }
        if (!what.add()) confirm(stay, pet, version, what.instructions());
        else if (versions.current(pet).isKnown() || what.saysHow()) keep(pet, version, what.instructions());
        return care(stay);
    }

    /** What is said of all who come at once: as many statements for one as for twenty. Refuses with 412 when somebody wrote otherwise meanwhile. */
    public void atCheckIn(UUID reservation, List<AsItComes> each) {
        if (each.isEmpty()) return;
        var stay = stays.find(reservation);
        each.forEach(e -> refuseOthers(stay, e.pet()));
        var said = each.stream().filter(AsItComes::isSaid).toList();
        refuseUnsaid(each);
        versions.confirm(stay, right(said), Columns.now(clock));
        var noted = notes.of(reservation);
        var texts = each.stream()
                .filter(e -> !e.text().isEmpty())
                .filter(e -> !Optional.ofNullable(noted.get(e.pet()))
                        .map(ArrivalNote::text)
                        .equals(Optional.of(e.text())))
                .toList();
        notes.add(stay, texts, Columns.now(clock));
        belongings.add(stay, each, Columns.now(clock));
    }

    /** An animal that gets medication, as a warning says, is not let in without which, unless somebody asked and it gets none. */
    private void refuseUnsaid(List<AsItComes> each) {
        var open = each.stream()
                .filter(e -> !e.asked() && e.medication().isEmpty())
                .toList();
        if (open.isEmpty()) return;
        var warned = cards.byIds(open.stream().map(AsItComes::pet).toList());
        var unsaid = open.stream()
                .filter(e -> warned.containsKey(e.pet())
                        && PetWarning.isAnyOfMedication(warned.get(e.pet()).warnings()))
                .map(e -> new FieldsRefused.Wrong(
                        "each[" + each.indexOf(e) + "].medication", "medication-unsaid", List.of()))
                .toList();
        if (!unsaid.isEmpty()) throw new FieldsRefused(unsaid);
    }

    /** The instructions of each that hold after it was said; what is said as it was is not written again. */
    private Collection<Instructions> right(List<AsItComes> said) {
        var pets = said.stream().map(AsItComes::pet).toList();
        var before = versions.current(pets);
        var otherwise = new ArrayList<AsItComes>();
        for (var one : said) {
            var was = before.getOrDefault(one.pet(), Instructions.unknown(one.pet()));
            if (one.version() == null) throw Precondition.missing();
            if (one.version() != was.number()) throw Precondition.stale();
            if (!was.says(one.instructions())) otherwise.add(one);
        }
        if (otherwise.isEmpty()) return before.values();
        if (versions.add(otherwise, Columns.now(clock)) < otherwise.size()) throw Precondition.stale();
        return versions.current(pets).values();
    }

    /** What the desk notes of a pet as it comes, instead of what it noted before. */
    public StayCare note(UUID id, UUID reservation, PetId pet, KeepArrivalNote what) {
        var stay = stays.find(reservation);
        refuseOthers(stay, pet);
        notes.add(id, stay, pet, what.text(), Columns.now(clock));
        return care(stay);
    }

    public Belonging bring(UUID id, UUID reservation, PetId pet, BringBelonging what) {
        var stay = stays.find(reservation);
        refuseOthers(stay, pet);
        belongings.add(id, stay, pet, what, Columns.now(clock));
        return belongings.find(id);
    }

    @Transactional(readOnly = true)
    public Belonging belonging(UUID id) {
        return belongings.find(id);
    }

    /** It was written down by mistake. Refused once it was given back. */
    public Belonging remove(UUID id) {
        var belonging = belongings.lock(id);
        if (!belonging.isHere()) throw new CareRefusal.GivenBack(belonging.item()).refused();
        belongings.remove(id);
        return belonging;
    }

    public Belonging giveBack(UUID id) {
        var belonging = belongings.lock(id);
        if (!belonging.isHere()) throw new CareRefusal.GivenBack(belonging.item()).refused();
        belongings.giveBack(id, Columns.now(clock));
        return belongings.find(id);
    }

    public Belonging undoGiveBack(UUID id) {
        var belonging = belongings.lock(id);
        if (belonging.isHere()) throw new CareRefusal.NotGivenBack(belonging.item()).refused();
        belongings.undoGiveBack(id);
        return belongings.find(id);
    }

    /** What these pets brought to their stay and have not got back; of all its pets when none is named. */
    @Transactional(readOnly = true)
    public List<Belonging> stillHere(UUID reservation, List<PetId> of) {
        return belongings.of(reservation).stream()
                .filter(b -> b.isHere() && (of.isEmpty() || of.contains(b.petId())))
                .toList();
    }

    private StayCare care(StayHead stay) {
        var current = versions.current(ids(stay));
        var confirmed = versions.confirmed(stay.id());
        var known = cards.byIds(ids(stay));
        var brought = belongings.of(stay.id());
        var noted = notes.of(stay.id());
        var pets = ids(stay).stream()
                .map(pet -> new StayCare.OfPet(
                        pet,
                        Objects.requireNonNull(known.get(pet)).name(),
                        current.getOrDefault(pet, Instructions.unknown(pet)),
                        confirmed.get(pet),
                        noted.get(pet),
                        brought.stream().filter(b -> b.petId().equals(pet)).toList()))
                .toList();
        return new StayCare(stay.id(), stay.number(), pets);
    }

    private static List<PetId> ids(StayHead stay) {
        return stay.pets().stream().map(PetId::new).toList();
    }

    private static void refuseOthers(StayHead stay, PetId pet) {
        if (!stay.pets().contains(pet.value())) throw new NotFound();
    }
}
