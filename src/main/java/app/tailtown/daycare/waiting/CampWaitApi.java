package app.tailtown.daycare.waiting;

import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Refuses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who waits for days of camp, for programs. One begins to wait by booking with {@code waitForFull}. */
@RestController
@RequestMapping("/api/v1")
class CampWaitApi {

    private final CampWaitViews views;
    private final CampWaitDesk desk;
    private final Idempotent idempotent;

    CampWaitApi(CampWaitViews views, CampWaitDesk desk, Idempotent idempotent) {
        this.views = views;
        this.desk = desk;
        this.idempotent = idempotent;
    }

    /** By day and in the order in which they get a place unless another is asked for; what is done the latest day first. */
    @GetMapping("/resorts/{resort}/camp-waitlist")
    @Requires(Permission.RESERVATIONS_VIEW)
    Slice<CampWish> list(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "open") @Pattern(regexp = CampWishLists.Of.CODES) String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "") @Pattern(regexp = "|" + CampWishOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        var of = CampWishLists.Of.of(state);
        return views.list(new ResortId(resort), of, search, of.order(sort), Cursor.read(after), limit);
    }

    @GetMapping("/camp-waitlist/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    CampWish show(@PathVariable UUID id) {
        return desk.find(new CampWishId(id));
    }

    /** The day is booked now; they said yes to it. */
    @PostMapping("/camp-waitlist/{id}/booking")
    @Requires(Permission.RESERVATIONS_EDIT)
    @Refuses(DaycareRefusal.PetInCampElsewhere.class)
    Answered<CampWish> book(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.book(new CampWishId(id))));
    }

    /** They heard that they have the day. */
    @PostMapping("/camp-waitlist/{id}/told")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<CampWish> told(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.told(new CampWishId(id))));
    }

    @DeleteMapping("/camp-waitlist/{id}/told")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<CampWish> undoTold(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.undoTold(new CampWishId(id))));
    }

    @PostMapping("/camp-waitlist/{id}/withdrawal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<CampWish> withdraw(
            @PathVariable UUID id, @Valid @RequestBody NoLongerWanted what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> answer(desk.withdraw(new CampWishId(id), what.reason())));
    }

    /** They wait again, at the place they had. */
    @DeleteMapping("/camp-waitlist/{id}/withdrawal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<CampWish> undoWithdraw(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.undoWithdraw(new CampWishId(id))));
    }

    /** Without a tag: where they stand changes with what others do. */
    private static Answer<CampWish> answer(CampWish wish) {
        return Answer.ok(wish, 0);
    }
}
