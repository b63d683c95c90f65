package app.tailtown.booking;

import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A stay's history, as programs read it. */
@Service
@Transactional(readOnly = true)
class Chronicle {

    private final Reservations reservations;
    private final History history;
    private final Languages languages;

    Chronicle(Reservations reservations, History history, Languages languages) {
        this.reservations = reservations;
        this.history = history;
        this.languages = languages;
    }

    /**
     * One deed.
     *
     * @param by who did it, by name or by what it was
     * @param what its stable code
     * @param facts by name; dates are local to the resort
     * @param text the same in the language of the request
     * @param cost what the stay cost before and after it; absent where it cost the same
     */
    record Line(
            Instant at, String by, String what, Map<String, Object> facts, String text, History.@Nullable Cost cost) {}

    /** The latest first. */
    List<Line> of(ReservationId id, HttpServletRequest request) {
        var words = languages.of(request);
        return history.of(reservations.find(id).id()).stream()
                .map(e -> line(e, words))
                .toList();
    }

    private static Line line(History.Entry entry, Words words) {
        var deed = entry.deed();
        return new Line(
                entry.at(),
                HistoryWords.by(entry, words),
                deed.code(),
                HistoryWords.facts(deed),
                HistoryWords.text(deed, words),
                entry.cost());
    }
}
