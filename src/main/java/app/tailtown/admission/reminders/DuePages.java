package app.tailtown.admission.reminders;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import app.tailtown.web.Csv;
import app.tailtown.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
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
            @RequestParam(defaultValue = "") String after) {
        var of = Due.Of.of(state);
        var from = Cursor.read(after);
        return new DuePage(of, q, list.list(of, q, from, DuePage.SIZE), from.isStart(), list.counts(), list.today());
    }

    @GetMapping(DuePage.PATH + ".csv")
    @Requires(Permission.CUSTOMERS_EDIT)
    void csv(
            @RequestParam(defaultValue = "overdue") @Pattern(regexp = STATES) String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Csv.list(
                response,
                "vaccinations-" + state + ".csv",
                head(languages.of(request)),
                from -> list.list(Due.Of.of(state), q, from, Slice.MOST),
                DuePages::line);
    }

    private static String head(Words words) {
        return Csv.line(
                words.text("due.pet"),
                words.text("due.customer"),
                words.text("requirement.vaccine"),
                words.text("vaccination.until"),
                words.text("due.reminder-prepared"));
    }

    private static String line(Due row) {
        var until = row.validUntil();
        var reminded = row.reminderPreparedAt();
        return Csv.line(
                row.pet(),
                row.customer(),
                row.immunizationType(),
                until == null ? "" : until.toString(),
                reminded == null ? "" : reminded.toString());
    }
}
