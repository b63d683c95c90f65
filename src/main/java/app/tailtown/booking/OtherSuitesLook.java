package app.tailtown.booking;

import app.tailtown.booking.OtherSuites.Leaving;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes suites for several lets and says what going there comes to. Writes nothing. */
@Service
@Transactional(readOnly = true)
class OtherSuitesLook {

    private final OtherSuites suites;
    private final Reservations reservations;
    private final Resorts resorts;

    OtherSuitesLook(OtherSuites suites, Reservations reservations, Resorts resorts) {
        this.suites = suites;
        this.reservations = reservations;
        this.resorts = resorts;
    }

    /** Where each of them would go, or the page that says why not. */
    record Found(List<OtherSuitesPage.Row> rows, TogetherAskedPage no) {}

    public Found of(ResortId at, List<MoveStays.One> wishes) {
        var resort = resorts.find(at);
        if (wishes.isEmpty()) return none(TogetherAskedPage.nonsense("move.nonsense"));
        try {
            return found(resort, wishes);
        } catch (Refused no) {
            return none(TogetherAskedPage.refused(no.refusal()));
        } catch (Precondition stale) {
            return none(TogetherAskedPage.nonsense("move.stale"));
        }
    }

    private Found found(Resort resort, List<MoveStays.One> wishes) {
        var leaving = wishes.stream().map(w -> leaving(resort, w)).toList();
        var to = suites.of(resort, leaving);
        var rows = IntStream.range(0, to.size())
                .mapToObj(i -> new OtherSuitesPage.Row(leaving.get(i), to.get(i)))
                .toList();
        return new Found(rows, TogetherAskedPage.nonsense(""));
    }

    private Leaving leaving(Resort resort, MoveStays.One wish) {
        var stay = reservations.find(new ReservationId(wish.reservationId()));
        if (!stay.resortId().equals(resort.id())) throw new NotFound();
        if (stay.version() != wish.version()) throw Precondition.stale();
        return Leaving.of(stay, wish);
    }

    private static Found none(TogetherAskedPage why) {
        return new Found(List.of(), why);
    }
}
