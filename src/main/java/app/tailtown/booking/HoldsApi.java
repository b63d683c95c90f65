package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stays that are held, for programs. To give one up is to cancel it. */
@RestController
@RequestMapping("/api/v1/reservations/{id}")
@Requires(Permission.RESERVATIONS_EDIT)
class HoldsApi {

    private final HoldDesk desk;
    private final Idempotent idempotent;

    HoldsApi(HoldDesk desk, Idempotent idempotent) {
        this.desk = desk;
        this.idempotent = idempotent;
    }

    @PostMapping("/confirmation")
    Answered<Reservation> confirm(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.confirm(new ReservationId(id))));
    }

    @PostMapping("/hold")
    Answered<Reservation> extend(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.extend(new ReservationId(id))));
    }

    private static Answer<Reservation> answer(Reservation reservation) {
        return Answer.ok(reservation, reservation.version());
    }
}
