package app.tailtown.admission.reminders;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of vaccinations to see to, for people and as a file for a spreadsheet. */
@Controller
class DuePages {

    private static final String STATES =
            "to-verify|overdue|within-14-days|within-30-days|within-60-days|missing|unknown";

    private final DueList list;
    private final Languages languages;

    DuePages(DueList list, Languages languages) {
        this.list = list;
        this.languages = languages;
    }

    @GetMapping(DuePage.PATH)
    @Requires(Permission.CUSTOMERS_VIEW)
    DuePage show(
            @RequestParam(defaultValue = "overdue") @Pattern(regexp = STATES) String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "day") @Pattern(regexp = DueOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after) {
        var of = Due.Of.of(state);
        var order = DueOrder.of(sort);
        var from = Cursor.read(after);
        var rows = list.list(of, q, order, from, DuePage.SIZE);
        return new DuePage(of, q, order, rows, from.isStart(), list.counts(), list.today());
    }

    @GetMapping({DuePage.PATH + ".csv", DuePage.PATH + ".xlsx"})
    @Requires(Permission.CUSTOMERS_EDIT)
    void download(
            @RequestParam(defaultValue = "overdue") @Pattern(regexp = STATES) String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "day") @Pattern(regexp = DueOrder.CODES) String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Spreadsheet.list(
                request,
                response,
                "vaccinations-" + state + "",
                head(languages.of(request)),
                from -> list.list(Due.Of.of(state), q, DueOrder.of(sort), from, Slice.OF_A_FILE),
                DuePages::cells);
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("due.pet"),
            words.text("due.customer"),
            words.text("requirement.vaccine"),
            words.text("vaccination.until"),
            words.text("due.reminder-prepared")
        };
    }

    private static @Nullable Object[] cells(Due row) {
        var reminded = row.reminderPreparedAt();
        return new @Nullable Object[] {
            row.pet(),
            row.customer(),
            row.immunizationType(),
            row.validUntil(),
            reminded == null ? "" : reminded.toString()
        };
    }
}
