package app.tailtown.daycare.pages;

import app.tailtown.daycare.visits.BookCampVisits;
import app.tailtown.daycare.visits.CampBooked;
import app.tailtown.daycare.visits.CampDesk;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A day of camp, and a new booking. */
@Controller
@RequestMapping("/resorts/{resort}/day-camp")
class CampDayPages {

    private final CampDays days;
    private final CampEnquiries enquiries;
    private final CampDesk desk;

    CampDayPages(CampDays days, CampEnquiries enquiries, CampDesk desk) {
        this.days = days;
        this.enquiries = enquiries;
        this.desk = desk;
    }

    @GetMapping
    @Requires(Permission.RESERVATIONS_VIEW)
    CampDayPage day(
            @PathVariable UUID resort,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID group) {
        return days.day(new ResortId(resort), day, group);
    }

    @GetMapping("/new")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply ask(@PathVariable UUID resort, Form<Nothing> form) {
        return form.draw(typed -> enquiries.answer(new ResortId(resort), false, typed));
    }

    /** The same page with more said. It books nothing; it is a post so that no name ever stands in an address. */
    @PostMapping("/new")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply say(@PathVariable UUID resort, Form<Nothing> form) {
        return form.draw(typed -> enquiries.answer(new ResortId(resort), false, typed));
    }

    @PostMapping
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply book(@PathVariable UUID resort, Form<BookCampVisits> form) {
        return form.keep(
                wish -> {
                    var booked = desk.book(wish.at(new ResortId(resort)));
                    tell(booked, form);
                    return Answer.seeOther(next(resort, booked));
                },
                typed -> enquiries.answer(new ResortId(resort), false, typed));
    }

    /** Which days were booked, for which they wait, and which could not be had. */
    private static void tell(CampBooked booked, Form<BookCampVisits> form) {
        var words = form.words();
        var days = booked.visits().stream().map(v -> words.date(v.day())).collect(Collectors.joining("; "));
        var waits = booked.waiting().stream().map(w -> words.date(w.day())).collect(Collectors.joining("; "));
        if (booked.visits().isEmpty()) {
            form.say("camp.wait.added", waits);
        } else if (!waits.isEmpty()) {
            form.say("camp.wait.added-and", days, waits);
        } else if (booked.notBooked().isEmpty()) {
            form.say("camp.booked.days", days);
        } else {
            var not = booked.notBooked().stream()
                    .map(n -> words.date(n.day()) + " (" + words.text("camp.why." + n.code()) + ")")
                    .collect(Collectors.joining("; "));
            form.say("camp.booked.some", days, not);
        }
    }

    /** One day is shown itself, of several the first day they come; who only waits is found on the list. */
    private static String next(UUID resort, CampBooked booked) {
        if (booked.visits().isEmpty()) return "/resorts/" + resort + "/day-camp/waiting";
        var first = booked.visits().getFirst();
        return booked.visits().size() == 1
                ? "/camp-visits/" + first.id().value()
                : "/resorts/" + resort + "/day-camp?day=" + first.day();
    }
}
