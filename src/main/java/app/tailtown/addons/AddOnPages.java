package app.tailtown.addons;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.pricing.TypedAmount;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is offered beside the stay and what it costs, for people; and what was done of it. */
@Controller
class AddOnPages {

    private final AddOnBook book;
    private final AddOnDesk desk;

    AddOnPages(AddOnBook book, AddOnDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    /** A new one with its first price as a person types it, from today on. */
    record NewAddOn(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Pattern(regexp = AddOnUnit.CODES) String unit,
            @Nullable UUID speciesId,
            @NotBlank @Size(max = 40) String price) {}

    /** The next price of one of them. */
    record TypedPrice(
            @NotNull UUID addOnId,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 40) String price) {}

    /** Which day was done; today when left out. */
    record Done(@Nullable LocalDate day) {}

    @GetMapping("/resorts/{resort}/add-ons")
    @Requires(Permission.RATES_EDIT)
    AddOnsPage list(@PathVariable UUID resort) {
        return page(resort, Typed.NOTHING);
    }

    @PostMapping("/resorts/{resort}/add-ons")
    @Requires(Permission.RATES_EDIT)
    Reply add(@PathVariable UUID resort, Form<NewAddOn> form) {
        return form.keep(
                what -> {
                    var at = book.resort(new ResortId(resort));
                    var price = TypedAmount.minor("price", what.price(), at.currency(), SetAddOnPrice.MOST);
                    var addOn = book.add(Ids.next(), new KeepAddOn(what.name(), what.unit(), what.speciesId(), true));
                    book.setPrice(Ids.next(), at.id(), new SetAddOnPrice(addOn.id(), book.today(at), price));
                    form.say("add-on.added", addOn.name());
                    return Answer.seeOther(AddOnsPage.path(at.id()));
                },
                typed -> page(resort, typed));
    }

    @PostMapping("/resorts/{resort}/add-on-prices")
    @Requires(Permission.RATES_EDIT)
    Reply price(@PathVariable UUID resort, Form<TypedPrice> form) {
        return form.keep(
                what -> {
                    var at = book.resort(new ResortId(resort));
                    var price = TypedAmount.minor("price", what.price(), at.currency(), SetAddOnPrice.MOST);
                    var set = book.setPrice(Ids.next(), at.id(), new SetAddOnPrice(what.addOnId(), what.from(), price));
                    var from = form.words().date(what.from());
                    if (set.isToCome(book.today(at))) {
                        form.sayUndoable(AddOnsPage.path(set), "add-on.price-set", from);
                    } else {
                        form.say("add-on.price-set", from);
                    }
                    return Answer.seeOther(AddOnsPage.path(at.id()));
                },
                typed -> page(resort, typed));
    }

    @DeleteMapping("/resorts/{resort}/add-on-prices/{price}")
    @Requires(Permission.RATES_EDIT)
    Reply takeBackPrice(@PathVariable UUID resort, @PathVariable UUID price, Form<Nothing> form) {
        var at = new ResortId(resort);
        return form.keep(
                _ -> {
                    if (!book.resortOfPrice(price).equals(at)) throw new NotFound();
                    book.takeBackPrice(price);
                    form.say("add-on.price-taken-back");
                    return Answer.seeOther(AddOnsPage.path(at));
                },
                typed -> page(resort, typed));
    }

    /** It can no longer be added; stays that have it keep it. */
    @PostMapping("/resorts/{resort}/add-ons/{addOn}/withdrawal")
    @Requires(Permission.RATES_EDIT)
    Reply withdraw(@PathVariable UUID resort, @PathVariable UUID addOn, Form<Nothing> form) {
        return switchTo(false, resort, addOn, form);
    }

    @DeleteMapping("/resorts/{resort}/add-ons/{addOn}/withdrawal")
    @Requires(Permission.RATES_EDIT)
    Reply offerAgain(@PathVariable UUID resort, @PathVariable UUID addOn, Form<Nothing> form) {
        return switchTo(true, resort, addOn, form);
    }

    private Reply switchTo(boolean active, UUID resort, UUID id, Form<Nothing> form) {
        var path = AddOnsPage.path(book.resort(new ResortId(resort)).id());
        return form.keep(
                _ -> {
                    var before = book.find(id);
                    var what = new KeepAddOn(before.name(), before.unit().code(), before.speciesId(), active);
                    book.change(id, before.version(), what);
                    if (active) form.say("add-on.offered-again", before.name());
                    else form.sayUndoable(path + "/" + id + "/withdrawal", "add-on.withdrawn", before.name());
                    return Answer.seeOther(path);
                },
                typed -> page(resort, typed));
    }

    @PostMapping("/given-add-ons/{id}/done")
    @Requires(Permission.CARE_EDIT)
    Reply tick(@PathVariable UUID id, Form<Done> form) {
        return form.keep(
                done -> {
                    var given = desk.tick(id, done.day());
                    var undo = "/given-add-ons/" + id + "/done" + (done.day() == null ? "" : "?day=" + done.day());
                    form.sayUndoable(undo, "add-on.done", given.addOn(), given.pet());
                    return Answer.seeOther(next(form, given));
                },
                typed -> again(id, typed));
    }

    @DeleteMapping("/given-add-ons/{id}/done")
    @Requires(Permission.CARE_EDIT)
    Reply untick(@PathVariable UUID id, Form<Done> form) {
        return form.keep(
                done -> {
                    var given = desk.untick(id, done.day());
                    form.say("add-on.not-done-after-all", given.addOn(), given.pet());
                    return Answer.seeOther(next(form, given));
                },
                typed -> again(id, typed));
    }

    private static String next(Form<Done> form, GivenAddOn given) {
        return OwnPath.of(form.of("to"), "/reservations/" + given.reservationId());
    }

    private GivenAddOnPage again(UUID id, Typed typed) {
        return new GivenAddOnPage(desk.find(id), typed);
    }

    private AddOnsPage page(UUID id, Typed typed) {
        var resort = book.resort(new ResortId(id));
        return new AddOnsPage(resort, book.list(), book.prices(resort.id()), book.species(), book.today(resort), typed);
    }
}
