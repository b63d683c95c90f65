package app.tailtown.daycare.visits;

import app.tailtown.customers.PetId;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Refuses;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Days of camp, for programs. */
@RestController
@RequestMapping("/api/v1")
class CampVisitsApi {

    private final CampDesk desk;
    private final CampDoor door;
    private final CampVisitReader reader;
    private final Resorts resorts;
    private final Idempotent idempotent;

    CampVisitsApi(CampDesk desk, CampDoor door, CampVisitReader reader, Resorts resorts, Idempotent idempotent) {
        this.desk = desk;
        this.door = door;
        this.reader = reader;
        this.resorts = resorts;
        this.idempotent = idempotent;
    }

    @GetMapping("/resorts/{resort}/camp-visits")
    @Requires(Permission.RESERVATIONS_VIEW)
    @Transactional(readOnly = true)
    Slice<CampVisit> list(
            @PathVariable UUID resort,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return reader.list(resorts.find(new ResortId(resort)).id(), from, Cursor.read(after), limit);
    }

    @GetMapping("/camp-visits/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<CampVisit> show(@PathVariable UUID id) {
        var visit = desk.find(new CampVisitId(id));
        return Versions.tagged(visit, visit.version());
    }

    /** One visit for each day. */
    @PostMapping("/camp-visits")
    @Requires(Permission.RESERVATIONS_EDIT)
    @Refuses(DaycareRefusal.PetInCampElsewhere.class)
    Answered<CampBooked> book(@Valid @RequestBody BookCampVisits wish, HttpServletRequest request) {
        return idempotent.run(request, wish, () -> {
            var booked = desk.book(wish);
            return Answer.created(where(booked), booked, 0);
        });
    }

    /** The first of the days; where all of them are waited for, the first wish. */
    private static String where(CampBooked booked) {
        return booked.visits().stream()
                .findFirst()
                .map(first -> "/api/v1/camp-visits/" + first.id().value())
                .orElseGet(() ->
                        "/api/v1/camp-waitlist/" + booked.waiting().getFirst().wishId());
    }

    @PutMapping("/camp-visits/{id}")
    @Requires(Permission.RESERVATIONS_EDIT)
    @Refuses(DaycareRefusal.PetInCampElsewhere.class)
    Answered<CampVisit> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeCampVisit to,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(to, String.valueOf(ifMatch)), () -> {
            desk.find(new CampVisitId(id));
            return answer(desk.change(new CampVisitId(id), Versions.expected(ifMatch), to));
        });
    }

    @PostMapping("/camp-visits/{id}/cancellation")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<CampVisit> cancel(
            @PathVariable UUID id, @Valid @RequestBody CancelDay cancel, HttpServletRequest request) {
        return idempotent.run(request, cancel, () -> answer(desk.cancel(new CampVisitId(id), cancel.reason())));
    }

    @DeleteMapping("/camp-visits/{id}/cancellation")
    @Requires(Permission.RESERVATIONS_EDIT)
    @Refuses(DaycareRefusal.PetInCampElsewhere.class)
    Answered<CampVisit> undoCancel(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.undoCancel(new CampVisitId(id))));
    }

    @PostMapping("/camp-visits/{id}/check-in")
    @Requires(Permission.STAYS_EDIT)
    Answered<CampVisit> checkIn(
            @PathVariable UUID id, @Valid @RequestBody WhichCampers which, HttpServletRequest request) {
        return idempotent.run(
                request,
                which,
                () -> answer(door.checkIn(new CampVisitId(id), which).visit()));
    }

    @DeleteMapping("/camp-visits/{id}/check-in")
    @Requires(Permission.STAYS_EDIT)
    Answered<CampVisit> undoCheckIn(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> petIds, HttpServletRequest request) {
        return idempotent.run(request, petIds, () -> answer(door.undoCheckIn(new CampVisitId(id), pets(petIds))));
    }

    @PostMapping("/camp-visits/{id}/check-out")
    @Requires(Permission.STAYS_EDIT)
    Answered<CampVisit> checkOut(
            @PathVariable UUID id, @Valid @RequestBody WhichCampers which, HttpServletRequest request) {
        return idempotent.run(
                request,
                which,
                () -> answer(door.checkOut(new CampVisitId(id), which.pets()).visit()));
    }

    @DeleteMapping("/camp-visits/{id}/check-out")
    @Requires(Permission.STAYS_EDIT)
    Answered<CampVisit> undoCheckOut(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> petIds, HttpServletRequest request) {
        return idempotent.run(request, petIds, () -> answer(door.undoCheckOut(new CampVisitId(id), pets(petIds))));
    }

    private static List<PetId> pets(List<UUID> ids) {
        return ids.stream().distinct().map(PetId::new).toList();
    }

    private static Answer<CampVisit> answer(CampVisit visit) {
        return Answer.ok(visit, visit.version());
    }
}
