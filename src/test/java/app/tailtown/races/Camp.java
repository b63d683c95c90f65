package app.tailtown.races;

import app.tailtown.races.Desk.Family;
import app.tailtown.world.Api.Reply;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who opens groups of day camp at one resort and books there, all through the API. */
record Camp(Desk desk, UUID service, LocalDate today) {

    LocalDate day(int number) {
        return today.plusDays(number);
    }

    /** A group of its own with this many places on every day. */
    String group(int places) {
        var hours = Map.of(
                "name",
                "G-" + UUID.randomUUID(),
                "opens",
                "07:00",
                "cutOff",
                "13:00",
                "closes",
                "19:00",
                "serviceIds",
                List.of(service));
        var group = Desk.made(desk.api().post("/api/v1/resorts/" + desk.resort() + "/camp-groups", hours))
                .at("/id");
        Desk.made(places(group, 0, places));
        return group;
    }

    Reply places(String group, int from, int places) {
        return desk.api()
                .post(
                        "/api/v1/camp-groups/" + group + "/capacities",
                        Map.of("from", day(from).toString(), "places", places));
    }

    Reply close(String group, int day) {
        return desk.api()
                .post("/api/v1/camp-groups/" + group + "/exceptions", Map.of("day", day(day).toString(), "places", 0));
    }

    Map<String, Object> wish(Family family, String group, List<LocalDate> days) {
        var wish = new HashMap<String, Object>();
        wish.put("resortId", desk.resort());
        wish.put("serviceId", service);
        wish.put("groupId", group);
        wish.put("customerId", family.customer());
        wish.put("petIds", family.pets());
        wish.put("part", "full");
        wish.put("days", days.stream().map(LocalDate::toString).toList());
        return wish;
    }

    Reply book(Family family, String group, LocalDate... days) {
        return desk.api().post("/api/v1/camp-visits", wish(family, group, List.of(days)));
    }

    /** Every week from this day on. */
    Reply plan(Family family, String group, LocalDate first) {
        var plan = wish(family, group, List.of());
        plan.remove("days");
        plan.put("weekdays", List.of(first.getDayOfWeek().getValue()));
        plan.put("starts", first.toString());
        return desk.api().post("/api/v1/camp-plans", plan);
    }

    /** The visit that was booked, when nothing stands against it. */
    Reply booked(Family family, String group, LocalDate day) {
        return show(Desk.made(book(family, group, day)).at("/visits/0/id"));
    }

    Reply show(String visit) {
        return desk.api().get("/api/v1/camp-visits/" + visit);
    }

    Reply move(Reply visit, LocalDate day) {
        return desk.api().put(path(visit), Map.of("day", day.toString(), "part", "full"), "If-Match", visit.etag());
    }

    Reply cancel(Reply visit) {
        return desk.api().post(path(visit) + "/cancellation", Map.of());
    }

    Reply undoCancel(Reply visit) {
        return desk.api().delete(path(visit) + "/cancellation");
    }

    Reply checkIn(Reply visit) {
        return desk.api().post(path(visit) + "/check-in", Map.of());
    }

    private static String path(Reply visit) {
        return "/api/v1/camp-visits/" + visit.at("/id");
    }
}
