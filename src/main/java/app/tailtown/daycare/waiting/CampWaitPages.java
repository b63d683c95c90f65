package app.tailtown.daycare.waiting;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Phones;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Languages;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Spreadsheet;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who waits for days of camp, for people and as a file for a spreadsheet. */
@Controller
class CampWaitPages {

    private final CampWaitViews views;
    private final CampWaitDesk desk;
    private final Languages languages;

    CampWaitPages(CampWaitViews views, CampWaitDesk desk, Languages languages) {
        this.views = views;
        this.desk = desk;
        this.languages = languages;
    }

    @GetMapping("/resorts/{resort}/day-camp/waiting")
    @Requires(Permission.RESERVATIONS_VIEW)
    CampWaitPage show(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "open") @Pattern(regexp = CampWishLists.Of.CODES) String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "") @Pattern(regexp = "|" + CampWishOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after) {
        var of = CampWishLists.Of.of(state);
        return views.page(new ResortId(resort), of, q, of.order(sort), Cursor.read(after), Typed.NOTHING);
    }

    @GetMapping({"/resorts/{resort}/day-camp/waiting.csv", "/resorts/{resort}/day-camp/waiting.xlsx"})
    @Requires(Permission.RESERVATIONS_VIEW)
    void download(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "open") @Pattern(regexp = CampWishLists.Of.CODES) String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "") @Pattern(regexp = "|" + CampWishOrder.CODES) String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = languages.of(request);
        var of = CampWishLists.Of.of(state);
        Spreadsheet.list(
                request,
                response,
                "camp-waitlist-" + of.code(),
                head(words),
                from -> views.list(new ResortId(resort), of, q, of.order(sort), from, Slice.OF_A_FILE),
                row -> cells(row, words));
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("camp.day"),
            words.text("waitlist.place"),
            words.text("waitlist.household"),
            words.text("waitlist.phone"),
            words.text("camp.pets"),
            words.text("camp.group"),
            words.text("camp.part"),
            words.text("waitlist.since"),
            words.text("waitlist.state"),
            words.text("camp.note")
        };
    }

    private static @Nullable Object[] cells(CampWish row, Words words) {
        return new @Nullable Object[] {
            row.day(),
            row.place(),
            row.customer(),
            Phones.shown(row.phone()),
            row.names(),
            row.group(),
            words.text("camp.part." + row.part().code()),
            row.waitingSince().toString(),
            words.text("camp.wait.state." + row.state().code()),
            row.note()
        };
    }

    @PostMapping("/camp-waitlist/{id}/booking")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply book(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var wish = desk.book(new CampWishId(id));
                    var visit = Objects.requireNonNull(wish.booked()).visitId().value();
                    form.say("camp.wait.booked", wish.names(), form.words().date(wish.day()));
                    return Answer.seeOther(OwnPath.of(form.of("to"), "/camp-visits/" + visit));
                },
                typed -> views.page(new CampWishId(id), typed));
    }

    @PostMapping("/camp-waitlist/{id}/told")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply told(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var wish = desk.told(new CampWishId(id));
                    form.sayUndoable(wish.path() + "/told", "camp.wait.told", wish.customer());
                    return Answer.seeOther(back(form, wish));
                },
                typed -> views.page(new CampWishId(id), typed));
    }

    @DeleteMapping("/camp-waitlist/{id}/told")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply undoTold(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var wish = desk.undoTold(new CampWishId(id));
                    form.say("camp.undone");
                    return Answer.seeOther(back(form, wish));
                },
                typed -> views.page(new CampWishId(id), typed));
    }

    @PostMapping("/camp-waitlist/{id}/withdrawal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply withdraw(@PathVariable UUID id, Form<NoLongerWanted> form) {
        return form.keep(
                what -> {
                    var wish = desk.withdraw(new CampWishId(id), what.reason());
                    form.sayUndoable(wish.path() + "/withdrawal", "camp.wait.withdrawn", wish.names());
                    return Answer.seeOther(back(form, wish));
                },
                typed -> views.page(new CampWishId(id), typed));
    }

    @DeleteMapping("/camp-waitlist/{id}/withdrawal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply undoWithdraw(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var wish = desk.undoWithdraw(new CampWishId(id));
                    form.say("camp.wait.back", wish.names());
                    return Answer.seeOther(back(form, wish));
                },
                typed -> views.page(new CampWishId(id), typed));
    }

    private static String back(Form<?> form, CampWish wish) {
        return OwnPath.of(form.of("to"), "/resorts/" + wish.resortId().value() + "/day-camp/waiting");
    }
}
