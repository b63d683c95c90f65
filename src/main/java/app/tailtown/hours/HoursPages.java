package app.tailtown.hours;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** When a resort is open, for people. */
@Controller
@RequestMapping("/resorts/{resort}")
@Requires(Permission.HOURS_EDIT)
class HoursPages {

    private final HoursBook book;

    HoursPages(HoursBook book) {
        this.book = book;
    }

    @GetMapping("/hours")
    HoursPage show(@PathVariable UUID resort) {
        return overview(resort, Typed.NOTHING);
    }

    @GetMapping("/hours/new")
    WeekFormPage blankWeek(@PathVariable UUID resort) {
        return week(resort, Typed.NOTHING);
    }

    @PostMapping("/hours")
    Reply setWeek(@PathVariable UUID resort, Form<SetWeek> form) {
        return form.keep(
                what -> {
                    var week = book.setWeek(Ids.next(), new ResortId(resort), what);
                    var path = HoursPage.path(new ResortId(resort));
                    form.sayUndoable(
                            path + "/" + week.id(), "hours.set", form.words().date(week.from()));
                    return Answer.seeOther(path);
                },
                typed -> week(resort, typed));
    }

    @DeleteMapping("/hours/{hours}")
    Reply takeBackWeek(@PathVariable UUID resort, @PathVariable UUID hours, Form<Nothing> form) {
        return takeBack(resort, book.resortOf(hours), form, () -> book.takeBackWeek(hours), "hours.taken-back");
    }

    @GetMapping("/closed-dates/new")
    ClosedDateFormPage blankClosedDate(@PathVariable UUID resort) {
        return closedDate(resort, Typed.NOTHING);
    }

    @PostMapping("/closed-dates")
    Reply close(@PathVariable UUID resort, Form<CloseDates> form) {
        return form.keep(
                what -> {
                    var day = book.close(Ids.next(), new ResortId(resort), what);
                    form.sayUndoable(
                            HoursPage.closedPath(new ResortId(resort)) + "/" + day.id(),
                            "closed-date.added",
                            day.name());
                    return Answer.seeOther(HoursPage.path(new ResortId(resort)));
                },
                typed -> closedDate(resort, typed));
    }

    @DeleteMapping("/closed-dates/{day}")
    Reply reopen(@PathVariable UUID resort, @PathVariable UUID day, Form<Nothing> form) {
        return takeBack(resort, book.resortOf(day), form, () -> book.reopen(day), "closed-date.taken-back");
    }

    @GetMapping("/minimum-stays/new")
    MinimumStayFormPage blankMinimum(@PathVariable UUID resort) {
        return minimum(resort, Typed.NOTHING);
    }

    @PostMapping("/minimum-stays")
    Reply ask(@PathVariable UUID resort, Form<SetMinimumStay> form) {
        return form.keep(
                what -> {
                    var minimum = book.ask(Ids.next(), new ResortId(resort), what);
                    form.sayUndoable(
                            HoursPage.minimumPath(new ResortId(resort)) + "/" + minimum.id(),
                            "minimum.added",
                            minimum.name());
                    return Answer.seeOther(HoursPage.path(new ResortId(resort)));
                },
                typed -> minimum(resort, typed));
    }

    @DeleteMapping("/minimum-stays/{minimum}")
    Reply lift(@PathVariable UUID resort, @PathVariable UUID minimum, Form<Nothing> form) {
        return takeBack(resort, book.resortOfMinimum(minimum), form, () -> book.lift(minimum), "minimum.taken-back");
    }

    /** Takes something back that is {@code of} this resort, and nothing of another one. */
    private Reply takeBack(UUID resort, ResortId of, Form<Nothing> form, Runnable work, String said) {
        return form.keep(
                _ -> {
                    if (!of.value().equals(resort)) throw new NotFound();
                    work.run();
                    form.say(said);
                    return Answer.seeOther(HoursPage.path(of));
                },
                typed -> overview(resort, typed));
    }

    private HoursPage overview(UUID id, Typed typed) {
        var resort = book.resort(new ResortId(id));
        return new HoursPage(
                resort, book.hours(resort), book.minimums(resort), book.types(), book.today(resort), typed);
    }

    private WeekFormPage week(UUID id, Typed typed) {
        var resort = book.resort(new ResortId(id));
        var last = book.hours(resort).weeks().reversed().stream().findFirst();
        return new WeekFormPage(resort, last, book.today(resort), typed);
    }

    private ClosedDateFormPage closedDate(UUID id, Typed typed) {
        var resort = book.resort(new ResortId(id));
        return new ClosedDateFormPage(resort, book.today(resort), typed);
    }

    private MinimumStayFormPage minimum(UUID id, Typed typed) {
        var resort = book.resort(new ResortId(id));
        return new MinimumStayFormPage(resort, book.types(), book.today(resort), typed);
    }
}
