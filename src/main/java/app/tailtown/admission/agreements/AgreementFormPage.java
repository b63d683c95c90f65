package app.tailtown.admission.agreements;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.util.List;

/** An agreement to be written. */
record AgreementFormPage(List<Resort> resorts, Typed typed) implements Page {

    List<Option> places() {
        return resorts.stream()
                .map(r -> Option.of(r.id().value().toString(), r.name()))
                .toList();
    }

    /** With a single resort there is nothing to choose. */
    boolean asksWhere() {
        return resorts.size() > 1 || typed.error("resortId") != null;
    }
}
