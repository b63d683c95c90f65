package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of stays, for programs. */
@RestController
@RequestMapping("/api/v1")
class ChangesApi {

    private final BookingDesk reservations;
    private final RoomyChanges desk;
    private final SwapDesk swaps;
    private final UndoChange undo;
    private final Idempotent idempotent;

    ChangesApi(BookingDesk reservations, RoomyChanges desk, SwapDesk swaps, UndoChange undo, Idempotent idempotent) {
        this.reservations = reservations;
        this.desk = desk;
        this.swaps = swaps;
        this.undo = undo;
        this.idempotent = idempotent;
    }

    @PutMapping("/reservations/{id}")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<Reservation> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeStay to,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(to, String.valueOf(ifMatch)), () -> {
            reservations.find(new ReservationId(id));
            return ReservationsApi.answer(desk.change(new ReservationId(id), Versions.expected(ifMatch), to)
                    .stay());
        });
    }

    @PostMapping("/reservations/{id}/swap")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<Reservation> swap(@PathVariable UUID id, @Valid @RequestBody SwapSuites what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> ReservationsApi.answer(swaps.swap(new ReservationId(id), what)));
    }

    /** Takes the last change or exchange back. */
    @DeleteMapping("/reservations/{id}/change")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<Reservation> undo(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(id, String.valueOf(ifMatch)), () -> {
            reservations.find(new ReservationId(id));
            return ReservationsApi.answer(undo.undo(new ReservationId(id), Versions.expected(ifMatch)));
        });
    }
}
