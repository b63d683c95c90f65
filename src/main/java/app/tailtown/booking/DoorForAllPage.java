package app.tailtown.booking;

import app.tailtown.booking.DoorForAll.Stayed;
import app.tailtown.design.Page;
import app.tailtown.organizations.Resort;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who of several did not come in or go home with the others, why, and where that is settled.
 *
 * @param ready those whom nothing is against by now
 * @param stayed those who still wait
 * @param over those who are through the door
 */
record DoorForAllPage(
        Resort resort,
        LocalDate today,
        Crossing way,
        List<Reservation> ready,
        List<Stayed> stayed,
        List<Reservation> over,
        Typed typed)
        implements Page {

    static String path(Resort resort, Crossing way) {
        return "/resorts/" + resort.id().value() + "/" + way.path();
    }

    String action() {
        return path(resort, way);
    }

    /** This page again, for all of them. */
    String here() {
        var ids = Stream.of(ready.stream(), stayed.stream().map(Stayed::stay), over.stream())
                .flatMap(s -> s)
                .map(r -> r.id().value().toString())
                .sorted()
                .toList();
        return address(resort.id().value().toString(), way, ids, back());
    }

    static String address(String resort, Crossing way, List<String> ids, String back) {
        var query = ids.stream().map(id -> "stays=" + id).collect(Collectors.joining("&"));
        return OwnPath.andBack("/resorts/" + resort + "/" + way.path() + "?" + query, back);
    }

    /** Where one came from. */
    String back() {
        return OwnPath.of(typed.of("to"), "/resorts/" + resort.id().value() + "/board");
    }

    /** Where it is settled for one of them. */
    String settle(Reservation stay) {
        return way.isIn() ? CheckInPage.path(stay.id(), Map.of("to", here())) : stay.path();
    }

    static String pets(Reservation stay) {
        return stay.pets().stream().map(Reservation.PetStay::name).collect(Collectors.joining(", "));
    }
}
