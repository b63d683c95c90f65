package app.tailtown.lodging;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Closures, for people: which nights, why, and who needs another suite because of it. */
@Controller
class ClosurePages {

    private final LodgingBook book;
    private final SuiteOverview overview;
    private final Holders holders;

    ClosurePages(LodgingBook book, SuiteOverview overview, Holders holders) {
        this.book = book;
        this.overview = overview;
        this.holders = holders;
    }

    @GetMapping("/suites/{id}/closures/new")
    @Requires(Permission.LODGING_EDIT)
    ClosureFormPage blank(@PathVariable UUID id) {
        return form(new SuiteId(id), Typed.NOTHING);
    }

    @PostMapping("/suites/{id}/closures")
    @Requires(Permission.LODGING_EDIT)
    Reply close(@PathVariable UUID id, Form<CloseSuite> form) {
        var suite = book.suite(new SuiteId(id));
        return form.keep(
                what -> {
                    var closure = Ids.next();
                    var displaced = book.close(closure, suite.id(), what);
                    form.say("closure.added", suite.name());
                    return Answer.seeOther(
                            displaced.isEmpty() ? SuitesPage.path(suite.resortId()) : "/closures/" + closure);
                },
                typed -> form(suite.id(), typed));
    }

    @GetMapping("/closures/{id}")
    @Requires(Permission.LODGING_VIEW)
    ClosurePage show(@PathVariable UUID id) {
        var closure = book.closure(id);
        var guests = book.withoutSuite(closure);
        var known = holders.named(guests.stream().map(Let::holderId).distinct().toList());
        var mayEdit = CurrentVisit.get().may(Permission.LODGING_EDIT, closure.resortId());
        return new ClosurePage(closure, guests, known, mayEdit);
    }

    @DeleteMapping("/closures/{id}")
    @Requires(Permission.LODGING_EDIT)
    Reply reopen(@PathVariable UUID id, Form<Nothing> form) {
        var closure = book.closure(id);
        var resort = new ResortId(closure.resortId());
        return form.keep(
                _ -> {
                    say(form, book.reopen(id));
                    return Answer.seeOther(SuitesPage.path(resort));
                },
                typed -> overview.of(resort, typed));
    }

    /** Who has the suite back, and who has not and why. */
    private void say(Form<Nothing> form, Reopened reopened) {
        var suite = reopened.suite().name();
        var back = reopened.back().stream().map(h -> Map.entry(h, "closure.back"));
        var not = reopened.notBack().stream()
                .map(n -> Map.entry(n.holder(), "closure." + n.why().code()));
        var all = Stream.concat(back, not).toList();
        if (all.isEmpty()) {
            form.say("closure.lifted", suite);
            return;
        }
        var known = holders.named(all.stream().map(Map.Entry::getKey).toList());
        var somebody = form.words().text("closure.somebody");
        var said = all.stream().map(e -> {
            var name = known.get(e.getKey());
            return form.words().text(e.getValue(), name == null ? somebody : name.label(), suite);
        });
        form.say("closure.lifted.told", suite, said.collect(Collectors.joining(" ")));
    }

    private ClosureFormPage form(SuiteId id, Typed typed) {
        var suite = book.suite(id);
        var guests = book.guests(suite);
        var known = holders.named(guests.stream().map(Let::holderId).distinct().toList());
        return new ClosureFormPage(suite, typed, book.today(suite.resortId()), guests, known);
    }
}
