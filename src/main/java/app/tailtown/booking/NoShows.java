package app.tailtown.booking;

import app.tailtown.customers.PetId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives pets up as somebody says or as the resort's rule has it. */
@Service
@Transactional
class NoShows {

    private final Reservations reservations;
    private final NoShowRules rules;
    private final NoShowDesk desk;

    NoShows(Reservations reservations, NoShowRules rules, NoShowDesk desk) {
        this.reservations = reservations;
        this.rules = rules;
        this.desk = desk;
    }

    public Done mark(ReservationId id, NotComing who) {
        var release = who.releaseNights() == null
                ? rules.of(reservations.find(id).resortId()).rule().releasesNights()
                : who.releaseNights();
        return desk.mark(id, who.pets(), release);
    }

    public Reservation undo(ReservationId id, List<PetId> pets) {
        return desk.undo(id, pets);
    }
}
