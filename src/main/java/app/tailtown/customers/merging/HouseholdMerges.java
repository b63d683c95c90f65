package app.tailtown.customers.merging;

import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.KeepCustomer;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetCard;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes one household of two. */
@Service
@Transactional
class HouseholdMerges {

    private final Merges merges;
    private final CustomerBook customers;
    private final PetBook pets;
    private final JsonMapper json;
    private final Clock clock;

    HouseholdMerges(Merges merges, CustomerBook customers, PetBook pets, JsonMapper json, Clock clock) {
        this.merges = merges;
        this.customers = customers;
        this.pets = pets;
        this.json = json;
        this.clock = clock;
    }

    /** What the kept household was before. */
    record Before(KeepCustomer card, boolean banned) {}

    /**
     * What would become of two households.
     *
     * @param rows how many would go to the kept one, by table
     */
    record Preview(
            Customer kept, Customer gone, List<PetCard> keptPets, List<PetCard> gonePets, Map<String, Long> rows) {

        Namesakes said() {
            return new Namesakes(Namesake.of(gone, gonePets), Namesake.of(kept, keptPets));
        }
    }

    /** The two while they are two: once they are one nobody can tell them apart. */
    @Transactional(readOnly = true)
    public Namesakes said(UUID kept, UUID gone) {
        return new Namesakes(said(other(gone)), said(customers.find(new CustomerId(kept))));
    }

    private Namesake said(Customer household) {
        return Namesake.of(household, pets.of(household.id()));
    }

    @Transactional(readOnly = true)
    public Preview preview(UUID kept, UUID gone) {
        var one = customers.find(new CustomerId(kept));
        var other = other(gone);
        refuse(one, other);
        return new Preview(one, other, pets.of(one.id()), pets.of(other.id()), told(merges.rows("customer", gone)));
    }

    /** That there are managers' notes is for managers. */
    private static Map<String, Long> told(Map<String, Long> rows) {
        if (CurrentVisit.may(Permission.MANAGER_NOTES)) return rows;
        var others = new HashMap<>(rows);
        others.remove("manager_note");
        return others;
    }

    public Merge merge(UUID kept, MergeHouseholds what) {
        customers.find(new CustomerId(kept));
        other(what.otherId());
        merges.holdStill("customer", kept, what.otherId());
        var one = customers.find(new CustomerId(kept));
        var other = other(what.otherId());
        refuse(one, other);
        refuseStale(what.version(), one.version());
        refuseStale(what.otherVersion(), other.version());
        var card = new JoinedHousehold(one, other).by(what);
        refuseTooMany(card, one);
        var changed = customers.change(one.id(), one.version(), card);
        merges.carryBan(other.id().value(), kept);
        var merge = new Merge(
                Ids.next(),
                "customer",
                other.id().value(),
                other.name(),
                kept,
                changed.name(),
                clock.instant(),
                "",
                null,
                null);
        var before = new Before(JoinedHousehold.card(one), one.ban() != null);
        merges.merge(merge, json.writeValueAsString(before), changed.version(), false);
        merges.close(merge.id());
        return merges.find(merge.id());
    }

    /** What the kept household was, it is again. */
    void restore(Merge merge) {
        var before = json.readValue(merges.before(merge.id()), Before.class);
        var kept = customers.find(new CustomerId(merge.keptId()));
        customers.change(kept.id(), kept.version(), before.card());
        if (!before.banned() && kept.ban() != null) merges.takeBanBack(merge.keptId());
    }

    private Customer other(UUID id) {
        return Other.known(() -> customers.find(new CustomerId(id)));
    }

    private static void refuse(Customer kept, Customer gone) {
        if (kept.id().equals(gone.id())) {
            throw new MergeRefusal.SameOne(kept.name(), path(kept) + "/merge").refused();
        }
        for (var one : List.of(kept, gone)) {
            if (one.deletedAt() != null) throw new MergeRefusal.MergeOfDeleted(one.name(), path(one)).refused();
        }
    }

    private static void refuseTooMany(KeepCustomer card, Customer kept) {
        if (card.people().size() <= KeepCustomer.MOST_PEOPLE) return;
        throw new MergeRefusal.TooManyPeople(card.people().size(), kept.name(), path(kept) + "/edit").refused();
    }

    static void refuseStale(@org.jspecify.annotations.Nullable Integer seen, int now) {
        if (seen != null && seen != now) throw Precondition.stale();
    }

    private static String path(Customer customer) {
        return "/customers/" + customer.id().value();
    }
}
