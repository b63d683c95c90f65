package app.tailtown.booking.makeroom;

import app.tailtown.booking.makeroom.RoomByMoving.Found;
import app.tailtown.booking.makeroom.RoomByMoving.Move;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would have to move, and the button that moves them.
 *
 * @param type its name
 * @param found null when no few moves make room
 */
record MakeRoomPage(
        Resort resort,
        LocalDate today,
        Asked asked,
        Stay stay,
        String type,
        @Nullable Found found,
        Map<HolderId, HolderNames.Name> names,
        Typed typed)
        implements Page {

    MakeRoomPage because(Typed other) {
        return new MakeRoomPage(resort, today, asked, stay, type, found, names, other);
    }

    static String path(UUID resort) {
        return "/resorts/" + resort + "/make-room";
    }

    String path() {
        return path(resort.id().value()) + asked.query();
    }

    String lead(Ui ui) {
        return ui.t(
                "make-room.lead",
                type,
                ui.words().day(stay.arrives(), today),
                ui.words().day(stay.departs(), today),
                stay.nights());
    }

    List<Move> moves() {
        return found == null ? List.of() : found.moves();
    }

    /** "2 stays move, then B4 is free for all 5 nights." */
    String answer(Ui ui) {
        return ui.t(
                "make-room.answer",
                moves().size(),
                Objects.requireNonNull(found).suite().name(),
                stay.nights());
    }

    Optional<HolderNames.Name> who(Move move) {
        return Optional.ofNullable(names.get(new HolderId(move.reservation())));
    }

    String when(Move move, Ui ui) {
        return ui.t(
                "make-room.when",
                ui.words().day(move.arrives(), today),
                ui.words().day(move.departs(), today));
    }

    String whyNot() {
        return "/resorts/" + resort.id().value() + "/why-not" + asked.query();
    }

    /** Where one goes on once there is room: with the booking, or to look at it. */
    static String next(UUID resort, Asked asked, Optional<UUID> suite, UUID press) {
        return asked.customer() == null || suite.isEmpty()
                ? "/resorts/%s/board?from=%s&type=%s".formatted(resort, asked.arrives(), asked.type())
                : "/resorts/" + resort + "/reservations/new" + asked.query() + "&suiteId=" + suite.get() + "&room="
                        + press + (asked.pets().isEmpty() ? "" : "&petsSaid=true");
    }
}
