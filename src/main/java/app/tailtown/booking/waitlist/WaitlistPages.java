package app.tailtown.booking.waitlist;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Phones;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Languages;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Spreadsheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The waitlist of a resort, for people and as a file for a spreadsheet. */
@Controller
@RequestMapping("/resorts/{resort}")
class WaitlistPages {

    private final WaitlistViews views;
    private final WaitlistDesk desk;
    private final Languages languages;

    WaitlistPages(WaitlistViews views, WaitlistDesk desk, Languages languages) {
        this.views = views;
        this.desk = desk;
        this.languages = languages;
    }

    @GetMapping("/waitlist")
    @Requires(Permission.RESERVATIONS_VIEW)
    WaitlistPage show(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "open") @Pattern(regexp = WaitlistLists.Of.CODES) String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "") @Pattern(regexp = "|" + EntryOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after) {
        var of = WaitlistLists.Of.of(state);
        return views.page(new ResortId(resort), of, q, of.order(sort), Cursor.read(after));
    }

    @GetMapping({"/waitlist.csv", "/waitlist.xlsx"})
    @Requires(Permission.RESERVATIONS_VIEW)
    void download(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "open") @Pattern(regexp = WaitlistLists.Of.CODES) String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "") @Pattern(regexp = "|" + EntryOrder.CODES) String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = languages.of(request);
        var of = WaitlistLists.Of.of(state);
        Spreadsheet.list(
                request,
                response,
                "waitlist-" + state + "",
                head(words),
                from -> views.list(new ResortId(resort), of, q, of.order(sort), from, Slice.OF_A_FILE),
                row -> cells(row, words));
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("waitlist.place"),
            words.text("waitlist.household"),
            words.text("waitlist.phone"),
            words.text("customers.pets"),
            words.text("design.arrives"),
            words.text("design.departs"),
            words.text("waitlist.flex"),
            words.text("waitlist.types"),
            words.text("waitlist.since"),
            words.text("waitlist.state")
        };
    }

    private static @Nullable Object[] cells(WaitlistEntry row, Words words) {
        return new @Nullable Object[] {
            row.place(),
            row.customer(),
            Phones.shown(row.phone()),
            row.names(),
            row.arrives(),
            row.departs(),
            row.flexDays(),
            row.suiteTypes().stream().map(WaitlistEntry.Type::name).collect(Collectors.joining(", ")),
            row.waitingSince().toString(),
            words.text("waitlist.state." + row.state().code())
        };
    }

    @GetMapping("/waitlist/new")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply fill(@PathVariable UUID resort, Form<Nothing> form) {
        return form.draw(typed -> views.fill(new ResortId(resort), typed));
    }

    @PostMapping("/waitlist")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply add(@PathVariable UUID resort, Form<PutOnWaitlist> form) {
        return form.keep(
                what -> {
                    var entry = desk.add(new EntryId(Ids.next()), what.at(new ResortId(resort)));
                    form.say("waitlist.added", entry.names(), Objects.requireNonNull(entry.place()));
                    return Answer.seeOther(entry.path());
                },
                typed -> views.fill(new ResortId(resort), typed));
    }
}
