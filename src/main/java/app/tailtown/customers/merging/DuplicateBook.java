package app.tailtown.customers.merging;

import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Slice;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks like somebody else, and of whom it is known that they are two. */
@Service
@Transactional
class DuplicateBook {

    private final Duplicates duplicates;
    private final CustomerBook customers;
    private final PetBook pets;
    private final Clock clock;

    DuplicateBook(Duplicates duplicates, CustomerBook customers, PetBook pets, Clock clock) {
        this.duplicates = duplicates;
        this.customers = customers;
        this.pets = pets;
        this.clock = clock;
    }

    /** That two are not one, as it stands. */
    record Difference(UUID id, String one, String other) {}

    @Transactional(readOnly = true)
    public Slice<Pair> households(String search, Cursor after, int size) {
        return duplicates.households(search, after, size);
    }

    @Transactional(readOnly = true)
    public Slice<Pair> pets(String search, Cursor after, int size) {
        return duplicates.pets(search, after, size);
    }

    public Difference tellApart(CustomerId one, UUID other) {
        var name = customers.find(one).name();
        refuseSame(one.value(), other);
        var second = Other.known(() -> customers.find(new CustomerId(other))).name();
        return new Difference(told("customer", one.value(), other), name, second);
    }

    public Difference tellApart(PetId one, UUID other) {
        var name = pets.find(one).name();
        refuseSame(one.value(), other);
        var second = Other.known(() -> pets.find(new PetId(other))).name();
        return new Difference(told("pet", one.value(), other), name, second);
    }

    /** They may be one again. Taking back twice is as taking back once. */
    public void takeBack(UUID id) {
        find(id);
        duplicates.takeBack(id, Columns.now(clock));
    }

    @Transactional(readOnly = true)
    public void find(UUID id) {
        if (!duplicates.isKnown(id)) throw new NotFound();
    }

    private UUID told(String kind, UUID one, UUID other) {
        duplicates.tellApart(Ids.next(), kind, one, other, Columns.now(clock));
        return duplicates.standing(one, other).orElseThrow();
    }

    private static void refuseSame(UUID one, UUID other) {
        if (one.equals(other)) throw Other.unknown();
    }
}
