package app.tailtown.booking;

import app.tailtown.lodging.Guest;
import app.tailtown.platform.Remedy;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The ways out that need no looking. */
final class LastResort {

    private LastResort() {}

    /** What can be done whatever is free: wait, as far as nothing is booked yet, and see night by night why not more. */
    static Stream<Remedy> of(WaysOut.Ask ask, UUID customer) {
        var why = Remedy.go("see-why", List.of(), page(ask, "why-not", customer));
        if (!ask.isNew()) return Stream.of(why);
        var type = ask.type() == null ? "" : "&suiteTypeIds=" + ask.type();
        return Stream.of(Remedy.go("wait", List.of(), page(ask, "waitlist/new", customer) + type), why);
    }

    /** The address of a page of the resort, filled with what was asked for. */
    static String page(WaysOut.Ask ask, String name, UUID customer) {
        var address = new StringBuilder("/resorts/%s/%s?arrives=%s&departs=%s&customerId=%s"
                .formatted(
                        ask.resort().id().value(),
                        name,
                        ask.nights().arrives(),
                        ask.nights().departs(),
                        customer));
        ask.guests().stream()
                .map(Guest::pet)
                .distinct()
                .forEach(p -> address.append("&petIds=").append(p));
        return address.toString();
    }
}
