package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Names;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the search says of who comes for the day. */
@HouseTest
class CampInSearchTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    /** Empty for who has had no visit. */
    private static String standing(CampWorld camp, String typed) {
        var found = camp.desk().get("/api/v1/search?q=" + typed);
        return found.isAbsent("/0/standing") ? "" : found.at("/0/standing");
    }

    @Test
    void each_pet_stands_for_itself_and_whom_nobody_checked_out_has_gone_when_the_day_is_over() {
        var camp = CampWorld.open(world, port);
        var family = world.family(camp.ours(), 2);
        Names.called(camp.desk(), camp.ours(), family.pets().getFirst(), "Wjukhere");
        Names.called(camp.desk(), camp.ours(), family.pets().getLast(), "Wjuklate");
        var booked = made(camp.book(family, camp.group(5), camp.today()));
        var path = "/api/v1/camp-visits/" + booked.at("/visits/0/id");
        assertThat(standing(camp, "wjukhere")).isEqualTo("today");

        made(camp.desk()
                .post(
                        path + "/check-in",
                        Map.of("petIds", List.of(family.pets().getFirst().value()))));
        assertThat(standing(camp, "wjukhere")).isEqualTo("here");
        assertThat(standing(camp, "wjuklate")).isEqualTo("today");

        MovingClock.at(tomorrow(camp.today()), () -> {
            assertThat(standing(camp, "wjukhere")).isEqualTo("came");
            assertThat(standing(camp, "wjuklate")).isEmpty();
        });
    }

    private java.time.Instant tomorrow(LocalDate today) {
        return today.plusDays(1)
                .atTime(9, 0)
                .atZone(world.ours().resorts().getFirst().zone())
                .toInstant();
    }
}
