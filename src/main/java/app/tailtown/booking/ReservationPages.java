package app.tailtown.booking;

import app.tailtown.booking.ReservationsApi.Cancel;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A stay and what one does with it: cancel, give up, and each of them back; those who come are {@link ArrivalPages}, those who go {@link DeparturePages}. */
@Controller
@RequestMapping("/reservations/{id}")
class ReservationPages {

    private final Stays stays;
    private final BookingDesk desk;
    private final NoShows noShows;

    ReservationPages(Stays stays, BookingDesk desk, NoShows noShows) {
        this.stays = stays;
        this.desk = desk;
        this.noShows = noShows;
    }

    @GetMapping
    @Requires(Permission.RESERVATIONS_VIEW)
    ReservationPage show(@PathVariable UUID id) {
        return stays.show(new ReservationId(id), Typed.NOTHING);
    }

    @PostMapping("/cancellation")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply cancel(@PathVariable UUID id, Form<Cancel> form) {
        return form.keep(
                what -> {
                    var reservation = desk.cancel(new ReservationId(id), what.reason());
                    form.sayUndoable(path(id) + "/cancellation", "reservation.cancelled", reservation.number());
                    return Answer.seeOther(path(id));
                },
                typed -> stays.show(new ReservationId(id), typed));
    }

    @DeleteMapping("/cancellation")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply undoCancel(@PathVariable UUID id, Form<Nothing> form) {
        return undone(id, form, path(id), _ -> desk.undoCancel(new ReservationId(id)));
    }

    private <T> Reply undone(UUID id, Form<T> form, String to, Function<T, Reservation> takeBack) {
        return form.keep(
                what -> {
                    var _ = takeBack.apply(what);
                    form.say("reservation.undone");
                    return Answer.seeOther(to);
                },
                typed -> stays.show(new ReservationId(id), typed));
    }

    @PostMapping("/no-show")
    @Requires(Permission.STAYS_EDIT)
    Reply noShow(@PathVariable UUID id, Form<NotComing> form) {
        return form.keep(
                who -> {
                    var done = noShows.mark(new ReservationId(id), who);
                    form.sayUndoable(done.undo("/no-show"), "reservation.no-show.marked", done.names());
                    return Answer.seeOther(OwnPath.of(form.of("to"), path(id)));
                },
                typed -> stays.show(new ReservationId(id), typed));
    }

    @DeleteMapping("/no-show")
    @Requires(Permission.STAYS_EDIT)
    Reply undoNoShow(@PathVariable UUID id, Form<WhichPets> form) {
        return undone(id, form, path(id), which -> noShows.undo(new ReservationId(id), which.pets()));
    }

    private static String path(UUID id) {
        return "/reservations/" + id;
    }
}
