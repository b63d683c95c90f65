package app.tailtown.care;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Columns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pets take home as they leave: with the check-out, and back again with it. */
@Service
@Transactional
public class HandingBack {

    private final Belongings belongings;
    private final Clock clock;

    HandingBack(Belongings belongings, Clock clock) {
        this.belongings = belongings;
        this.clock = clock;
    }

    /** Of these pets, which were just checked out. What somebody else gave back meanwhile is left as it is, and so is what belongs to others. */
    public void withCheckOut(UUID reservation, List<PetId> pets, List<UUID> items) {
        if (!items.isEmpty()) belongings.giveBack(reservation, pets, items, Columns.now(clock));
    }

    /** Before their check-outs are taken back: what went home with them is here again. */
    public void undoWithCheckOut(UUID reservation, List<PetId> pets) {
        belongings.undoGiveBack(reservation, pets);
    }
}
