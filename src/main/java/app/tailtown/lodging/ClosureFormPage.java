package app.tailtown.lodging;

import app.tailtown.design.Page;
import app.tailtown.web.Typed;
import java.time.LocalDate;

/** A suite to be taken out of service for some nights. */
record ClosureFormPage(Suite suite, Typed typed, LocalDate today) implements Page {

    String back() {
        return SuitesPage.path(suite.resortId());
    }

    String action() {
        return "/suites/" + suite.id().value() + "/closures";
    }
}
