package app.tailtown.lodging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        if (holders.isEmpty()) return Map.of();
        var known = new HashMap<HolderId, HolderNames.Name>();
        names.forEach(n -> known.putAll(n.of(holders)));
        return known;
    }
}
