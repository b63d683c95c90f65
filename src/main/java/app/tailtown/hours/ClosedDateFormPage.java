package app.tailtown.hours;

import app.tailtown.design.Page;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.time.LocalDate;

/** A closed date or a holiday to be filled in. */
record ClosedDateFormPage(Resort resort, LocalDate today, Typed typed) implements Page {

    /** How many windows the form offers to a holiday with hours of its own. */
    static final int WINDOWS = 2;

    String action() {
        return HoursPage.closedPath(resort.id());
    }

    String back() {
        return HoursPage.path(resort.id());
    }
}
