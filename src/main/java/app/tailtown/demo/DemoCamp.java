package app.tailtown.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Day camp of the made-up world: its groups, who comes every week, and who comes on which day. */
record DemoCamp(List<Group> groups, List<Plan> plans, List<CampDay> days, List<Missed> missed) {

    /** What stands where nobody has day camp. */
    static final DemoCamp NONE = new DemoCamp(List.of(), List.of(), List.of(), List.of());

    /**
     * Guests who share the places of a day.
     *
     * @param services what a full day is sold as, and a half one; {@code rates} are the ids of what they cost, shared by the groups of a resort
     * @param half minor units for one pet; {@code full} likewise
     */
    record Group(
            UUID id,
            DemoResort place,
            String name,
            int position,
            List<String> services,
            List<UUID> rates,
            int places,
            UUID capacity,
            long half,
            long full) {

        String service(boolean isHalf) {
            return isHalf ? services.getLast() : services.getFirst();
        }

        UUID rate(boolean isHalf) {
            return isHalf ? rates.getLast() : rates.getFirst();
        }
    }

    /** @param weekdays 1 is Monday */
    record Plan(
            UUID id,
            Group group,
            Household household,
            List<DemoPet> pets,
            List<Integer> weekdays,
            String part,
            LocalDate starts,
            Booking.Confirmed made) {}

    /** A day of a plan on which they do not come: because it was full, or because they board then and said so. */
    record Missed(Plan plan, LocalDate day, boolean full) {}
}
