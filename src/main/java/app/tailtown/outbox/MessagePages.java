package app.tailtown.outbox;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One message, what it says, and to send it once more. */
@Controller
@RequestMapping("/messages/{id}")
@Requires(Permission.RESERVATIONS_EDIT)
class MessagePages {

    /** A mail has its own style and nothing else: no script, no picture, no form, no address of ours that it could reach. */
    private static final String SEALED =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final MessageDesk desk;
    private final SendingAgain sending;

    MessagePages(MessageDesk desk, SendingAgain sending) {
        this.desk = desk;
        this.sending = sending;
    }

    @GetMapping
    @Requires(Permission.MONEY_VIEW)
    MessagePage show(@PathVariable UUID id) {
        return desk.show(id, Typed.NOTHING);
    }

    /** As a mail program shows it, for the frame on its page. */
    @GetMapping("/html")
    @Requires(Permission.MONEY_VIEW)
    void html(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var body = desk.body(id).html().getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", SEALED);
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    @PostMapping("/again")
    Reply again(@PathVariable UUID id, Form<SendAgain> form) {
        return form.keep(
                how -> {
                    var message = sending.again(id, how);
                    form.say("outbox.under-way", message.named());
                    return Answer.seeOther(message.path());
                },
                typed -> desk.show(id, typed));
    }
}
