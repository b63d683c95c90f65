package app.tailtown.booking;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.HolderNames;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
    public Map<HolderId, Name> of(Collection<HolderId> holders) {
        return lists.names(holders.stream().map(HolderId::value).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        e -> new HolderId(e.getKey()),
                        e -> new Name(
                                e.getValue(), "/reservations/" + e.getKey() + "/edit", "/reservations/" + e.getKey())));
    }
}
