package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Dates;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stays, for programs. */
@RestController
@RequestMapping("/api/v1")
class ReservationsApi {

    private final BookingDesk desk;
    private final ReservationLists lists;
    private final Offers offers;
    private final Resorts resorts;
    private final Idempotent idempotent;
    private final Clock clock;

    ReservationsApi(
            BookingDesk desk,
            ReservationLists lists,
            Offers offers,
            Resorts resorts,
            Idempotent idempotent,
            Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.offers = offers;
        this.resorts = resorts;
        this.idempotent = idempotent;
        this.clock = clock;
    }

    /** Why it is given up. */
    record Cancel(@Size(max = 500) String reason) {
        Cancel {
            reason = reason == null ? "" : reason;
        }
    }

    @GetMapping("/resorts")
    @Requires(Permission.RESERVATIONS_VIEW)
    @Transactional(readOnly = true)
    List<Resort> resorts() {
        return resorts.list();
    }

    @GetMapping("/resorts/{resort}/availability")
    @Requires(Permission.RESERVATIONS_VIEW)
    List<Offers.Offer> availability(
            @PathVariable UUID resort,
            @RequestParam LocalDate arrives,
            @RequestParam LocalDate departs,
            @RequestParam(defaultValue = "") List<UUID> petIds) {
        return offers.list(Offers.Ask.together(new ResortId(resort), arrives, departs, petIds));
    }

    @GetMapping("/resorts/{resort}/reservations")
    @Requires(Permission.RESERVATIONS_VIEW)
    @Transactional(readOnly = true)
    Slice<ReservationRow> list(
            @PathVariable UUID resort,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        var at = resorts.find(new ResortId(resort));
        Dates.refuseOutOfRange("from", from, at.today(clock));
        return lists.arriving(at.id(), from, Cursor.read(after), limit);
    }

    @GetMapping("/reservations/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<Reservation> show(@PathVariable UUID id) {
        var reservation = desk.find(new ReservationId(id));
        return Versions.tagged(reservation, reservation.version());
    }

    @PostMapping("/reservations")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<Reservation> book(@Valid @RequestBody BookStay wish, HttpServletRequest request) {
        return idempotent.run(request, wish, () -> {
            var reservation = desk.book(new ReservationId(Ids.next()), wish);
            return Answer.created(
                    "/api/v1/reservations/" + reservation.id().value(), reservation, reservation.version());
        });
    }

    @PostMapping("/reservations/{id}/cancellation")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<Reservation> cancel(@PathVariable UUID id, @Valid @RequestBody Cancel cancel, HttpServletRequest request) {
        return idempotent.run(request, cancel, () -> answer(desk.cancel(new ReservationId(id), cancel.reason())));
    }

    @DeleteMapping("/reservations/{id}/cancellation")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<Reservation> undoCancel(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.undoCancel(new ReservationId(id))));
    }

    static Answer<Reservation> answer(Reservation reservation) {
        return Answer.ok(reservation, reservation.version());
    }
}
