package app.tailtown.lodging;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suites, for people. */
@Controller
class SuitePages {

    private final LodgingBook book;
    private final SuiteOverview overview;

    SuitePages(LodgingBook book, SuiteOverview overview) {
        this.book = book;
        this.overview = overview;
    }

    @GetMapping("/resorts/{resort}/suites")
    @Requires(Permission.LODGING_VIEW)
    SuitesPage list(@PathVariable UUID resort, @RequestParam(defaultValue = "") @Size(max = 100) String q) {
        return overview.of(new ResortId(resort), q, Typed.NOTHING);
    }

    @GetMapping("/resorts/{resort}/suites/new")
    @Requires(Permission.LODGING_EDIT)
    SuiteFormPage blank(@PathVariable UUID resort) {
        book.suites(new ResortId(resort));
        return form(null, new ResortId(resort), Typed.NOTHING);
    }

    @PostMapping("/resorts/{resort}/suites")
    @Requires(Permission.LODGING_EDIT)
    Reply add(@PathVariable UUID resort, Form<KeepSuite> form) {
        var at = new ResortId(resort);
        return form.keep(
                what -> {
                    form.say(
                            "suite.added",
                            book.addSuite(new SuiteId(Ids.next()), at, what).name());
                    return Answer.seeOther(SuitesPage.path(at));
                },
                typed -> form(null, at, typed));
    }

    @GetMapping("/suites/{id}/edit")
    @Requires(Permission.LODGING_EDIT)
    SuiteFormPage edit(@PathVariable UUID id) {
        var suite = book.suite(new SuiteId(id));
        return form(suite, suite.resortId(), SuiteFormPage.kept(suite));
    }

    @PostMapping("/suites/{id}")
    @Requires(Permission.LODGING_EDIT)
    Reply change(@PathVariable UUID id, Form<KeepSuite> form) {
        var suite = book.suite(new SuiteId(id));
        return form.keep(
                what -> {
                    form.say(
                            "suite.changed",
                            book.changeSuite(suite.id(), form.version(), what).name());
                    return Answer.seeOther(SuitesPage.path(suite.resortId()));
                },
                typed -> form(book.suite(suite.id()), suite.resortId(), typed));
    }

    @PostMapping("/suites/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    Reply delete(@PathVariable UUID id, Form<Nothing> form) {
        var suite = book.suite(new SuiteId(id));
        return form.keep(
                _ -> {
                    book.deleteSuite(suite.id());
                    form.sayUndoable("/suites/" + id + "/deletion", "suite.deleted", suite.name());
                    return Answer.seeOther(SuitesPage.path(suite.resortId()));
                },
                typed -> overview.of(suite.resortId(), typed));
    }

    @DeleteMapping("/suites/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    Reply restore(@PathVariable UUID id, Form<Nothing> form) {
        var suite = book.suite(new SuiteId(id));
        return form.keep(
                _ -> {
                    book.restoreSuite(suite.id());
                    form.say("suite.restored", suite.name());
                    return Answer.seeOther(SuitesPage.path(suite.resortId()));
                },
                typed -> overview.of(suite.resortId(), typed));
    }

    private SuiteFormPage form(@Nullable Suite suite, ResortId resort, Typed typed) {
        return new SuiteFormPage(suite, resort, typed, book.types(), book.species());
    }
}
