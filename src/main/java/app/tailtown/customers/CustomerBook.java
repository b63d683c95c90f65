package app.tailtown.customers;

import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Slice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with households. */
@Service
@Transactional
public class CustomerBook {

    /** So many letters are looked for in the middle of words as well. */
    private static final int ANYWHERE = 3;

    private final Customers customers;
    private final LikelyHouseholds likely;
    private final Resorts resorts;
    private final List<StaysOfCustomers> stays;
    private final List<WaitingOfCustomers> waits;
    private final Clock clock;

    CustomerBook(
            Customers customers,
            LikelyHouseholds likely,
            Resorts resorts,
            List<StaysOfCustomers> stays,
            List<WaitingOfCustomers> waits,
            Clock clock) {
        this.customers = customers;
        this.likely = likely;
        this.resorts = resorts;
        this.stays = stays;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * Whom somebody means by a few letters or digits, the likeliest first and then by name whoever else has all of it somewhere; nobody by none. One or two
     * letters are not looked for in the middle of words.
     */
    @Transactional(readOnly = true)
    public List<CustomerRow> likeliest(String typed, int most) {
        if (typed.isBlank()) return List.of();
        var first = likely.of(typed, most);
        if (first.size() >= most || typed.strip().length() < ANYWHERE) return first;
        var known = first.stream().map(CustomerRow::id).collect(Collectors.toSet());
        var others = customers.list(typed, CustomerOrder.NAME, Cursor.START, most).items().stream()
                .filter(row -> !known.contains(row.id()));
        return Stream.concat(first.stream(), others).limit(most).toList();
    }

    @Transactional(readOnly = true)
    public Slice<CustomerRow> list(String search, CustomerOrder order, Cursor after, int size) {
        return customers.list(search, order, after, size);
    }

    /** The rows that end just before a row, last first. */
    @Transactional(readOnly = true)
    public Slice<CustomerRow> listBackwards(String search, CustomerOrder order, Cursor before, int size) {
        return customers.listBackwards(search, order, before, size);
    }

    /** Deleted ones too: whoever has the link can bring it back. */
    @Transactional(readOnly = true)
    public Customer find(CustomerId id) {
        return customers.find(id);
    }

    /** The latest stays, the latest first, at the resorts the caller may see. */
    @Transactional(readOnly = true)
    public List<StaysOfCustomers.StayLine> stays(CustomerId id, int most) {
        return stays.stream()
                .flatMap(s -> s.latestOf(id, most).stream())
                .sorted(Comparator.comparing(StaysOfCustomers.StayLine::arrives).reversed())
                .limit(most)
                .toList();
    }

    /** What they wait for, at the resorts the caller may see. */
    @Transactional(readOnly = true)
    public List<WaitingOfCustomers.WaitLine> waits(CustomerId id) {
        return waits.stream().flatMap(w -> w.waitingOf(id).stream()).toList();
    }

    /** Where a stay is booked for them; empty when nobody here books stays. */
    public Optional<String> newStay(CustomerId id) {
        return stays.stream().map(s -> s.newStay(id)).findFirst();
    }

    public Customer add(CustomerId id, KeepCustomer what) {
        refuseUnknownResort(what);
        customers.add(id, what);
        return customers.find(id);
    }

    /** Refuses with 412 when somebody changed it since {@code version} was read. */
    public Customer change(CustomerId id, int version, KeepCustomer what) {
        var before = customers.lock(id);
        if (!Objects.equals(before.homeResortId(), what.homeResortId())) refuseUnknownResort(what);
        if (!customers.change(id, version, what)) throw Precondition.stale();
        return customers.find(id);
    }

    /** Somebody to call in an emergency: one of the household whose name it is, else somebody new. */
    public Customer addContact(CustomerId id, Person contact) {
        var before = customers.lock(id);
        var people = new ArrayList<Person>();
        var isNew = true;
        for (var one : before.people()) {
            var isTheSame = one.name().equalsIgnoreCase(contact.name());
            isNew &= !isTheSame;
            people.add(isTheSame ? one.calledInAnEmergency(contact.phones()) : one);
        }
        if (isNew) people.add(contact);
        customers.change(
                id,
                before.version(),
                new KeepCustomer(
                        people,
                        before.homeResortId(),
                        before.language(),
                        before.street(),
                        before.city(),
                        before.region(),
                        before.postalCode(),
                        before.country(),
                        before.notes()));
        return customers.find(id);
    }

    /** Refused while a stay is to come or in the house. Can be taken back by {@link #restore}. */
    public Customer delete(CustomerId id) {
        var customer = customers.lock(id);
        if (customer.deletedAt() != null) throw new CustomerRefusal.AlreadyDeleted(customer.name()).refused();
        for (var s : stays) {
            var stay = s.inTheWayOf(id);
            if (stay.isPresent()) throw stay.get().refused();
        }
        customers.delete(id, Columns.now(clock));
        return customers.find(id);
    }

    public Customer restore(CustomerId id) {
        var customer = customers.lock(id);
        if (customer.deletedAt() == null) throw new CustomerRefusal.NotDeleted(customer.name()).refused();
        customers.restore(id);
        return customers.find(id);
    }

    public Customer ban(CustomerId id, String why) {
        var customer = customers.lock(id);
        if (customer.ban() != null) throw new CustomerRefusal.AlreadyBanned(customer.name()).refused();
        customers.ban(id, Columns.now(clock), why);
        return customers.find(id);
    }

    public Customer liftBan(CustomerId id) {
        var customer = customers.lock(id);
        if (customer.ban() == null) throw new CustomerRefusal.NotBanned(customer.name()).refused();
        customers.liftBan(id);
        return customers.find(id);
    }

    private void refuseUnknownResort(KeepCustomer what) {
        var home = what.homeResortId();
        if (home == null) return;
        if (resorts.list().stream().noneMatch(r -> r.id().equals(new ResortId(home)))) {
            throw FieldsRefused.field("homeResortId", "unknown-id");
        }
    }
}
