package app.tailtown.hours;

import app.tailtown.hours.ResortHours.ClosedDate;
import app.tailtown.hours.ResortHours.OpeningWeek;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
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
import org.springframework.web.bind.annotation.RestController;

/** When a resort is open, for programs. */
@RestController
@RequestMapping("/api/v1")
class HoursApi {

    private final HoursBook book;
    private final Idempotent idempotent;

    HoursApi(HoursBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    @GetMapping("/resorts/{resort}/hours")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResortHours hours(@PathVariable UUID resort) {
        var at = book.resort(new ResortId(resort));
        return ResortHours.of(at, book.hours(at), book.now());
    }

    @GetMapping("/hours/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    OpeningWeek week(@PathVariable UUID id) {
        return OpeningWeek.of(book.week(id));
    }

    @PostMapping("/resorts/{resort}/hours")
    @Requires(Permission.HOURS_EDIT)
    Answered<OpeningWeek> set(@PathVariable UUID resort, @Valid @RequestBody SetWeek what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var week = book.setWeek(Ids.next(), new ResortId(resort), what);
            return Answer.created("/api/v1/hours/" + week.id(), OpeningWeek.of(week), 0);
        });
    }

    @DeleteMapping("/hours/{id}")
    @Requires(Permission.HOURS_EDIT)
    Answered<Void> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return gone(request, id, () -> book.takeBackWeek(id));
    }

    @GetMapping("/resorts/{resort}/closed-dates")
    @Requires(Permission.RESERVATIONS_VIEW)
    List<ClosedDate> closedDates(@PathVariable UUID resort) {
        return book.hours(book.resort(new ResortId(resort))).specialDays().stream()
                .map(ClosedDate::of)
                .toList();
    }

    @GetMapping("/closed-dates/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    ClosedDate closedDate(@PathVariable UUID id) {
        return ClosedDate.of(book.specialDay(id));
    }

    @PostMapping("/resorts/{resort}/closed-dates")
    @Requires(Permission.HOURS_EDIT)
    Answered<ClosedDate> close(
            @PathVariable UUID resort, @Valid @RequestBody CloseDates what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var day = book.close(Ids.next(), new ResortId(resort), what);
            return Answer.created("/api/v1/closed-dates/" + day.id(), ClosedDate.of(day), 0);
        });
    }

    @DeleteMapping("/closed-dates/{id}")
    @Requires(Permission.HOURS_EDIT)
    Answered<Void> reopen(@PathVariable UUID id, HttpServletRequest request) {
        return gone(request, id, () -> book.reopen(id));
    }

    @GetMapping("/resorts/{resort}/minimum-stays")
    @Requires(Permission.RESERVATIONS_VIEW)
    List<MinimumStay> minimumStays(@PathVariable UUID resort) {
        return book.minimums(book.resort(new ResortId(resort)));
    }

    @GetMapping("/minimum-stays/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    MinimumStay minimumStay(@PathVariable UUID id) {
        return book.minimum(id);
    }

    @PostMapping("/resorts/{resort}/minimum-stays")
    @Requires(Permission.HOURS_EDIT)
    Answered<MinimumStay> ask(
            @PathVariable UUID resort, @Valid @RequestBody SetMinimumStay what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var minimum = book.ask(Ids.next(), new ResortId(resort), what);
            return Answer.created("/api/v1/minimum-stays/" + minimum.id(), minimum, 0);
        });
    }

    @DeleteMapping("/minimum-stays/{id}")
    @Requires(Permission.HOURS_EDIT)
    Answered<Void> lift(@PathVariable UUID id, HttpServletRequest request) {
        return gone(request, id, () -> book.lift(id));
    }

    @GetMapping("/reservations/{id}/hours-waivers")
    @Requires(Permission.RESERVATIONS_VIEW)
    List<HoursWaiver> waivers(@PathVariable UUID id) {
        return book.waivers(id);
    }

    private Answered<Void> gone(HttpServletRequest request, UUID id, Runnable work) {
        return idempotent.run(request, id, () -> {
            work.run();
            return new Answer<>(204, null, "", 0);
        });
    }
}
