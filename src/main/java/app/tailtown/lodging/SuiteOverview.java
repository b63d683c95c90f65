package app.tailtown.lodging;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Typed;
import org.springframework.stereotype.Component;

/** Puts the page of a resort's suites together, wherever it is to be shown again. */
@Component
class SuiteOverview {

    private final LodgingBook book;
    private final Tonight tonight;

    SuiteOverview(LodgingBook book, Tonight tonight) {
        this.book = book;
        this.tonight = tonight;
    }

    SuitesPage of(ResortId resort, Typed typed) {
        var suites = book.suites(resort);
        var types = book.types().stream()
                .map(type -> new SuitesPage.TypeRow(
                        type,
                        suites.stream()
                                .filter(s -> s.suiteTypeId().equals(type.id()))
                                .toList()))
                .toList();
        var mayEdit = CurrentVisit.get().may(Permission.LODGING_EDIT, resort.value());
        return new SuitesPage(
                resort, types, book.closures(resort), book.species(), tonight.ofToday(resort), mayEdit, typed);
    }
}
