package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Ids;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What can be taken back, until when, and what stands in the way. Each line is one case: two dogs are booked from Friday to Monday in suite X; what is done with
 * them, each at an hour by the clocks of Chicago; and how the stay stands after the last of it, or why that was refused. There is a suite Y of the same type.
 */
@HouseTest
class UndoCasesTest {

    @Autowired
    World world;

    @Autowired
    BeanFactory beans;

    /** Where and from which Friday on. In Denver it is an hour earlier than in Chicago; the clocks change on 1 November 2026 and on 14 March 2027. */
    @ParameterizedTest(name = "{0}: {1} | {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a check-in, on its own business day
            Chicago 2026-11-27 | Fri 16:00 in, Fri 23:59 undo-in                                      | confirmed Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Sat 00:00 undo-in                                      | day-is-over
            Denver 2026-11-27  | Fri 16:00 in, Sat 00:59 undo-in                                      | confirmed Fri-Mon X
            Denver 2026-11-27  | Fri 16:00 in, Sat 01:00 undo-in                                      | day-is-over
            Chicago 2026-11-27 | Fri 16:00 in, Sat 09:00 in                                           | already-checked-in
            Chicago 2026-11-27 | Fri 16:00 undo-in                                                    | not-checked-in
            Chicago 2026-11-27 | Fri 16:00 in, Fri 17:00 undo-in, Fri 18:00 undo-in                   | not-checked-in
            Chicago 2026-11-27 | Fri 16:00 in, Fri 17:00 undo-in, Sat 09:00 in                        | in-house Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in-A, Fri 17:00 in-B, Fri 18:00 undo-in-A                  | in-house Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in-A, Sat 10:00 in-B, Sat 11:00 undo-in                    | day-is-over
            Chicago 2026-11-27 | Fri 16:00 in-A, Sat 10:00 in-B, Sat 11:00 undo-in-B                  | in-house Fri-Mon X
            # a later fact stands on it
            Chicago 2026-11-27 | Fri 16:00 in, Fri 17:00 out, Fri 18:00 undo-in-A                     | already-checked-out
            Chicago 2026-11-27 | Fri 16:00 in, Fri 17:00 out, Fri 18:00 undo-out, Fri 19:00 undo-in   | confirmed Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Fri 17:00 out-A, Fri 18:00 undo-in                     | confirmed Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Fri 17:00 cancel                                       | pets-were-here
            Chicago 2026-11-27 | Fri 16:00 in, Fri 17:00 undo-in, Fri 18:00 cancel                    | cancelled
            # a check-out
            Chicago 2026-11-27 | Fri 16:00 in, Mon 10:00 out, Mon 23:59 undo-out                      | in-house Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Mon 10:00 out, Tue 00:00 undo-out                      | day-is-over
            Chicago 2026-11-27 | Fri 16:00 in, Mon 10:00 undo-out                                     | not-checked-out
            Chicago 2026-11-27 | Fri 16:00 in, Mon 10:00 out-A, Mon 11:00 undo-out                    | in-house Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Mon 10:00 out, Mon 11:00 others-book, Mon 12:00 undo-out | in-house Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Mon 10:00 out, Mon 11:00 others-book, Mon 13:00 others-come, Mon 14:00 undo-out | suite-occupied
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 move, Sat 11:00 others-book, Sat 13:00 others-come, Mon 10:00 out, Mon 11:00 undo-out | in-house Fri-Sat X, Sat-Mon Y
            # an early departure, kept or released
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 out, Sat 11:00 others-book                   | suite-taken
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 out, Sat 11:00 undo-out                      | in-house Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 out-early                                    | checked-out Fri-Sat X
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 out-early, Sat 11:00 undo-out                | in-house Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 out-early, Sun 00:00 undo-out                | day-is-over
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 out-early, Sat 11:00 others-book, Sat 12:00 undo-out | nights-gone
            # a cancellation, until the day of arrival is over
            Chicago 2026-11-27 | Thu 10:00 cancel, Thu 11:00 undo-cancel                              | confirmed Fri-Mon X
            Chicago 2026-11-27 | Thu 10:00 cancel, Fri 23:59 undo-cancel                              | confirmed Fri-Mon X
            Chicago 2026-11-27 | Thu 10:00 cancel, Sat 00:00 undo-cancel                              | arrival-in-the-past
            Chicago 2026-11-27 | Thu 10:00 cancel, Thu 11:00 others-book, Thu 12:00 undo-cancel       | suite-taken
            Chicago 2026-11-27 | Thu 10:00 undo-cancel                                                | not-cancelled
            Chicago 2026-11-27 | Thu 10:00 cancel, Thu 11:00 cancel                                   | already-cancelled
            Chicago 2026-11-27 | Thu 10:00 cancel, Fri 09:00 in                                       | already-cancelled
            # who did not come
            Chicago 2026-11-27 | Sat 07:00 absent, Sat 23:59 undo-absent                              | confirmed Fri-Mon X
            Chicago 2026-11-27 | Sat 07:00 absent, Sun 00:00 undo-absent                              | day-is-over
            Chicago 2026-11-27 | Sat 07:00 absent-released, Sat 08:00 undo-absent                     | confirmed Fri-Mon X
            Chicago 2026-11-27 | Sat 07:00 absent-released, Sat 08:00 others-book, Sat 09:00 undo-absent | nights-gone
            Chicago 2026-11-27 | Fri 17:00 absent-released-A, Fri 18:00 move, Fri 19:00 undo-absent   | confirmed Fri-Mon Y, Fri-Mon X
            Chicago 2026-11-27 | Thu 10:00 move, Fri 17:00 absent-released-A, Fri 18:00 move-back, Fri 19:00 undo-absent | confirmed Fri-Mon X, Fri-Mon Y
            Chicago 2026-11-27 | Fri 17:00 absent-released-A, Fri 18:00 absent-released-B, Fri 19:00 undo-absent-A | confirmed Fri-Mon X
            Chicago 2026-11-27 | Sat 07:00 absent, Sat 08:00 in                                       | marked-no-show
            Chicago 2026-11-27 | Sat 07:00 absent, Sat 08:00 undo-absent, Sat 09:00 in                | in-house Fri-Mon X
            Chicago 2026-11-27 | Sat 07:00 undo-absent                                                | not-marked-no-show
            Chicago 2026-11-27 | Thu 07:00 absent                                                     | not-due-yet
            Chicago 2026-11-27 | Sat 07:00 absent-released, Sat 08:00 cancel                          | marked-no-show
            Chicago 2026-11-27 | Fri 16:00 absent-A, Fri 17:00 cancel, Fri 18:00 undo-absent          | already-cancelled
            # a move and an exchange go back the way they came
            Chicago 2026-11-27 | Thu 10:00 move, Thu 11:00 move-back                                  | confirmed Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 move                                         | in-house Fri-Sat X, Sat-Mon Y
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 move, Sat 11:00 move-back                    | in-house Fri-Mon X
            Chicago 2026-11-27 | Fri 16:00 in, Sat 10:00 move, Sun 11:00 move-back                    | in-house Fri-Sat X, Sat-Sun Y, Sun-Mon X
            Chicago 2026-11-27 | Thu 10:00 move, Thu 11:00 others-book, Thu 12:00 move-back           | suite-taken
            Chicago 2026-11-27 | Thu 10:00 others-in-Y, Thu 11:00 swap                                | confirmed Fri-Mon Y
            Chicago 2026-11-27 | Thu 10:00 others-in-Y, Thu 11:00 swap, Thu 12:00 swap-back           | confirmed Fri-Mon X
            Chicago 2026-11-27 | Thu 10:00 others-in-Y, Thu 11:00 swap, Thu 12:00 swap                | not-in-that-suite
            # the day on which the clocks change is one business day, of 25 hours or of 23
            Chicago 2026-10-30 | Sun 00:00 in, Sun 23:59 undo-in                                      | confirmed Fri-Mon X
            Chicago 2026-10-30 | Sun 01:30 in, Mon 00:00 undo-in                                      | day-is-over
            Chicago 2027-03-12 | Sun 00:00 in, Sun 23:59 undo-in                                      | confirmed Fri-Mon X
            Chicago 2027-03-12 | Sat 23:59 in, Sun 00:00 undo-in                                      | day-is-over
            Chicago 2027-03-12 | Fri 16:00 in, Sun 03:00 out-early, Sun 23:59 undo-out                | in-house Fri-Mon X
            """)
    void what_was_done_and_how_the_stay_stands_then(String where, String done, String then) {
        var scene = booked(where);
        var came = "";
        for (var step : done.split(", ")) came = scene.at(step);
        assertThat(came).isEqualTo(then);
    }

    private UndoScene booked(String where) {
        var ours = world.ours();
        var resort = ours.resorts().get(where.startsWith("Chicago") ? 0 : 1);
        var friday = LocalDate.parse(where.substring(where.indexOf(' ') + 1));
        var type = world.type(ours, resort);
        var scene = new UndoScene(
                world,
                new StayDesks(beans),
                resort,
                friday,
                List.of(world.suite(ours, resort, type), world.suite(ours, resort, type)),
                List.of(world.family(ours, 2), world.family(ours, 1)),
                Ids.next(),
                Ids.next());
        scene.at("Thu 08:00 book");
        return scene;
    }
}
