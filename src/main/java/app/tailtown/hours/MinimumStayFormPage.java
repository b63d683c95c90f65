package app.tailtown.hours;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.lodging.SuiteType;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;

/** A minimum stay to be filled in. */
record MinimumStayFormPage(Resort resort, List<SuiteType> types, LocalDate today, Typed typed) implements Page {

    String action() {
        return HoursPage.minimumPath(resort.id());
    }

    String back() {
        return HoursPage.path(resort.id());
    }

    List<Option> typeOptions() {
        return types.stream()
                .map(t -> Option.of(t.id().value().toString(), t.name()))
                .toList();
    }
}
