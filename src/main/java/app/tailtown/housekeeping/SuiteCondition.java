package app.tailtown.housekeeping;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Party;
import app.tailtown.lodging.SuiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one suite of a resort is.
 *
 * @param occupied whether a guest is in it just now; it may be dirty all the same
 * @param since when it was left, wanted, begun or done; null of one that was never used nor cleaned
 * @param why what somebody said when they wanted it cleaned; empty when nobody did
 * @param by who wanted, began or did it; empty of what guests left behind
 * @param nextOn local date on which the next guests come into it; null while nobody has booked it
 * @param next what they booked
 * @param nextPets which of its pets come into this suite
 */
record SuiteCondition(
        SuiteId suiteId,
        String suite,
        String area,
        String suiteType,
        SuiteState state,
        boolean occupied,
        @Nullable Instant since,
        String why,
        String by,
        @Nullable LocalDate nextOn,
        @Nullable UUID next,
        List<UUID> nextPets) {

    Optional<Party> nextParty() {
        return Optional.ofNullable(next).map(HolderId::new).map(holder -> Party.of(holder, nextPets));
    }
}
