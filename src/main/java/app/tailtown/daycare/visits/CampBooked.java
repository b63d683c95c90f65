package app.tailtown.daycare.visits;

import app.tailtown.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What came of a wish for several days. */
public record CampBooked(List<CampVisit> visits, List<NotBooked> notBooked) {

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
