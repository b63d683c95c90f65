package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reading;
import app.tailtown.web.Reply;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A new booking, from a name to a stay. */
@Controller
@RequestMapping("/resorts/{resort}/reservations")
@Requires(Permission.RESERVATIONS_EDIT)
class BookingPages {

    private final Enquiries enquiries;
    private final BookingDesk desk;
    private final TogetherDesk together;

    BookingPages(Enquiries enquiries, BookingDesk desk, TogetherDesk together) {
        this.enquiries = enquiries;
        this.desk = desk;
        this.together = together;
    }

    /** This page with what is known already; without nights it begins today. */
    static String filled(ResortId resort, CustomerId customer, List<PetId> pets, @Nullable Stay nights) {
        var page = new StringBuilder(
                "/resorts/%s/reservations/new?customerId=%s".formatted(resort.value(), customer.value()));
        if (nights != null) page.append("&arrives=" + nights.arrives() + "&departs=" + nights.departs());
        if (!pets.isEmpty()) page.append("&petsSaid=true");
        pets.forEach(p -> page.append("&petIds=").append(p.value()));
        return page.toString();
    }

    @GetMapping("/new")
    Reply ask(@PathVariable UUID resort, Form<Nothing> form) {
        return asked(new ResortId(resort), form);
    }

    /** The same page with more said. It books nothing; it is a post so that no name ever stands in an address. */
    @PostMapping("/new")
    Reply say(@PathVariable UUID resort, Form<Nothing> form) {
        return asked(new ResortId(resort), form);
    }

    private Reply asked(ResortId at, Form<Nothing> form) {
        return form.drawOr(typed -> enquiries.elsewhere(at, typed), typed -> enquiries.answer(at, typed));
    }

    @PostMapping
    Reply book(@PathVariable UUID resort, Form<BookStay> form) {
        return form.keep(
                wish -> {
                    var room = Reading.id(form.of("room"));
                    return room.isPresent() ? intoRoom(resort, room.get(), wish, form) : book(resort, wish, form);
                },
                typed -> enquiries.answer(new ResortId(resort), typed));
    }

    private Answer<Void> book(UUID resort, BookStay wish, Form<BookStay> form) {
        var reservation = desk.book(new ReservationId(Ids.next()), wish.at(new ResortId(resort)));
        form.say(wish.hold() ? "reservation.hold.begun" : "reservation.booked", reservation.number());
        return Answer.seeOther(reservation.path());
    }

    /** What others made room for is taken back together with their moves. */
    private Answer<Void> intoRoom(UUID resort, UUID press, BookStay wish, Form<BookStay> form) {
        var made = together.book(new ResortId(resort), press, wish);
        var reservation = made.stays().getLast();
        form.sayUndoable(
                made.path(resort),
                "moves.booked-undoable",
                reservation.number(),
                made.stays().size() - 1);
        return Answer.seeOther(reservation.path());
    }
}
