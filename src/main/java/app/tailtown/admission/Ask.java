package app.tailtown.admission;

import app.tailtown.catalog.Moment;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Remedy;
import java.util.List;

/**
 * Whether these pets may come.
 *
 * @param visitors those who are to come; nobody else is looked at
 * @param moment what is being done: booked, or checked in
 * @param repeated whether it stood before, so that what only needs a yes had it then
 * @param back the page on which it is asked, to come back to when something was seen to; empty when there is none
 * @param ways what else could be done where it is asked: other dates, without this pet
 */
public record Ask(
        ResortId resort,
        List<Visitor> visitors,
        Moment moment,
        Consent consent,
        boolean repeated,
        String back,
        Ways ways) {

    /** Ways out that only whoever asks knows of. */
    @FunctionalInterface
    public interface Ways {
        List<Remedy> from(List<Against> against);
    }
}
