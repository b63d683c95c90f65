package app.tailtown.booking.makeroom;

import app.tailtown.booking.makeroom.RoomByMoving.Found;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes room, for programs. */
@RestController
@RequestMapping("/api/v1/resorts/{resort}/make-room")
@Requires(Permission.RESERVATIONS_EDIT)
class MakeRoomApi {

    private final MakeRoomDesk desk;
    private final Idempotent idempotent;

    MakeRoomApi(MakeRoomDesk desk, Idempotent idempotent) {
        this.desk = desk;
        this.idempotent = idempotent;
    }

    /**
     * What would make room. Sent back as they are, the moves are done.
     *
     * @param suiteId free for all nights after the moves; null when no few moves make room, or none is needed
     */
    record Proposed(@Nullable UUID suiteId, List<MakeRoom.One> moves) {

        static Proposed of(@Nullable Found found) {
            if (found == null) return new Proposed(null, List.of());
            return new Proposed(
                    found.suite().id().value(),
                    found.moves().stream()
                            .map(m -> new MakeRoom.One(
                                    m.reservation(),
                                    m.version(),
                                    m.let(),
                                    m.to().id().value()))
                            .toList());
        }
    }

    /**
     * What was done.
     *
     * @param id deleting the moves under it takes all of it back
     * @param reservationIds the stays that sleep elsewhere now
     * @param bookedId the stay that got the room; null when none was asked for
     */
    record Moved(
            UUID id, List<UUID> reservationIds, @Nullable UUID bookedId) {

        static Moved of(MakeRoomDesk.Made made) {
            var booked = made.booked();
            return new Moved(
                    made.moved().id(),
                    made.moved().stays().stream().map(r -> r.id().value()).toList(),
                    booked == null ? null : booked.id().value());
        }
    }

    @GetMapping
    Proposed look(
            @PathVariable UUID resort,
            @RequestParam LocalDate arrives,
            @RequestParam LocalDate departs,
            @RequestParam UUID suiteTypeId,
            @RequestParam(defaultValue = "") List<UUID> petIds) {
        var asked = new Asked(arrives, departs, suiteTypeId, petIds, null);
        return Proposed.of(desk.look(new ResortId(resort), asked).found());
    }

    @PostMapping
    Answered<Moved> move(@PathVariable UUID resort, @Valid @RequestBody MakeRoom what, HttpServletRequest request) {
        return idempotent.run(
                request, List.of(resort, what), () -> Answer.ok(Moved.of(desk.move(new ResortId(resort), what)), 0));
    }
}
