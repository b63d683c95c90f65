package app.tailtown.outbox;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a resort wrote, for people and as a file for a spreadsheet. */
@Controller
@RequestMapping("/resorts/{resort}")
@Requires(Permission.RESERVATIONS_EDIT)
class OutboxPages {

    static final String KINDS = "|booked|changed|cancelled|arrival|vaccinations";

    private final MessageDesk desk;
    private final Languages languages;

    OutboxPages(MessageDesk desk, Languages languages) {
        this.desk = desk;
        this.languages = languages;
    }

    @GetMapping("/outbox")
    OutboxPage show(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "all") @Pattern(regexp = Which.CODES) String state,
            @RequestParam(defaultValue = "") @Pattern(regexp = KINDS) String kind,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "newest") @Pattern(regexp = MessageOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after) {
        return desk.page(new ResortId(resort), Wanted.of(state, kind, q, sort), Cursor.read(after));
    }

    @GetMapping({"/outbox.csv", "/outbox.xlsx"})
    void download(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "all") @Pattern(regexp = Which.CODES) String state,
            @RequestParam(defaultValue = "") @Pattern(regexp = KINDS) String kind,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "newest") @Pattern(regexp = MessageOrder.CODES) String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = languages.of(request);
        var wanted = Wanted.of(state, kind, q, sort);
        Spreadsheet.list(
                request,
                response,
                "outbox-" + state + "",
                head(words),
                from -> desk.list(new ResortId(resort), wanted, from, Slice.OF_A_FILE),
                row -> cells(row, words));
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("outbox.opened"),
            words.text("outbox.kind"),
            words.text("outbox.about"),
            words.text("outbox.household"),
            words.text("outbox.to"),
            words.text("outbox.subject"),
            words.text("outbox.state"),
            words.text("outbox.ended"),
            words.text("outbox.why")
        };
    }

    private static @Nullable Object[] cells(Message row, Words words) {
        var to = row.to();
        var ended = row.endedAt();
        return new @Nullable Object[] {
            row.openedAt().toString(),
            words.text("outbox.kind." + row.kind().code()),
            row.reservation(),
            row.household(),
            to == null ? "" : to.address(),
            to == null ? "" : to.subject(),
            words.text("outbox.state." + row.state().code()),
            ended == null ? "" : ended.toString(),
            row.state() == State.SILENT ? words.text("outbox.silent." + row.why()) : row.why()
        };
    }

    @Bean
    static NavItem outboxEntry() {
        return new NavItem(
                58, "outbox.title", "/resorts/{place}/outbox", "mail", Permission.RESERVATIONS_EDIT.code(), false);
    }
}
