package app.tailtown.lodging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom the lets are for, as people say them. */
@Component
public class Holders {

    private final List<HolderNames> names;

    Holders(ObjectProvider<HolderNames> names) {
        this.names = names.stream().toList();
    }

    /** Those whom somebody knows; nobody is asked for nobody. */
    public Map<HolderId, HolderNames.Name> named(Collection<HolderId> holders) {
        return namedParties(holders.stream().map(Party::whole).collect(Collectors.toSet())).entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().holder(), Map.Entry::getValue));
    }

    /** The same, each with those of its pets that are meant. */
    public Map<Party, HolderNames.Name> namedParties(Collection<Party> parties) {
        if (parties.isEmpty()) return Map.of();
        var known = new HashMap<Party, HolderNames.Name>();
        names.forEach(n -> known.putAll(n.of(parties)));
        return known;
    }
}
