package app.tailtown.lodging;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a resort's suites together, wherever it is to be shown again. */
@Component
@Transactional(readOnly = true)
class SuiteOverview {

    private final LodgingBook book;
    private final Tonight tonight;
    private final Holders holders;
    private final Availability availability;
    private final Resorts resorts;
    private final Clock clock;

    SuiteOverview(
            LodgingBook book,
            Tonight tonight,
            Holders holders,
            Availability availability,
            Resorts resorts,
            Clock clock) {
        this.book = book;
        this.tonight = tonight;
        this.holders = holders;
        this.availability = availability;
        this.resorts = resorts;
        this.clock = clock;
    }

    SuitesPage of(ResortId resort, Typed typed) {
        return of(resort, "", typed);
    }

    /** {@code search}: part of a name, an area or a type. */
    SuitesPage of(ResortId resort, String search, Typed typed) {
        var all = book.suites(resort);
        var lower = search.strip().toLowerCase(Locale.ROOT);
        var suites = all.stream().filter(s -> isFound(s, lower)).toList();
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
                search,
                all.size(),
                types,
                book.closures(resort),
                book.species(),
                tonight.ofToday(resort),
                guests(resort),
                uses(resort),
                mayEdit,
                typed);
    }

    private static boolean isFound(Suite suite, String lower) {
        return Stream.of(suite.name(), suite.area(), suite.suiteType())
                .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(lower));
    }

    /** What each suite is used for in the night that begins today. */
    private Map<SuiteId, NightUse> uses(ResortId id) {
        var resort = resorts.find(id);
        var today = resort.today(clock);
        var night = new Stay(today, today.plusDays(1));
        return availability.of(resort, night, HolderId.NOBODY).nights(night).stream()
                .flatMap(t -> t.suites().stream())
                .collect(Collectors.toMap(
                        s -> s.suite().id(), s -> s.uses().getFirst().what()));
    }

    private Map<SuiteId, List<HolderNames.Name>> guests(ResortId resort) {
        var guests = tonight.guests(resort);
        var known = holders.namedParties(
                guests.values().stream().flatMap(List::stream).toList());
        return guests.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .flatMap(h -> Optional.ofNullable(known.get(h)).stream())
                                .toList()));
    }
}
