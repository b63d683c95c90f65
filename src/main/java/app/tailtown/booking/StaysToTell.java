package app.tailtown.booking;

import app.tailtown.admission.PetAdmission;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A stay as somebody reads it who tells its household of it. */
@Service
@Transactional(readOnly = true)
public class StaysToTell {

    private final Reservations reservations;
    private final Admittance admittance;

    StaysToTell(Reservations reservations, Admittance admittance) {
        this.reservations = reservations;
        this.admittance = admittance;
    }

    public Reservation find(ReservationId id) {
        return reservations.find(id);
    }

    /** How those who are still to come stand to what is asked of them. */
    public List<PetAdmission> admission(Reservation stay) {
        return admittance.look(stay);
    }
}
