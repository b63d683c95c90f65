package app.tailtown.booking;

import app.tailtown.design.Icon;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.Suites;
import app.tailtown.organizations.Resorts;
import app.tailtown.search.FoundBeside;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stays by their number and suites by their name, for the one search. */
@Component
class FoundStays implements FoundBeside {

    private static final int MOST = 5;

    private final ReservationLists lists;
    private final Suites suites;
    private final Resorts resorts;

    FoundStays(ReservationLists lists, Suites suites, Resorts resorts) {
        this.lists = lists;
        this.suites = suites;
        this.resorts = resorts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> find(String text) {
        var stays = FoundBeside.number("R", text).stream()
                .flatMap(number -> lists.numbered(number).stream())
                .filter(r -> CurrentVisit.may(
                        Permission.RESERVATIONS_VIEW, r.resortId().value()))
                .map(this::stay);
        var named = suites.named(text, MOST).stream()
                .filter(s ->
                        CurrentVisit.may(Permission.LODGING_VIEW, s.resortId().value()))
                .map(this::suite);
        return Stream.concat(stays, named).toList();
    }

    private Hit stay(ReservationRow row) {
        var pets = row.pets().stream().map(ReservationRow.Pet::name).collect(Collectors.joining(", "));
        return new Hit(
                Icon.TODAY,
                row.number() + " · " + pets,
                List.of(
                        row.customer(),
                        new Days(row.arrives(), row.departs()),
                        resorts.find(row.resortId()).name()),
                "/reservations/" + row.id().value());
    }

    private Hit suite(Suite suite) {
        var resort = resorts.find(suite.resortId());
        return new Hit(
                Icon.BOARDING,
                suite.name(),
                List.of(suite.suiteType(), resort.name()),
                "/resorts/" + resort.id().value() + "/suites#suite-"
                        + suite.id().value());
    }
}
