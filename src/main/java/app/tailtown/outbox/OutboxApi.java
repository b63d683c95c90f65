package app.tailtown.outbox;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was written to households, for programs. */
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.RESERVATIONS_EDIT)
class OutboxApi {

    private final MessageDesk desk;
    private final SendingAgain sending;
    private final Idempotent idempotent;

    OutboxApi(MessageDesk desk, SendingAgain sending, Idempotent idempotent) {
        this.desk = desk;
        this.sending = sending;
        this.idempotent = idempotent;
    }

    @GetMapping("/resorts/{resort}/messages")
    Slice<Message> list(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "all") @Pattern(regexp = Which.CODES) String state,
            @RequestParam(defaultValue = "") @Pattern(regexp = OutboxPages.KINDS) String kind,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "newest") @Pattern(regexp = MessageOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return desk.list(new ResortId(resort), Wanted.of(state, kind, search, sort), Cursor.read(after), limit);
    }

    /** With what it says, and every try to send it. */
    @GetMapping("/messages/{id}")
    @Requires(Permission.MONEY_VIEW)
    Messages.Whole show(@PathVariable UUID id) {
        return desk.whole(id);
    }

    /** Sends it once more as it was written; what was never written is written now. */
    @PostMapping("/messages/{id}/again")
    Answered<Message> again(@PathVariable UUID id, @Valid @RequestBody SendAgain how, HttpServletRequest request) {
        return idempotent.run(request, how, () -> {
            var message = sending.again(id, how);
            return Answer.created("/api/v1" + message.path(), message, 0);
        });
    }
}
