package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.jobs.MinutelyJob;
import app.tailtown.world.Api;
import app.tailtown.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Who waits for what others have. */
abstract class WaitlistStays extends FamilyStays {

    @Autowired
    List<MinutelyJob> jobs;

    private final List<Api.Reply> entries = new ArrayList<>();

    /** Who waits for any suite of the house would be offered those of the next test, having waited longer. */
    @AfterEach
    void nobody_waits_any_longer() {
        for (var entry : entries) {
            desk.delete(entry(entry) + "/offer");
            desk.post(entry(entry) + "/withdrawal", Map.of("reason", "The test is over"));
        }
    }

    Api.Reply wait(World.Family who, int from, int until, Map<String, Object> more) {
        var wish = new HashMap<String, Object>();
        wish.put("resortId", ours.resort());
        wish.put("serviceId", ours.boarding());
        wish.put("customerId", who.customer().value());
        wish.put("petIds", who.pets().stream().map(p -> p.value()).toList());
        wish.put("arrives", day(from));
        wish.put("departs", day(until));
        wish.put("suiteTypeIds", List.of(type));
        wish.putAll(more);
        return desk.post("/api/v1/waitlist", wish);
    }

    Api.Reply waiting(World.Family who, int from, int until, Map<String, Object> more) {
        var reply = wait(who, from, until, more);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        entries.add(reply);
        return reply;
    }

    static String entry(Api.Reply entry) {
        return "/api/v1/waitlist/" + entry.at("/id");
    }

    Api.Reply now(Api.Reply entry) {
        return desk.get(entry(entry));
    }

    String state(Api.Reply entry) {
        return now(entry).at("/state");
    }

    /** What happens each minute. */
    void aMinutePasses() {
        world.in(ours, () -> {
            jobs.stream().filter(j -> j.name().equals("offer-places")).forEach(MinutelyJob::run);
            return true;
        });
    }

    Api.Reply offered(Api.Reply entry) {
        var reservation = now(entry).at("/offer/reservationId");
        return desk.get("/api/v1/reservations/" + reservation);
    }

    void cancelled(Api.Reply stay) {
        assertThat(desk.post(path(stay) + "/cancellation", Map.of()).status()).isEqualTo(200);
    }
}
