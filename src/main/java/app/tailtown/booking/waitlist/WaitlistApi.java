package app.tailtown.booking.waitlist;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

/** Who waits for a place, for programs. An offer is accepted by confirming its reservation. */
@RestController
@RequestMapping("/api/v1")
class WaitlistApi {

    private final WaitlistViews views;
    private final WaitlistDesk desk;
    private final Idempotent idempotent;

    WaitlistApi(WaitlistViews views, WaitlistDesk desk, Idempotent idempotent) {
        this.views = views;
        this.desk = desk;
        this.idempotent = idempotent;
    }

    /** In the order in which they are offered something unless another is asked for; those who no longer wait the latest first. */
    @GetMapping("/resorts/{resort}/waitlist")
    @Requires(Permission.RESERVATIONS_VIEW)
    Slice<WaitlistEntry> list(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "open") @Pattern(regexp = WaitlistLists.Of.CODES) String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "") @Pattern(regexp = "|" + EntryOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        var of = WaitlistLists.Of.of(state);
        return views.list(new ResortId(resort), of, search, of.order(sort), Cursor.read(after), limit);
    }

    @PostMapping("/waitlist")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<WaitlistEntry> add(@Valid @RequestBody PutOnWaitlist what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var entry = desk.add(new EntryId(Ids.next()), what);
            return Answer.created("/api/v1" + entry.path(), entry, entry.version());
        });
    }

    @GetMapping("/waitlist/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<WaitlistEntry> show(@PathVariable UUID id) {
        var entry = desk.find(new EntryId(id));
        return Versions.tagged(entry, entry.version());
    }

    /** They keep their place in the order. */
    @PutMapping("/waitlist/{id}")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<WaitlistEntry> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeWish to,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(to, String.valueOf(ifMatch)), () -> {
            var _ = desk.find(new EntryId(id));
            return answer(desk.change(new EntryId(id), Versions.expected(ifMatch), to));
        });
    }

    @PostMapping("/waitlist/{id}/offer")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<WaitlistEntry> offer(
            @PathVariable UUID id, @Valid @RequestBody MakeOffer what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> answer(desk.offer(new EntryId(id), what)));
    }

    /** They do not want it, and go on waiting. */
    @DeleteMapping("/waitlist/{id}/offer")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<WaitlistEntry> pass(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.pass(new EntryId(id))));
    }

    @PostMapping("/waitlist/{id}/withdrawal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<WaitlistEntry> withdraw(
            @PathVariable UUID id, @Valid @RequestBody Withdraw what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> answer(desk.withdraw(new EntryId(id), what.reason())));
    }

    /** They wait again, at the place they had. */
    @DeleteMapping("/waitlist/{id}/withdrawal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<WaitlistEntry> undoWithdraw(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.undoWithdraw(new EntryId(id))));
    }

    private static Answer<WaitlistEntry> answer(WaitlistEntry entry) {
        return Answer.ok(entry, entry.version());
    }
}
