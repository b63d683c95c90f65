package app.tailtown.booking;

import app.tailtown.booking.TogetherAskedPage.Cost;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Refused;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What moving several would come to, found by moving them and taking it back before anybody sees it: there is no second copy of what is refused. */
@Service
class TogetherLook {

    private final TogetherDesk desk;
    private final Reservations reservations;
    private final MovedTogether together;
    private final Resorts resorts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TogetherLook(
            TogetherDesk desk,
            Reservations reservations,
            MovedTogether together,
            Resorts resorts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.desk = desk;
        this.reservations = reservations;
        this.together = together;
        this.resorts = resorts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    TogetherAskedPage of(ResortId at, List<MoveStays.One> moves) {
        transaction.executeWithoutResult(_ -> refuseAbsent(at));
        if (moves.isEmpty()) return TogetherAskedPage.nonsense("move.nonsense");
        try {
            return Objects.requireNonNull(transaction.execute(tried -> {
                tried.setRollbackOnly();
                return come(at, new MoveStays(moves));
            }));
        } catch (Refused no) {
            return TogetherAskedPage.refused(no.refusal());
        } catch (Precondition stale) {
            return TogetherAskedPage.nonsense("move.stale");
        } catch (FieldsRefused nonsense) {
            return TogetherAskedPage.nonsense("move.nonsense");
        }
    }

    private void refuseAbsent(ResortId at) {
        var _ = resorts.find(at);
    }

    private TogetherAskedPage come(ResortId at, MoveStays what) {
        var before = what.byStay().keySet().stream()
                .map(reservations::find)
                .map(r -> r.quote().total())
                .toList();
        var after =
                desk.move(at, what).stays().stream().map(r -> r.quote().total()).toList();
        return TogetherAskedPage.free(new Cost(before, after));
    }

    /** What one press moved, each as it is by now. */
    TogetherPage show(ResortId at, UUID press, Typed typed) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var stays = together.find(at, press).stream()
                    .map(m -> new TogetherPage.Row(reservations.find(m.id()), m.version(), m.booked()))
                    .toList();
            var resort = resorts.find(at);
            return new TogetherPage(resort, press, resort.today(clock), stays, typed);
        }));
    }

    /** What was sent and not done. */
    TogetherPage refused(ResortId at, Typed typed) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var resort = resorts.find(at);
            return new TogetherPage(resort, null, resort.today(clock), List.of(), typed);
        }));
    }
}
