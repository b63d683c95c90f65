package app.tailtown.booking;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.Holders;
import app.tailtown.lodging.Lets;
import app.tailtown.lodging.LodgingBook;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says who has a suite that somebody else wants, by name to whoever may see the stays of that resort. */
@Component
class WhoHasIt {

    private final Lets lets;
    private final Holders holders;
    private final LodgingBook lodging;

    WhoHasIt(Lets lets, Holders holders, LodgingBook lodging) {
        this.lets = lets;
        this.holders = holders;
        this.lodging = lodging;
    }

    /** The first who has it in one of these nights; somebody where they have gone again since. */
    TakenBy of(Wanted wanted, Suite suite, Stay nights) {
        return lets.holderInTheWay(wanted.resort(), suite, nights, wanted.holder())
                .flatMap(who -> closure(wanted, suite, nights, who).or(() -> name(wanted, who)))
                .orElse(TakenBy.SOMEBODY);
    }

    private Optional<TakenBy> closure(Wanted wanted, Suite suite, Stay nights, HolderId who) {
        return lodging.reasonOf(wanted.resort(), suite, nights, who).map(TakenBy::closed);
    }

    private Optional<TakenBy> name(Wanted wanted, HolderId who) {
        if (!CurrentVisit.may(Permission.RESERVATIONS_VIEW, wanted.resort().id().value())) return Optional.empty();
        return holders.named(java.util.List.of(who)).values().stream()
                .map(HolderNames.Name::label)
                .map(TakenBy::guests)
                .findFirst();
    }
}
