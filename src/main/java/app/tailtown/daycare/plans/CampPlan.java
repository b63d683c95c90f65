package app.tailtown.daycare.plans;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who comes every week. Dates are local to the resort.
 *
 * @param version changes with everything that happens to the plan
 * @param weekdays 1 is Monday, 7 is Sunday
 * @param ends the last day; null for an open end
 * @param ended the first day nobody comes any more, since the plan was ended; null while it goes on
 */
public record CampPlan(
        CampPlanId id,
        int version,
        ResortId resortId,
        CustomerId customerId,
        String customer,
        UUID serviceId,
        String service,
        CampGroupId groupId,
        String group,
        CampPart part,
        List<Integer> weekdays,
        LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable LocalDate ended,
        String note,
        List<PlannedPet> pets) {

    /** How far ahead days are booked. */
    public static final int WEEKS_AHEAD = 8;

    public record PlannedPet(PetId petId, String name) {}

    @com.fasterxml.jackson.annotation.JsonIgnore
    public List<PetId> petIds() {
        return pets.stream().map(PlannedPet::petId).toList();
    }

    /** The last day on which anybody comes; null for an open end. */
    public @Nullable LocalDate lastDay() {
        return ended == null ? ends : ended.minusDays(1);
    }

    /** Every day the plan has from one day to another, both included. */
    public SortedSet<LocalDate> days(LocalDate from, LocalDate to) {
        var first = from.isAfter(starts) ? from : starts;
        var last = ends != null && ends.isBefore(to) ? ends : to;
        if (last.isBefore(first)) return new TreeSet<>();
        return first.datesUntil(last.plusDays(1)).filter(this::has).collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean has(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek().getValue())
                && !day.isBefore(starts)
                && (ends == null || !day.isAfter(ends))
                && (ended == null || day.isBefore(ended));
    }

    void refuseEnded() {
        if (ended != null) throw new DaycareRefusal.PlanHasEnded(ended).refused();
    }

    /** Days that are over, or that the plan does not have, cannot be skipped or moved. */
    void refuseNotPlanned(LocalDate day, LocalDate today) {
        refuseEnded();
        if (!has(day) || day.isBefore(today)) throw new DaycareRefusal.NotPlanned(day).refused();
    }
}
