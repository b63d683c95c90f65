package app.tailtown.hours;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others ask of a resort's hours: may a stay be booked so, and what is this day like? */
@Service
@Transactional(readOnly = true)
public class HouseHours {

    private final OpeningTimes times;
    private final MinimumStays minimums;
    private final HoursWaivers waivers;
    private final Clock clock;

    HouseHours(OpeningTimes times, MinimumStays minimums, HoursWaivers waivers, Clock clock) {
        this.times = times;
        this.minimums = minimums;
        this.waivers = waivers;
        this.clock = clock;
    }

    /** The first and the last day of a stay, and the minimum stay its nights fall under. */
    public record Around(DayHours arrival, DayHours departure, Optional<MinimumStay> least) {}

    public Around around(ResortId resort, LocalDate arrives, LocalDate departs, Set<UUID> suiteTypes) {
        var hours = times.of(resort);
        var least = new StayRules(hours, minimums.of(resort), arrives, List.of()).least(arrives, departs, suiteTypes);
        return new Around(hours.on(arrives), hours.on(departs), least);
    }

    public DayHours on(ResortId resort, LocalDate day) {
        return of(resort).on(day);
    }

    /** For whoever asks of several days. */
    public OpeningHours of(ResortId resort) {
        return times.of(resort);
    }

    /**
     * Refuses a stay against which the hours or a minimum stay stand. When somebody who may says that it shall be booked all the same, each of them is kept
     * beside the reservation, which may be written later in the same transaction.
     *
     * @param before the stay as it is; null for a new one
     */
    @Transactional
    public void refuse(UUID reservation, Resort resort, StayWish wish, @Nullable StayWish before, Waive waive) {
        var mayWaive = CurrentVisit.may(Permission.HOURS_WAIVE, resort.id().value());
        var always = mayWaive
                ? List.of(Remedy.change("waive-hours", List.of(), Map.of("waiveHours", "true")))
                : List.<Remedy>of();
        var rules = new StayRules(times.of(resort.id()), minimums.of(resort.id()), resort.today(clock), always);
        var against = rules.against(wish, before);
        if (against.isEmpty()) return;
        if (!mayWaive || !waive.said()) throw against.getFirst().refused();
        if (waive.reason().isBlank()) throw FieldsRefused.field("waiveReason", "waive-reason");
        var now = Columns.now(clock);
        against.forEach(no -> waivers.add(reservation, resort.id(), no, waive.reason(), now));
    }

    /** What a reservation was booked against, the first first. */
    public List<HoursWaiver> waivers(UUID reservation) {
        return waivers.of(reservation);
    }
}
