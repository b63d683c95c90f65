package app.tailtown.golive;

import app.tailtown.identity.ForOperators;
import app.tailtown.operators.ConsoleSessions;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Spreadsheet;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The checklist and the books, for whoever runs the installation. */
@Controller
@ForOperators
class GoLivePages {

    private final ConsoleSessions sessions;
    private final GoLiveDesk desk;
    private final Clock clock;

    GoLivePages(ConsoleSessions sessions, GoLiveDesk desk, Clock clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(GoLivePage.PATH)
    GoLivePage list(
            @RequestParam(defaultValue = "") @Pattern(regexp = "[a-z-]{0,20}") String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            HttpServletRequest request) {
        sessions.of(request);
        return new GoLivePage(desk.last(), desk.running(), state, q.strip());
    }

    /** As it stood at the last look. */
    @GetMapping({GoLivePage.PATH + ".csv", GoLivePage.PATH + ".xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.of(request);
        var findings = desk.last().map(Look::findings).orElse(List.of());
        try (var file = Spreadsheet.begin(request, response, "go-live")) {
            file.row("Box", "What must be true", "State", "Evidence", "What to do", "Looked at (UTC)");
            for (var f : findings)
                file.row(
                        f.id(),
                        f.text(),
                        f.state().code(),
                        f.evidence(),
                        f.todo(),
                        f.checkedAt().toString());
        }
    }

    @PostMapping(GoLivePage.PATH + "/looks")
    Reply look(Form<Nothing> form, HttpServletRequest request) {
        var who = sessions.of(request);
        return form.take(
                _ -> {
                    desk.begin(who.actor());
                    return GoLivePage.PATH;
                },
                _ -> new GoLivePage(desk.last(), desk.running(), "", ""));
    }

    @GetMapping(GoLivePage.PATH + "/boxes/{id}")
    BoxPage box(@PathVariable String id, HttpServletRequest request) {
        sessions.of(request);
        return page(id, Typed.of(Map.of("id", UUID.randomUUID())));
    }

    @PostMapping(GoLivePage.PATH + "/boxes/{id}/attestations")
    Reply attest(@PathVariable String id, Form<AttestBox> form, HttpServletRequest request) {
        var who = sessions.of(request);
        var box = GoLiveDesk.box(id);
        return form.take(
                what -> {
                    desk.attest(who, box, what);
                    form.say("golive.attested", box.id());
                    return GoLivePage.path(id);
                },
                typed -> page(id, typed));
    }

    @DeleteMapping(GoLivePage.PATH + "/boxes/{id}/attestations/{attestation}")
    Reply withdraw(
            @PathVariable String id, @PathVariable UUID attestation, Form<Nothing> form, HttpServletRequest request) {
        var who = sessions.of(request);
        var box = GoLiveDesk.box(id);
        return form.take(
                _ -> {
                    desk.withdraw(who, box, attestation);
                    form.say("golive.withdrawn", box.id());
                    return GoLivePage.path(id);
                },
                typed -> page(id, typed));
    }

    private BoxPage page(String id, Typed typed) {
        var finding = desk.last().stream()
                .flatMap(look -> look.findings().stream())
                .filter(f -> f.id().equals(id))
                .findFirst();
        return new BoxPage(GoLiveDesk.box(id), finding, desk.attestations(id), clock.instant(), typed);
    }

    @GetMapping(BooksPage.PATH)
    BooksPage books(HttpServletRequest request) {
        sessions.of(request);
        return new BooksPage();
    }

    @GetMapping(BooksPage.PATH + "/{name}")
    BookPage book(@PathVariable String name, HttpServletRequest request) {
        sessions.of(request);
        return new BookPage(Book.open(name).orElseThrow(NotFound::new));
    }
}
