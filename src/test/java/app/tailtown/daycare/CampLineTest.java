package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Together;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@HouseTest
class CampLineTest extends CampLine {

    @Test
    void one_place_that_many_take_at_once_is_one_households() {
        for (var round = 0; round < 5; round++) {
            var on = camp.day(10 + round);
            var taken = made(camp.book(world.family(camp.ours(), 1), group, on));
            var all = IntStream.range(0, 4).mapToObj(_ -> waiting(1, false, on)).toList();
            cancel(taken);
            var byHand = all.stream()
                    .<Callable<String>>map(w -> () ->
                            camp.desk().post(path(w) + "/booking", Map.of()).status() + " by hand");
            var minutes = Stream.<Callable<String>>generate(() -> () -> {
                        aMinutePasses();
                        return "minute";
                    })
                    .limit(2);
            var said = Together.run(Stream.concat(byHand, minutes).toList());
            aMinutePasses();
            var got = all.stream().filter(w -> !state(w).equals("waiting")).toList();
            assertThat(got).as(said.toString()).hasSize(1);
            assertThat(camp.taken(group, on)).isEqualTo(1);
        }
    }

    @Test
    void the_desk_waits_is_told_to_call_and_says_that_they_know() {
        camp.fill(group, day, 1);
        var family = world.family(camp.ours(), 1);
        var page = PageClient.of(port, camp.ours().signIns().get(Role.FRONT_DESK));
        var root = "/resorts/" + camp.ours().resort() + "/day-camp";
        var form = new HashMap<String, Object>(camp.wish(family, group, "full", day));
        form.put("petsSaid", "true");
        var asked = page.post(root + "/new", form);
        assertThat(asked.body()).contains("Wait for 1 day", "name=\"waitForFull\" value=\"true\"");
        form.put("waitForFull", "true");
        var sent = page.post(root, form);
        assertThat(sent.headers().firstValue("Location")).hasValue(root + "/waiting");
        assertThat(page.get(root + "?day=" + day).body()).contains("for this day");

        made(camp.except(group, day, 2));
        assertThat(page.get(root + "/waiting").body()).contains("There is a place");
        aMinutePasses();
        var today = page.get("/resorts/" + camp.ours().resort() + "/today").body();
        assertThat(today).contains("Tell them", "They know");
        assertThat(page.get("/customers/" + family.customer().value()).body()).contains("Has the day: tell them");
        assertThat(page.get(root + "/waiting.csv?state=to-tell").body()).contains(day.toString());
    }
}
