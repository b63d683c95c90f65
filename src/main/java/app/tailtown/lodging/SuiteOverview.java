package app.tailtown.lodging;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the page of a resort's suites together, wherever it is to be shown again. */
@Component
class SuiteOverview {

    private final LodgingBook book;
    private final Tonight tonight;
    private final Holders holders;

    SuiteOverview(LodgingBook book, Tonight tonight, Holders holders) {
        this.book = book;
        this.tonight = tonight;
        this.holders = holders;
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
                resort,
                types,
                book.closures(resort),
                book.species(),
                tonight.ofToday(resort),
                guests(resort),
                mayEdit,
                typed);
    }

    private Map<SuiteId, List<HolderNames.Name>> guests(ResortId resort) {
        var guests = tonight.guests(resort);
        var known = holders.named(
                guests.values().stream().flatMap(List::stream).distinct().toList());
        return guests.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .flatMap(h -> Optional.ofNullable(known.get(h)).stream())
                                .toList()));
    }
}
