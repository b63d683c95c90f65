package app.tailtown.audit;

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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, for people: all of it, as a file, and of one thing. */
@Controller
@Requires(Permission.AUDIT_VIEW)
class AuditPages {

    private final AuditDesk desk;
    private final Languages languages;

    AuditPages(AuditDesk desk, Languages languages) {
        this.desk = desk;
        this.languages = languages;
    }

    @GetMapping(AuditPage.PATH)
    AuditPage show(
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.ACTORS) String actor,
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.THINGS) String thing,
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.ACTIONS) String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") @Size(max = Sought.LONGEST) String id,
            @RequestParam(defaultValue = "") String after) {
        return desk.page(new Wanted(actor, thing, action, from, to, desk.sought(id)), Cursor.read(after));
    }

    @GetMapping({AuditPage.PATH + ".csv", AuditPage.PATH + ".xlsx"})
    void download(
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.ACTORS) String actor,
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.THINGS) String thing,
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.ACTIONS) String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") @Size(max = Sought.LONGEST) String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = new Wanted(actor, thing, action, from, to, desk.sought(id));
        var words = languages.of(request);
        var local = desk.local();
        Spreadsheet.list(
                request,
                response,
                "audit",
                head(words),
                start -> desk.list(wanted, start, Slice.OF_A_FILE),
                line -> cells(line, local, words));
    }

    @GetMapping("/customers/{customer}/history")
    HistoryPage ofCustomer(@PathVariable UUID customer, @RequestParam(defaultValue = "") String after) {
        return desk.historyPage(Thing.CUSTOMER, customer, Cursor.read(after));
    }

    @GetMapping("/pets/{pet}/history")
    HistoryPage ofPet(@PathVariable UUID pet, @RequestParam(defaultValue = "") String after) {
        return desk.historyPage(Thing.PET, pet, Cursor.read(after));
    }

    @GetMapping("/reservations/{reservation}/history")
    HistoryPage ofReservation(@PathVariable UUID reservation, @RequestParam(defaultValue = "") String after) {
        return desk.historyPage(Thing.RESERVATION, reservation, Cursor.read(after));
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("audit.when"),
            words.text("audit.who"),
            words.text("audit.action"),
            words.text("audit.thing"),
            words.text("audit.name"),
            words.text("audit.id"),
            words.text("audit.changes"),
            words.text("audit.more"),
            words.text("audit.request")
        };
    }

    private static @Nullable Object[] cells(Line line, Local local, Words words) {
        return new @Nullable Object[] {
            line.at().toString(),
            AuditWords.who(line, words),
            AuditWords.action(line.action(), words),
            AuditWords.thing(line.thing(), words),
            line.name(),
            Objects.toString(line.id(), ""),
            String.join("\n", AuditWords.changes(line, local, words)),
            String.join("\n", AuditWords.more(line, words)),
            line.requestId()
        };
    }

    @Bean
    static NavItem auditEntry() {
        return new NavItem(88, "audit.title", AuditPage.PATH, "clock", Permission.AUDIT_VIEW.code(), true);
    }
}
