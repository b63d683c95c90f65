package app.tailtown.pricing;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Money;
import app.tailtown.pricing.RateBook.Priced;
import app.tailtown.pricing.Rates.Rate;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.Optional;

/** The next price of one suite type to be filled in; it begins as the one before it. */
record RateFormPage(Resort resort, Priced priced, LocalDate today, Typed typed) implements Page {

    String back() {
        return RatesPage.path(resort.id());
    }

    String unit() {
        return resort.currency().getCurrencyCode();
    }

    String type() {
        return priced.type().id().value().toString();
    }

    LocalDate earliest() {
        return priced.succession().earliestStart(today);
    }

    /** A first price holds from today on; when another one takes over is for a person to say. */
    String from() {
        return typed.of("from", priced.succession().all().isEmpty() ? today.toString() : "");
    }

    String amount(String field, int ordinal) {
        return typed.of(
                field,
                last().map(r -> TypedRate.written(r.of(ordinal), resort.currency()))
                        .orElse(""));
    }

    String lead(Ui ui) {
        return last().map(r ->
                        ui.t(isNow(r) ? "rate.lead" : "rate.lead.to-come", say(r, 1, ui), say(r, 2, ui), say(r, 3, ui)))
                .orElseGet(() -> ui.t("rate.lead.first"));
    }

    private boolean isNow(Rate rate) {
        return rate.covers(today);
    }

    private Optional<Rate> last() {
        return priced.succession().all().reversed().stream().findFirst();
    }

    private String say(Rate rate, int ordinal, Ui ui) {
        return ui.words().money(new Money(rate.of(ordinal), resort.currency()));
    }
}
