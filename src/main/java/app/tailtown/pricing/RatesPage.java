package app.tailtown.pricing;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Money;
import app.tailtown.pricing.RateBook.Priced;
import app.tailtown.pricing.Rates.Rate;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a night costs in each suite type: now, what follows, and what it was.
 *
 * @param types every type of the company
 * @param mayEdit whether this person may set prices at this resort
 * @param typed why the last thing one tried was not done
 */
record RatesPage(Resort resort, List<Priced> types, boolean mayEdit, LocalDate today, Typed typed) implements Page {

    /** A price that is over, with the type it was for. */
    record Over(String type, Rate rate) {}

    static String path(ResortId resort) {
        return "/resorts/" + resort.value() + "/rates";
    }

    static String anchor(SuiteTypeId type) {
        return "type-" + type.value();
    }

    String path() {
        return path(resort.id());
    }

    String suitesPath() {
        return "/resorts/" + resort.id().value() + "/suites";
    }

    String newRate(Priced priced) {
        return path() + "/new?suiteTypeId=" + priced.type().id().value();
    }

    Optional<Rate> now(Priced priced) {
        return priced.succession().holdsOn(today);
    }

    List<Rate> toCome(Priced priced) {
        return priced.succession().toCome(today);
    }

    /** Somebody has to act: there are suites to sell, and nothing says or will say for how much. */
    boolean isMissing(Priced priced) {
        return priced.suites() > 0 && now(priced).isEmpty() && toCome(priced).isEmpty();
    }

    List<Over> over() {
        return types.stream()
                .flatMap(p -> p.succession().over(today).stream()
                        .map(rate -> new Over(p.type().name(), rate)))
                .toList();
    }

    Money money(Rate rate, int ordinal) {
        return new Money(rate.of(ordinal), resort.currency());
    }

    String from(Rate rate, Ui ui) {
        return rate.from() == null ? ui.t("rates.always") : ui.words().date(rate.from());
    }

    String until(Rate rate, Ui ui) {
        return rate.until() == null ? "" : ui.words().date(rate.until());
    }
}
