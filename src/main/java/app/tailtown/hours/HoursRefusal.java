package app.tailtown.hours;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;

/** Every "no" to whoever says when a resort is open. */
public sealed interface HoursRefusal extends Refusal {

    /** Opening times are set behind all others: some that begin on {@code begins} stand in the way. */
    record HoursFollow(LocalDate begins, List<Remedy> remedies) implements HoursRefusal {}

    /** What held on a day that is over is never rewritten. */
    record HoursHaveBegun(LocalDate begins, List<Remedy> remedies) implements HoursRefusal {}

    /** Two set opening times at the same moment, and the other one was first. */
    record HoursSetMeanwhile() implements HoursRefusal {}

    /** Some of the days have a name already. */
    record DatesTaken(String name, LocalDate from, LocalDate through, List<Remedy> remedies) implements HoursRefusal {}

    /** Some of the nights have a minimum already, for the same suites. */
    record NightsTaken(String name, LocalDate from, LocalDate through, List<Remedy> remedies) implements HoursRefusal {}

    record DatesAreOver(String name, LocalDate through, List<Remedy> remedies) implements HoursRefusal {}
}
