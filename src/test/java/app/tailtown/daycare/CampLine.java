package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.jobs.MinutelyJob;
import app.tailtown.world.Api.Reply;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A group with one place a day, and households who wait for it. */
abstract class CampLine {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    List<MinutelyJob> jobs;

    CampWorld camp;
    LocalDate day;
    String group;

    @BeforeEach
    void open() {
        camp = CampWorld.open(world, port);
        day = camp.day(6);
        group = camp.group(1);
    }

    Map<String, Object> wish(World.Family family, boolean askFirst, LocalDate... days) {
        var wish = new HashMap<>(camp.wish(family, group, "full", days));
        wish.put("waitForFull", true);
        wish.put("askFirst", askFirst);
        return wish;
    }

    String waiting(int pets, boolean askFirst) {
        return waiting(pets, askFirst, day);
    }

    String waiting(int pets, boolean askFirst, LocalDate on) {
        var reply = made(camp.desk().post("/api/v1/camp-visits", wish(world.family(camp.ours(), pets), askFirst, on)));
        assertThat(reply.json().at("/visits")).isEmpty();
        return reply.at("/waiting/0/wishId");
    }

    void cancel(Reply booked) {
        made(camp.desk().post("/api/v1/camp-visits/" + booked.at("/visits/0/id") + "/cancellation", Map.of()));
    }

    static String path(String wish) {
        return "/api/v1/camp-waitlist/" + wish;
    }

    Reply now(String wish) {
        return made(camp.desk().get(path(wish)));
    }

    String state(String wish) {
        return now(wish).at("/state");
    }

    int place(String wish) {
        return now(wish).json().at("/place").asInt();
    }

    void aMinutePasses() {
        world.in(camp.ours(), () -> {
            jobs.stream().filter(j -> j.name().equals("book-from-camp-line")).forEach(MinutelyJob::run);
            return true;
        });
    }
}
