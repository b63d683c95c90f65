package app.tailtown.customers;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with pets. */
@Service
@Transactional
public class PetBook {

    private final Pets pets;
    private final PetCards cards;
    private final Customers customers;
    private final Kinds kinds;
    private final List<StaysOfCustomers> stays;
    private final Clock clock;

    PetBook(Pets pets, PetCards cards, Customers customers, Kinds kinds, List<StaysOfCustomers> stays, Clock clock) {
        this.pets = pets;
        this.cards = cards;
        this.customers = customers;
        this.kinds = kinds;
        this.stays = stays;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Slice<Pet> list(@Nullable UUID customer, String search, Cursor after, int size) {
        return pets.list(customer, search, after, size);
    }

    @Transactional(readOnly = true)
    public Pet find(PetId id) {
        return pets.find(id);
    }

    /** The pets of a household that are not deleted, the living first. */
    @Transactional(readOnly = true)
    public List<PetCard> of(CustomerId customer) {
        return cards.of(customer);
    }

    public Pet add(PetId id, CustomerId customer, KeepPet what) {
        if (customers.lock(customer).deletedAt() != null) throw new NotFound();
        refuseNonsense(what);
        pets.add(id, customer, what);
        return pets.find(id);
    }

    /** Refuses with 412 when somebody changed it since {@code version} was read. */
    public Pet change(PetId id, int version, KeepPet what) {
        pets.lock(id);
        refuseNonsense(what);
        if (!pets.change(id, version, what)) throw Precondition.stale();
        return pets.find(id);
    }

    /** Refused while a stay is to come or in the house. Can be taken back by {@link #restore}. */
    public Pet delete(PetId id) {
        var pet = pets.lock(id);
        if (pet.deletedAt() != null) throw new CustomerRefusal.AlreadyDeleted(pet.name()).refused();
        for (var s : stays) {
            var stay = s.inTheWayOf(id);
            if (stay.isPresent()) throw stay.get().refused();
        }
        pets.delete(id, Columns.now(clock));
        return pets.find(id);
    }

    public Pet restore(PetId id) {
        var pet = pets.lock(id);
        if (pet.deletedAt() == null) throw new CustomerRefusal.NotDeleted(pet.name()).refused();
        pets.restore(id);
        return pets.find(id);
    }

    /** It died. Its stays to come are not touched: somebody speaks with the family first. */
    public Pet noteDeath(PetId id, LocalDate on) {
        Dates.refuseOutOfRange("on", on, today());
        if (on.isAfter(today())) throw FieldsRefused.field("on", "not-in-the-future");
        var pet = pets.lock(id);
        if (pet.deceasedOn() != null) {
            throw new CustomerRefusal.AlreadyDeceased(pet.name(), pet.deceasedOn()).refused();
        }
        pets.setDeceased(id, on);
        return pets.find(id);
    }

    public Pet takeBackDeath(PetId id) {
        if (pets.lock(id).deceasedOn() == null) throw new NotFound();
        pets.setDeceased(id, null);
        return pets.find(id);
    }

    public Pet warn(PetId id, UUID type, String note) {
        var pet = pets.lock(id);
        kinds.refuseUnknownWarning(type);
        if (pets.warn(Ids.next(), id, type, note, Columns.now(clock)) == 0) {
            throw new CustomerRefusal.WarningAlreadyGiven(pet.name()).refused();
        }
        return pets.find(id);
    }

    public Pet endWarning(PetId id, UUID warning) {
        pets.lock(id);
        if (pets.endWarning(warning, id, Columns.now(clock)) == 0) throw new NotFound();
        return pets.find(id);
    }

    private void refuseNonsense(KeepPet what) {
        Dates.refuseImpossibleBirth("birthDate", what.birthDate(), today());
        kinds.refuseUnknown(what.speciesId(), what.breedId());
    }

    /** Anywhere on earth: a birthday is not a business day of one resort. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }
}
