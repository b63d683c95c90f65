package app.tailtown.addons;

import app.tailtown.catalog.Species;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Money;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is offered beside the stay, and what it costs at one resort.
 *
 * @param typed what was typed of a new one or a price, and why it was not done
 */
record AddOnsPage(
        Resort resort, List<AddOn> addOns, List<AddOnPrice> prices, List<Species> species, LocalDate today, Typed typed)
        implements Page {

    static String path(ResortId resort) {
        return "/resorts/" + resort.value() + "/add-ons";
    }

    String path() {
        return path(resort.id());
    }

    String path(AddOn addOn) {
        return path() + "/" + addOn.id();
    }

    String unit() {
        return resort.currency().getCurrencyCode();
    }

    /** What one of it costs today. */
    Optional<Money> now(AddOn addOn) {
        return of(addOn).filter(p -> p.covers(today)).findFirst().map(p -> new Money(p.price(), resort.currency()));
    }

    /** Those that have not begun. */
    List<AddOnPrice> toCome(AddOn addOn) {
        return of(addOn).filter(p -> p.isToCome(today)).toList();
    }

    /** "12.00 from 1 Dec". */
    String said(AddOnPrice price, Ui ui) {
        var amount = ui.words().money(new Money(price.price(), resort.currency()));
        return ui.t("add-ons.to-come", amount, ui.words().date(price.from()));
    }

    static String path(AddOnPrice price) {
        return "/resorts/" + price.resortId() + "/add-on-prices/" + price.id();
    }

    private Stream<AddOnPrice> of(AddOn addOn) {
        return prices.stream().filter(p -> p.addOnId().equals(addOn.id()));
    }

    /** Only what was typed of this one's price; the form of another one stays empty. */
    Typed typed(AddOn addOn) {
        return typed.of("addOnId").equals(addOn.id().toString()) ? typed : Typed.NOTHING;
    }

    Typed typedNew() {
        return typed.of("addOnId").isEmpty() ? typed : Typed.NOTHING;
    }

    List<Option> units(Ui ui) {
        return Stream.of(AddOnUnit.values())
                .map(u -> Option.of(u.code(), ui.t("add-on.unit." + u.code())))
                .toList();
    }

    List<Option> speciesOptions(Ui ui) {
        return Stream.concat(
                        Stream.of(Option.of("", ui.t("add-on.any-species"))),
                        species.stream().map(s -> Option.of(s.id().toString(), name(s, ui))))
                .toList();
    }

    String species(AddOn addOn, Ui ui) {
        return species.stream()
                .filter(s -> s.id().equals(addOn.speciesId()))
                .findFirst()
                .map(s -> name(s, ui))
                .orElseGet(() -> ui.t("add-on.any-species"));
    }

    private static String name(Species species, Ui ui) {
        var key = "species." + species.code();
        return ui.words().has(key) ? ui.t(key) : species.name();
    }
}
