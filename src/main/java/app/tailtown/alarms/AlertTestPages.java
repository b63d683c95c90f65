package app.tailtown.alarms;

import app.tailtown.identity.OpenToAll;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The link in a test of the alerts. Opening it says nothing yet: a program that looks into mail does that as well. */
@Controller
@OpenToAll("whoever is told of alerts may have no account; the link is the proof")
class AlertTestPages {

    private final TestAlarms tests;

    AlertTestPages(TestAlarms tests) {
        this.tests = tests;
    }

    @GetMapping(TestAlarms.PATH + "{secret}")
    AlertTestPage show(@PathVariable @Pattern(regexp = "[A-Za-z0-9_-]{20,100}") String secret) {
        return new AlertTestPage(secret, tests.addressOf(secret).orElse(""), false);
    }

    /** Drawn at once: the link is spent, so there is nothing to lead to. */
    @PostMapping(TestAlarms.PATH + "{secret}")
    Reply confirm(@PathVariable @Pattern(regexp = "[A-Za-z0-9_-]{20,100}") String secret, Form<Nothing> form) {
        var address = tests.addressOf(secret).orElse("");
        return form.show(
                _ -> new Reply.Again(200, new AlertTestPage(secret, address, tests.confirm(secret))),
                _ -> new AlertTestPage(secret, address, false));
    }
}
