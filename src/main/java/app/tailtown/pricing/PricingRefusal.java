package app.tailtown.pricing;

import app.tailtown.platform.Refusal;
import java.time.LocalDate;

/** Every "no" of this module. */
public sealed interface PricingRefusal extends Refusal {

    /** There is no rate for a night; what is unknown is not free of charge. */
    record NoRate(String suiteType, LocalDate night) implements PricingRefusal {
        @Override
        public int status() {
            return 422;
        }
    }
}
