package app.tailtown.booking;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.Party;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells lodging who has a let: the household, its pets, and where another suite is chosen for them. */
@Component
class HoldersByName implements HolderNames {

    private final ReservationLists lists;

    HoldersByName(ReservationLists lists) {
        this.lists = lists;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Party, Name> of(Collection<Party> parties) {
        var families = lists.families(
                parties.stream().map(p -> p.holder().value()).distinct().toList());
        var names = new HashMap<Party, Name>();
        for (var party : parties) {
            var family = families.get(party.holder().value());
            if (family != null) names.put(party, name(family.said(party::has), party.holder()));
        }
        return names;
    }

    private static Name name(String label, HolderId holder) {
        var stay = "/reservations/" + holder.value();
        return new Name(label, stay + "/edit", stay);
    }
}
