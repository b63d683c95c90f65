package app.tailtown.addons;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;

/** Every "no" of this module. */
public sealed interface AddOnRefusal extends Refusal {

    /** There is no price for a day; what is unknown is not free of charge. */
    record AddOnWithoutPrice(String addOn, LocalDate day, List<Remedy> remedies) implements AddOnRefusal {
        @Override
        public int status() {
            return 422;
        }
    }

    /** Another of the company has this name. */
    record AddOnNamedTwice(String name) implements AddOnRefusal {}

    /** A price is set behind all others: one that begins on {@code begins} stands in the way. */
    record AddOnPriceFollows(String addOn, LocalDate begins, List<Remedy> remedies) implements AddOnRefusal {}

    /** From its first day on a price stays as it was. */
    record AddOnPriceHasBegun(String addOn, List<Remedy> remedies) implements AddOnRefusal {}

    /** It can no longer be added. */
    record AddOnNotOffered(String addOn) implements AddOnRefusal {
        @Override
        public int status() {
            return 422;
        }
    }

    /** It is given on no such day. */
    record AddOnNotOnThisDay(String addOn, LocalDate day) implements AddOnRefusal {
        @Override
        public int status() {
            return 422;
        }
    }

    /** Nobody ticks ahead. */
    record AddOnNotDueYet(String addOn, LocalDate day) implements AddOnRefusal {}

    /** Somebody else ticked it before. */
    record AddOnAlreadyDone(String addOn, LocalDate day) implements AddOnRefusal {}

    record AddOnNotDone(String addOn, LocalDate day) implements AddOnRefusal {}

    /** What was done on this day or later is taken back first. */
    record AddOnWasDone(String addOn, LocalDate day) implements AddOnRefusal {}

    /** What was to be given on a day that is over stays as it was. */
    record AddOnIsOver(String addOn, LocalDate day) implements AddOnRefusal {}

    record AddOnAlreadyRemoved(String addOn) implements AddOnRefusal {}

    record AddOnNotRemoved(String addOn) implements AddOnRefusal {}

    static List<Remedy> openPrices(ResortId resort) {
        return List.of(Remedy.go("open-add-ons", List.of(), AddOnsPage.path(resort)));
    }
}
