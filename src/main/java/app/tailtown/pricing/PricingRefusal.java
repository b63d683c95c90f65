package app.tailtown.pricing;

import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;

/** Every "no" of this module. */
public sealed interface PricingRefusal extends Refusal {

    /** There is no rate for a night; what is unknown is not free of charge. */
    record NoRate(String suiteType, LocalDate night, List<Remedy> remedies) implements PricingRefusal {
        @Override
        public int status() {
            return 422;
        }
    }

    /** A rate is set behind all others: one that begins on {@code begins} stands in the way. */
    record RateFollows(String suiteType, LocalDate begins, List<Remedy> remedies) implements PricingRefusal {}

    /** Stays were sold at it, so it stays as it was. */
    record RateHasBegun(String suiteType, List<Remedy> remedies) implements PricingRefusal {}

    /** Two set a rate at the same moment, and the other one was first. */
    record RateSetMeanwhile() implements PricingRefusal {}

    /** To the rates of this type at this resort. */
    static List<Remedy> openRates(ResortId resort, SuiteTypeId type) {
        return List.of(Remedy.go("open-rates", List.of(), RatesPage.path(resort) + "#" + RatesPage.anchor(type)));
    }
}
