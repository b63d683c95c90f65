package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.customers.Households;
import app.tailtown.lodging.Lets;
import app.tailtown.platform.Refused;
import app.tailtown.races.Invariants;
import app.tailtown.races.Together;
import app.tailtown.world.HouseTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Somebody confirms at the last moment, by a clock that still says so, while the time is over by another's. */
@HouseTest
@Tag("slow")
class HoldRaceTest extends FamilyStays {

    private static final int ROUNDS = 20;

    @Autowired
    BeanFactory beans;

    @Autowired
    @Qualifier("observer")
    DataSource observer;

    @AfterEach
    void no_promise_is_broken() {
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    private HoldDesk at(Instant now) {
        return new HoldDesk(
                beans.getBean(Reservations.class),
                beans.getBean(Holds.class),
                beans.getBean(BookingRules.class),
                beans.getBean(Households.class),
                beans.getBean(Lets.class),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private Callable<String> confirm(ReservationId id, Instant now) {
        return () -> {
            try {
                return "confirm "
                        + world.inTransaction(ours, () -> at(now).confirm(id))
                                .state()
                                .code();
            } catch (Refused no) {
                return "confirm " + no.refusal().code();
            }
        };
    }

    private Callable<String> lapse(ReservationId id, Instant now) {
        return () -> "lapse " + world.inTransaction(ours, () -> at(now).lapse(id));
    }

    @Test
    void it_is_confirmed_or_it_runs_out_and_never_both() {
        suite();
        var seen = new HashSet<List<String>>();
        for (var round = 0; round < ROUNDS; round++) {
            var stay = booked(5, 8, Map.of("hold", true));
            var id = new ReservationId(UUID.fromString(stay.at("/id")));
            var until = Instant.parse(stay.at("/heldUntil"));
            seen.add(Together.run(List.of(confirm(id, until.minusMillis(1)), lapse(id, until), lapse(id, until))));
            var state = desk.get(path(stay)).at("/state");
            assertThat(lets(stay).isEmpty()).isEqualTo(state.equals("expired"));
            if (state.equals("confirmed")) desk.post(path(stay) + "/cancellation", Map.of());
        }
        assertThat(seen)
                .allSatisfy(outcomes -> assertThat(List.of("confirm confirmed", "lapse true"))
                        .filteredOn(outcomes::contains)
                        .hasSize(1))
                .isNotEmpty();
    }

    @Test
    void whoever_books_the_suite_and_whoever_confirms_do_not_both_have_it() {
        suite();
        for (var round = 0; round < ROUNDS; round++) {
            var stay = booked(5, 8, Map.of("hold", true));
            var id = new ReservationId(UUID.fromString(stay.at("/id")));
            var until = Instant.parse(stay.at("/heldUntil"));
            var other = world.family(ours, 1);
            var outcomes = Together.run(List.of(confirm(id, until.minusMillis(1)), () -> {
                world.inTransaction(ours, () -> at(until).lapse(id));
                var reply = book(other, 5, 8, Map.of());
                if (reply.status() != 201) return reply.at("/code");
                desk.post(path(reply) + "/cancellation", Map.of());
                return "booked";
            }));
            assertThat(outcomes)
                    .isIn(List.of("confirm confirmed", "type-full"), List.of("confirm hold-expired", "booked"));
            desk.post(path(stay) + "/cancellation", Map.of());
        }
    }
}
