package app.tailtown.lodging;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Answer;
import app.tailtown.web.CurrentPlace;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Suite types, for people. They belong to the company; one comes from and goes back to the suites of the place one works at. */
@Controller
class SuiteTypePages {

    private final LodgingBook book;
    private final SuiteOverview overview;

    SuiteTypePages(LodgingBook book, SuiteOverview overview) {
        this.book = book;
        this.overview = overview;
    }

    @GetMapping("/suite-types/new")
    @Requires(Permission.LODGING_EDIT)
    SuiteTypeFormPage blank(HttpServletRequest request) {
        return new SuiteTypeFormPage(null, Typed.NOTHING, back(request));
    }

    @PostMapping("/suite-types")
    @Requires(Permission.LODGING_EDIT)
    Reply add(Form<KeepSuiteType> form, HttpServletRequest request) {
        return form.keep(
                what -> {
                    form.say(
                            "suite-type.added",
                            book.addType(new SuiteTypeId(Ids.next()), what).name());
                    return Answer.seeOther(back(request));
                },
                typed -> new SuiteTypeFormPage(null, typed, back(request)));
    }

    @GetMapping("/suite-types/{id}/edit")
    @Requires(Permission.LODGING_EDIT)
    SuiteTypeFormPage edit(@PathVariable UUID id, HttpServletRequest request) {
        var type = book.type(new SuiteTypeId(id));
        return new SuiteTypeFormPage(type, SuiteTypeFormPage.kept(type), back(request));
    }

    @PostMapping("/suite-types/{id}")
    @Requires(Permission.LODGING_EDIT)
    Reply change(@PathVariable UUID id, Form<KeepSuiteType> form, HttpServletRequest request) {
        var type = book.type(new SuiteTypeId(id));
        return form.keep(
                what -> {
                    form.say(
                            "suite-type.changed",
                            book.changeType(type.id(), form.version(), what).name());
                    return Answer.seeOther(back(request));
                },
                typed -> new SuiteTypeFormPage(book.type(type.id()), typed, back(request)));
    }

    @PostMapping("/suite-types/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    Reply delete(@PathVariable UUID id, Form<Nothing> form, HttpServletRequest request) {
        return form.keep(
                _ -> {
                    var type = book.deleteType(new SuiteTypeId(id));
                    form.sayUndoable("/suite-types/" + id + "/deletion", "suite-type.deleted", type.name());
                    return Answer.seeOther(back(request));
                },
                typed -> overview.of(place(request), typed));
    }

    @DeleteMapping("/suite-types/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    Reply restore(@PathVariable UUID id, Form<Nothing> form, HttpServletRequest request) {
        return form.keep(
                _ -> {
                    form.say(
                            "suite-type.restored",
                            book.restoreType(new SuiteTypeId(id)).name());
                    return Answer.seeOther(back(request));
                },
                typed -> overview.of(place(request), typed));
    }

    private static String back(HttpServletRequest request) {
        return SuitesPage.path(place(request));
    }

    private static ResortId place(HttpServletRequest request) {
        return CurrentPlace.of(request, CurrentVisit.get())
                .map(place -> new ResortId(place.id()))
                .orElseThrow(NotFound::new);
    }
}
