package app.tailtown.operators;

import app.tailtown.alarms.AlarmRows;
import app.tailtown.alarms.TestAlarms;
import app.tailtown.identity.ForOperators;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What is wrong with the installation itself, for whoever runs it. */
@Controller
@ForOperators
class OperatorAlertsPages {

    private static final int MOST = 50;

    private final ConsoleSessions sessions;
    private final AlarmRows alarms;
    private final TestAlarms tests;

    OperatorAlertsPages(ConsoleSessions sessions, AlarmRows alarms, TestAlarms tests) {
        this.sessions = sessions;
        this.alarms = alarms;
        this.tests = tests;
    }

    @GetMapping(OperatorAlertsPage.PATH)
    OperatorAlertsPage list(HttpServletRequest request) {
        var who = sessions.of(request);
        return new OperatorAlertsPage(alarms.list(who.hash(), MOST), tests.list(who.hash()), tests.canSend());
    }

    @PostMapping(OperatorAlertsPage.PATH + "/tests")
    Reply test(Form<Nothing> form, HttpServletRequest request) {
        var who = sessions.of(request);
        return form.take(
                _ -> {
                    var sent = tests.send(who.actor());
                    var isTaken = sent.stream().anyMatch(s -> s.failed().isEmpty());
                    form.say(isTaken ? "operator.alerts.tested" : "operator.alerts.not-sent");
                    return OperatorAlertsPage.PATH;
                },
                _ -> list(request));
    }
}
