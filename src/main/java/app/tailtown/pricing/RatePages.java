package app.tailtown.pricing;

import app.tailtown.design.Page;
import app.tailtown.identity.CurrentVisit;
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
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What nights cost, for people. */
@Controller
class RatePages {

    private final RateBook book;

    RatePages(RateBook book) {
        this.book = book;
    }

    @GetMapping("/resorts/{resort}/rates")
    @Requires(Permission.MONEY_VIEW)
    RatesPage list(@PathVariable UUID resort) {
        return overview(new ResortId(resort), Typed.NOTHING);
    }

    @GetMapping("/resorts/{resort}/rates/new")
    @Requires(Permission.RATES_EDIT)
    RateFormPage blank(@PathVariable UUID resort, @RequestParam UUID suiteTypeId) {
        return form(new ResortId(resort), suiteTypeId.toString(), Typed.NOTHING).orElseThrow(NotFound::new);
    }

    @PostMapping("/resorts/{resort}/rates")
    @Requires(Permission.RATES_EDIT)
    Reply set(@PathVariable UUID resort, Form<TypedRate> form) {
        var at = new ResortId(resort);
        return form.keep(
                what -> {
                    keep(at, what, form);
                    return Answer.seeOther(RatesPage.path(at));
                },
                typed -> form(at, typed.of("suiteTypeId"), typed)
                        .<Page>map(page -> page)
                        .orElseGet(() -> overview(at, typed)));
    }

    @DeleteMapping("/resorts/{resort}/rates/{rate}")
    @Requires(Permission.RATES_EDIT)
    Reply takeBack(@PathVariable UUID resort, @PathVariable UUID rate, Form<Nothing> form) {
        var at = new ResortId(resort);
        return form.keep(
                _ -> {
                    if (!book.find(rate).resortId().equals(resort)) throw new NotFound();
                    book.takeBack(rate);
                    form.say("rate.taken-back");
                    return Answer.seeOther(RatesPage.path(at));
                },
                typed -> overview(at, typed));
    }

    private void keep(ResortId at, TypedRate what, Form<TypedRate> form) {
        var resort = book.resort(at);
        var rate = book.set(Ids.next(), at, what.in(resort.currency()));
        var from = form.words().date(what.from());
        if (what.from().isAfter(book.today(resort))) {
            form.sayUndoable(RatesPage.path(at) + "/" + rate.id(), "rate.set", from);
        } else {
            form.say("rate.set", from);
        }
    }

    private RatesPage overview(ResortId id, Typed typed) {
        var resort = book.resort(id);
        var mayEdit = CurrentVisit.get().may(Permission.RATES_EDIT, id.value());
        return new RatesPage(resort, book.priced(resort), mayEdit, book.today(resort), typed);
    }

    /** Empty for a type the company does not have. */
    private Optional<RateFormPage> form(ResortId id, String type, Typed typed) {
        var resort = book.resort(id);
        return book.priced(resort).stream()
                .filter(p -> p.type().id().value().toString().equals(type))
                .findFirst()
                .map(p -> new RateFormPage(resort, p, book.today(resort), typed));
    }
}
