package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.jobs.NightlyJob;
import app.tailtown.world.Api.Reply;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class CampPlanTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    List<NightlyJob> jobs;

    CampWorld camp;

    @BeforeEach
    void open() {
        camp = CampWorld.open(world, port);
    }

    /** The first day of every plan here: the day after tomorrow, and every week from then on. */
    LocalDate first() {
        return camp.day(2);
    }

    LocalDate week(int number) {
        return first().plusWeeks(number);
    }

    Reply plan(World.Family family, String group) {
        var what = new HashMap<String, Object>(camp.wish(family, group, "full"));
        what.remove("days");
        what.put("weekdays", List.of(first().getDayOfWeek().getValue()));
        what.put("starts", first().toString());
        return camp.desk().post("/api/v1/camp-plans", what);
    }

    /** "booked", "skipped" and so on, of the day of a week. */
    static String state(Reply plan, LocalDate day) {
        return plan.json()
                .at("/days")
                .valueStream()
                .filter(d -> d.at("/day").asString().equals(day.toString()))
                .map(d -> d.at("/state").asString()
                        + (d.at("/why").isString() ? " " + d.at("/why").asString() : ""))
                .findFirst()
                .orElse("");
    }

    Reply skip(Reply plan, LocalDate day) {
        return camp.desk().post(path(plan) + "/exceptions", Map.of("day", day.toString(), "kind", "skip"));
    }

    Reply except(Reply plan, String kind, LocalDate day, LocalDate to) {
        return camp.desk()
                .post(path(plan) + "/exceptions", Map.of("day", day.toString(), "kind", kind, "to", to.toString()));
    }

    static String path(Reply plan) {
        return "/api/v1/camp-plans/" + plan.at("/plan/id");
    }

    @Test
    void the_next_eight_weeks_are_booked_and_what_cannot_be_had_says_why() {
        var group = camp.group(1);
        camp.fill(group, week(1), 1);
        made(camp.except(group, week(2), 0));
        var plan = made(plan(world.family(camp.ours(), 1), group));

        assertThat(plan.json().at("/days")).hasSize(8);
        assertThat(state(plan, week(0))).isEqualTo("booked");
        assertThat(state(plan, week(1))).isEqualTo("not-booked camp-full");
        assertThat(state(plan, week(2))).isEqualTo("not-booked camp-closed");
        assertThat(camp.taken(group, week(7))).isEqualTo(1);
    }

    @Test
    void a_day_is_skipped_another_moved_and_both_come_back() {
        var group = camp.group(2);
        var plan = made(plan(world.family(camp.ours(), 2), group));
        assertThat(state(made(skip(plan, week(1))), week(1))).isEqualTo("skipped");
        assertThat(camp.taken(group, week(1))).isZero();
        assertThat(state(made(except(plan, "move", week(2), week(2).plusDays(1))), week(2)))
                .isEqualTo("moved");
        assertThat(camp.taken(group, week(2))).isZero();
        assertThat(camp.taken(group, week(2).plusDays(1))).isEqualTo(2);
        assertThat(except(plan, "move", week(3), week(4)).at("/code")).isEqualTo("pet-in-camp-already");
        assertThat(skip(plan, week(3).plusDays(1)).at("/code")).isEqualTo("not-planned");

        for (var day : List.of(week(1), week(2))) {
            var back = made(camp.desk().delete(path(plan) + "/exceptions?day=" + day));
            assertThat(state(back, day)).isEqualTo("booked");
            assertThat(camp.taken(group, day)).isEqualTo(2);
        }
    }

    @Test
    void a_holiday_leaves_out_its_days_also_those_that_nobody_booked_yet() {
        var group = camp.group(1);
        var plan = made(plan(world.family(camp.ours(), 1), group));
        var away = made(except(plan, "holiday", week(6), week(9)));
        assertThat(List.of(state(away, week(6)), state(away, week(7)), state(away, week(8)), state(away, week(9))))
                .containsOnly("holiday");
        assertThat(camp.taken(group, week(6))).isZero();

        later(2);
        assertThat(camp.taken(group, week(8))).isZero();
    }

    @Test
    void each_night_the_days_that_have_come_into_reach_are_booked_once() {
        var group = camp.group(1);
        var plan = made(plan(world.family(camp.ours(), 1), group));
        assertThat(camp.taken(group, week(9))).isZero();
        later(2);
        later(2);
        assertThat(camp.taken(group, week(8))).isEqualTo(1);
        assertThat(camp.taken(group, week(9))).isEqualTo(1);
        assertThat(made(camp.desk().get(path(plan))).json().at("/days")).hasSize(10);
    }

    /** The job of a night some weeks from now. */
    private void later(int weeks) {
        var job = jobs.stream()
                .filter(j -> j.name().equals("plan-camp-ahead"))
                .findFirst()
                .orElseThrow();
        var zone = camp.ours().resorts().getFirst().zone();
        MovingClock.at(
                camp.today().plusWeeks(weeks).atTime(12, 0).atZone(zone).toInstant(),
                () -> world.in(camp.ours(), () -> {
                    job.run();
                    return true;
                }));
    }

    @Test
    void the_end_gives_everything_up_and_can_be_taken_back() {
        var group = camp.group(1);
        var plan = made(plan(world.family(camp.ours(), 1), group));
        var ended = made(camp.desk().post(path(plan) + "/end", Map.of("from", week(2).toString())));
        assertThat(state(ended, week(1))).isEqualTo("booked");
        assertThat(state(ended, week(2))).isEqualTo("released");
        assertThat(camp.taken(group, week(5))).isZero();
        assertThat(skip(plan, week(1)).at("/code")).isEqualTo("plan-has-ended");
        camp.fill(group, week(3), 1);

        var on = made(camp.desk().delete(path(plan) + "/end"));
        assertThat(state(on, week(2))).isEqualTo("booked");
        assertThat(state(on, week(3))).isEqualTo("not-booked camp-full");
        assertThat(camp.desk().delete(path(plan) + "/end").at("/code")).isEqualTo("plan-goes-on");
    }

    @Test
    void a_day_that_was_full_is_tried_again() {
        var group = camp.group(1);
        camp.fill(group, week(1), 1);
        var plan = made(plan(world.family(camp.ours(), 1), group));
        assertThat(camp.desk().delete(path(plan) + "/exceptions?day=" + week(1)).at("/code"))
                .isEqualTo("camp-full");
        made(camp.except(group, week(1), 2));
        assertThat(state(made(camp.desk().delete(path(plan) + "/exceptions?day=" + week(1))), week(1)))
                .isEqualTo("booked");
    }

    @Test
    void a_banned_household_has_its_days_not_booked_at_night() {
        var group = camp.group(3);
        var family = world.family(camp.ours(), 1);
        var plan = made(plan(family, group));
        made(camp.owner()
                .post("/api/v1/customers/" + family.customer().value() + "/ban", Map.of("why", "bit the vet")));
        later(1);
        assertThat(state(made(camp.desk().get(path(plan))), week(8))).isEqualTo("not-booked customer-banned");
    }
}
