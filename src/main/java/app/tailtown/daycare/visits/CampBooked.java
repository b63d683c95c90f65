package app.tailtown.daycare.visits;

import app.tailtown.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of a wish for several days.
 *
 * @param waiting the days that were full and for which they wait now
 */
public record CampBooked(List<CampVisit> visits, List<NotBooked> notBooked, List<Waiting> waiting) {

    /** A day that was full, and the wish on the list of who waits. */
    public record Waiting(LocalDate day, UUID wishId) {}

    /**
     * A day that could not be had.
     *
     * @param code of the refusal; its words stand under {@code refusal.<code>}
     */
    public record NotBooked(LocalDate day, String code, Map<String, Object> facts) {

        static NotBooked of(LocalDate day, Refusal why) {
            return new NotBooked(day, why.code(), why.facts());
        }
    }
}
