package app.tailtown.booking;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Refused;
import org.springframework.stereotype.Component;

/** What a move would come to. Writes nothing. */
@Component
class MoveLook {

    private final BookingDesk reservations;
    private final ChangePreview preview;

    MoveLook(BookingDesk reservations, ChangePreview preview) {
        this.reservations = reservations;
        this.preview = preview;
    }

    MovePage of(ReservationId id, int version, MoveStay to, String back) {
        var stay = reservations.find(id);
        try {
            var wish = to.of(stay);
            return new MovePage(stay, version, to, wish, preview.of(id, wish).orElse(null), null, "", back);
        } catch (Refused no) {
            return new MovePage(stay, version, to, null, null, no.refusal(), "", back);
        } catch (Precondition stale) {
            return new MovePage(stay, version, to, null, null, null, "move.stale", back);
        } catch (FieldsRefused nonsense) {
            return new MovePage(stay, version, to, null, null, null, "move.nonsense", back);
        }
    }
}
