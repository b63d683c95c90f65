package app.tailtown.booking;

import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who comes, goes, and does not come, for programs. */
@RestController
@RequestMapping("/api/v1/reservations/{id}")
class StaysApi {

    private final FrontDoor door;
    private final NoShows noShows;
    private final Chronicle chronicle;
    private final Idempotent idempotent;

    StaysApi(FrontDoor door, NoShows noShows, Chronicle chronicle, Idempotent idempotent) {
        this.door = door;
        this.noShows = noShows;
        this.chronicle = chronicle;
        this.idempotent = idempotent;
    }

    @PostMapping("/check-in")
    @Requires(Permission.STAYS_EDIT)
    Answered<Reservation> checkIn(
            @PathVariable UUID id, @Valid @RequestBody WhichPets which, HttpServletRequest request) {
        return idempotent.run(
                request,
                which,
                () -> answer(door.letIn(new ReservationId(id), which).reservation()));
    }

    @DeleteMapping("/check-in")
    @Requires(Permission.STAYS_EDIT)
    Answered<Reservation> undoCheckIn(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> petIds, HttpServletRequest request) {
        return idempotent.run(request, petIds, () -> answer(door.takeBack(new ReservationId(id), pets(petIds))));
    }

    @PostMapping("/check-out")
    @Requires(Permission.STAYS_EDIT)
    Answered<Reservation> checkOut(@PathVariable UUID id, @Valid @RequestBody GoHome who, HttpServletRequest request) {
        return idempotent.run(
                request,
                who,
                () -> answer(door.letOut(new ReservationId(id), who).reservation()));
    }

    @DeleteMapping("/check-out")
    @Requires(Permission.STAYS_EDIT)
    Answered<Reservation> undoCheckOut(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> petIds, HttpServletRequest request) {
        return idempotent.run(request, petIds, () -> answer(door.takeBackOut(new ReservationId(id), pets(petIds))));
    }

    @PostMapping("/no-show")
    @Requires(Permission.STAYS_EDIT)
    Answered<Reservation> noShow(@PathVariable UUID id, @Valid @RequestBody NotComing who, HttpServletRequest request) {
        return idempotent.run(
                request,
                who,
                () -> answer(noShows.mark(new ReservationId(id), who).reservation()));
    }

    @DeleteMapping("/no-show")
    @Requires(Permission.STAYS_EDIT)
    Answered<Reservation> undoNoShow(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> petIds, HttpServletRequest request) {
        return idempotent.run(request, petIds, () -> answer(noShows.undo(new ReservationId(id), pets(petIds))));
    }

    /** What happened to the stay, the latest first. */
    @GetMapping("/history")
    @Requires(Permission.RESERVATIONS_VIEW)
    List<Chronicle.Line> history(@PathVariable UUID id, HttpServletRequest request) {
        return chronicle.of(new ReservationId(id), request);
    }

    private static List<PetId> pets(List<UUID> ids) {
        return ids.stream().distinct().map(PetId::new).toList();
    }

    private static Answer<Reservation> answer(Reservation reservation) {
        return Answer.ok(reservation, reservation.version());
    }
}
