package app.tailtown.watch;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import app.tailtown.web.Spreadsheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What concerns the safety of the company, for people: shown, and as a file. */
@Controller
@Requires(Permission.AUDIT_VIEW)
class EventPages {

    private final EventDesk desk;
    private final Languages languages;

    EventPages(EventDesk desk, Languages languages) {
        this.desk = desk;
        this.languages = languages;
    }

    @GetMapping(EventsPage.PATH)
    EventsPage show(
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.KINDS) String kind,
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.ACTORS) String actor,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String after) {
        return desk.page(new Wanted(kind, actor, q, from, to), Cursor.read(after));
    }

    @GetMapping({EventsPage.PATH + ".csv", EventsPage.PATH + ".xlsx"})
    void download(
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.KINDS) String kind,
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.ACTORS) String actor,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = new Wanted(kind, actor, q, from, to);
        var words = languages.of(request);
        Spreadsheet.list(
                request,
                response,
                "security-events",
                head(words),
                start -> desk.list(wanted, start, Slice.OF_A_FILE),
                event -> cells(event, words));
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("watch.when"),
            words.text("watch.what"),
            words.text("watch.times"),
            words.text("watch.who"),
            words.text("watch.address"),
            words.text("watch.about"),
            words.text("watch.more"),
            words.text("watch.request")
        };
    }

    private static @Nullable Object[] cells(Event event, Words words) {
        return new @Nullable Object[] {
            event.at().toString(),
            EventWords.kind(event.kind(), words),
            event.times(),
            EventWords.who(event, words),
            event.address(),
            EventWords.about(event),
            String.join("\n", EventWords.facts(event, words)),
            event.requestId()
        };
    }

    @Bean
    static NavItem securityEventsEntry() {
        return new NavItem(89, "watch.title", EventsPage.PATH, "lock", Permission.AUDIT_VIEW.code(), true);
    }
}
