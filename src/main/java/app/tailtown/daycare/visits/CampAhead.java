package app.tailtown.daycare.visits;

import app.tailtown.admission.Consent;
import app.tailtown.catalog.Moment;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books days of camp for which nobody stands at the desk: of a plan, or of who waited. Each in the transaction of what it is for. */
@Service
@Transactional
public class CampAhead {

    private final CampVisits visits;
    private final CampRules rules;
    private final BookDays booking;
    private final WhoComes whoComes;

    CampAhead(CampVisits visits, CampRules rules, BookDays booking, WhoComes whoComes) {
        this.visits = visits;
        this.rules = rules;
        this.booking = booking;
        this.whoComes = whoComes;
    }

    /**
     * Who comes, to what, and when.
     *
     * @param plan null where it is not one
     */
    public record Planned(
            Resort resort,
            CustomerId customer,
            List<PetId> pets,
            UUID group,
            UUID service,
            CampPart part,
            @Nullable UUID plan,
            SortedSet<LocalDate> days) {}

    /** Visits by day, and why the others could not be had. */
    public record BookedDays(SortedMap<LocalDate, CampVisitId> booked, SortedMap<LocalDate, Refusal> not) {}

    /** As many of these days as can be had; those that cannot are told. A refused guest is thrown. */
    public BookedDays plan(Planned planned) {
        var wanted = hold(planned);
        var not = rules.notAdmitted(planned.resort().id(), planned.service(), planned.pets(), planned.days());
        var result = booking.bookBut(wanted, planned.days(), not, planned.plan(), "");
        return new BookedDays(result.booked(), result.not());
    }

    /** One day, refused when it cannot be had; what needs a yes is asked for {@code back} on the page of a booking. */
    public CampVisit waitedFor(Planned planned, String note, String back) {
        var day = planned.days().first();
        rules.refusePast("day", day, rules.today(planned.resort()), List::of);
        var wanted = hold(planned);
        var days = List.of(day);
        rules.admit(planned.resort(), planned.service(), planned.pets(), days, Moment.BOOKING, Consent.NOTHING, back);
        var result = booking.book(wanted, planned.days(), null, note);
        if (!result.not().isEmpty()) throw result.not().firstEntry().getValue().refused();
        return visits.find(result.booked().firstEntry().getValue());
    }

    private TakeDays.Wanted hold(Planned planned) {
        var sort = new WhoComes.Sort(planned.group(), planned.service(), planned.part());
        return whoComes.hold(planned.resort(), planned.customer(), planned.pets(), sort);
    }
}
