package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statements of the application in the order its locks forbid: what the race tests never see does happen then. */
class LockControlTest {

    private static final String DEADLOCK = "40P01";
    private static final String RELEASE_LEFT =
            "update let set released_at = now() where holder_id = %s and suite_id = %s".formatted(id(50), id(1));
    private static final String RELEASE_RIGHT =
            "update let set released_at = now() where holder_id = %s and suite_id = %s".formatted(id(60), id(2));
    private static final String LOCK_BOTH =
            "select 1 from suite where id = any (array[%s, %s]) order by id for no key update".formatted(id(1), id(2));

    private static final Scratch SCRATCH = Scratch.migrated();
    private final Interleaved interleaved = new Interleaved(SCRATCH);

    private static String id(int n) {
        return "'00000000-0000-0000-0000-%012d'::uuid".formatted(n);
    }

    @BeforeEach
    void one_household_with_a_stay() throws SQLException {
        SCRATCH.execute(
                "set session_replication_role = replica",
                "truncate suite, customer cascade",
                suite(1),
                suite(2),
                "insert into customer (organization_id, id, name, sort_name) values (%s, %s, 'a', 'a')"
                        .formatted(id(9), id(8)),
                RESERVATION,
                RESERVATION.replace(id(50), id(60)).replace(", 1, ", ", 2, "),
                let(11, 50, 1),
                let(12, 60, 2).replace("'boarding'", "'day'"));
    }

    private static final String RESERVATION = """
            insert into reservation (organization_id, id, resort_id, number, customer_id, service_id, quote_id, arrives_on, departs_on, time_zone,
              confirmed_at, confirmed_by) values (%s, %s, %s, 1, %s, %s, %s, '2030-01-01', '2030-01-03', 'UTC', now(), 'test')""".formatted(id(9), id(50), id(7), id(8), id(7), id(7));

    private static String suite(int n) {
        return "insert into suite (organization_id, id, resort_id, suite_type_id, name, maximum_pets) values (%s, %s, %s, %s, '%d', 2)"
                .formatted(id(9), id(n), id(7), id(7), n);
    }

    private static String let(int let, int holder, int suite) {
        return """
                insert into let (organization_id, id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on)
                values (%s, %s, %s, %s, %s, 'boarding', %s, tstzrange('2030-01-01', '2030-01-03'), '2030-01-01', '2030-01-03')
                on conflict on constraint suite_is_free do nothing""".formatted(id(9), id(let), id(7), id(suite), id(7), id(holder));
    }

    private static String settle(int pet, int let) {
        return "insert into let_pet (organization_id, let_id, pet_id, resort_id, span) select organization_id, id, %s, resort_id, span from let where id = %s on conflict on constraint pet_is_in_one_place do nothing"
                .formatted(id(pet), id(let));
    }

    @Test
    void two_suites_taken_in_both_orders_deadlock() throws SQLException {
        SCRATCH.execute("truncate let cascade");
        var one = List.of(let(13, 50, 1), let(14, 50, 2));
        var other = List.of(let(15, 60, 2), let(16, 60, 1));

        assertThat(interleaved.run(one, other)).containsExactlyInAnyOrder("committed", DEADLOCK);
    }

    @Test
    void two_guests_who_swap_suites_deadlock() {
        var one = List.of(RELEASE_LEFT, let(13, 50, 2));
        var other = List.of(RELEASE_RIGHT, let(14, 60, 1));

        assertThat(interleaved.run(one, other)).containsExactlyInAnyOrder("committed", DEADLOCK);
    }

    /** What opening a suite again would do that touched those who lost it before it locked the suite. */
    @Test
    void who_opens_a_suite_and_first_touches_who_lost_it_deadlocks_with_who_moves_there() {
        var touch = "update let set displaced_by = null where id = %s".formatted(id(11));
        var lock = "select 1 from suite where id = %s for update".formatted(id(1));
        var moves = "select 1 from suite where id = %s for no key update".formatted(id(1));

        assertThat(interleaved.run(List.of(touch, lock), List.of(moves, RELEASE_LEFT)))
                .containsExactlyInAnyOrder("committed", DEADLOCK);
    }

    /** What an exchange of suites would do that locked its own stay first. */
    @Test
    void two_who_exchange_suites_and_each_lock_their_own_stay_first_deadlock() {
        var mine = "select 1 from reservation where id = %s for update".formatted(id(50));
        var theirs = "select 1 from reservation where id = %s for update".formatted(id(60));

        assertThat(interleaved.run(List.of(mine, theirs), List.of(theirs, mine)))
                .containsExactlyInAnyOrder("committed", DEADLOCK);
    }

    /** What moving several would do that locked the suites of one stay after the other. */
    @Test
    void two_who_move_several_and_lock_the_suites_of_each_by_itself_deadlock() {
        var left = "select 1 from suite where id = %s for no key update".formatted(id(1));
        var right = "select 1 from suite where id = %s for no key update".formatted(id(2));

        assertThat(interleaved.run(List.of(left, right), List.of(right, left)))
                .containsExactlyInAnyOrder("committed", DEADLOCK);
    }

    @Test
    void with_the_suites_locked_first_they_do_not() {
        var one = List.of("select 1", LOCK_BOTH, RELEASE_LEFT, let(13, 50, 2));
        var other = List.of("select 1", LOCK_BOTH, RELEASE_RIGHT, let(14, 60, 1));

        assertThat(interleaved.run(one, other)).containsOnly("committed");
    }

    /** A long stay is given up while its suite is closed, and PostgreSQL happens to find its parts in another order. */
    @Test
    void a_stay_of_two_lets_given_up_and_closed_in_another_order_deadlocks() {
        var release = "update let set released_at = now() where id = ";
        var displace = "update let set suite_id = null where id = ";

        assertThat(interleaved.run(
                        List.of(release + id(11), release + id(12)), List.of(displace + id(12), displace + id(11))))
                .containsExactlyInAnyOrder("committed", DEADLOCK);
    }

    @Test
    void two_pets_settled_in_both_orders_deadlock() {
        var one = List.of(settle(31, 11), settle(32, 11));
        var other = List.of(settle(32, 12), settle(31, 12));

        assertThat(interleaved.run(one, other)).containsExactlyInAnyOrder("committed", DEADLOCK);
    }

    @Test
    void a_pet_sleeps_in_two_suites() throws SQLException {
        try (var connection = SCRATCH.superuser()) {
            connection.setAutoCommit(false);
            Scratch.execute(
                    connection,
                    "set local session_replication_role = replica",
                    "alter table let_pet drop constraint pet_is_in_one_place",
                    settle(31, 11).replaceAll(" on conflict.*", ""),
                    settle(31, 12).replaceAll(" on conflict.*", ""));
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from pet_in_two_places")) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(1);
            }
            connection.rollback();
        }
    }

    /** Both read that it stands, neither locked it. */
    @Test
    void a_stay_is_changed_after_it_was_cancelled() throws SQLException {
        var cancel = List.of("select 1", cancellation(), RELEASE_LEFT);
        var change = List.of("select 1", let(17, 50, 2).replace("2030", "2031"));

        assertThat(interleaved.run(cancel, change)).containsOnly("committed");
        assertThat(broken()).containsKey("cancelled-with-a-let");
    }

    @Test
    void a_pet_is_checked_in_after_its_stay_was_cancelled() throws SQLException {
        var checkIn =
                "insert into check_in (organization_id, id, resort_id, reservation_id, pet_id, at) values (%s, %s, %s, %s, %s, now())"
                        .formatted(id(9), id(70), id(7), id(50), id(31));

        assertThat(interleaved.run(List.of("select 1", cancellation(), RELEASE_LEFT), List.of("select 1", checkIn)))
                .containsOnly("committed");
        assertThat(broken()).containsKey("cancelled-in-house");
    }

    /** Whoever deletes found no stay, whoever books found the household, and neither held it. */
    @Test
    void a_household_is_deleted_under_a_stay() throws SQLException {
        SCRATCH.execute("truncate reservation cascade");
        var delete =
                List.of("select * from reservation", "update customer set deleted_at = now(), deleted_by = 'test'");
        var book = List.of("select * from customer where deleted_at is null", RESERVATION);

        assertThat(interleaved.run(delete, book)).containsOnly("committed");
        assertThat(broken()).containsKey("guest-without-a-household");
    }

    /** Whoever confirms looked at the clock and wrote without looking again, and nobody locked the stay. */
    @Test
    void a_hold_is_confirmed_after_it_ran_out() throws SQLException {
        SCRATCH.execute(
                "set session_replication_role = replica",
                "update reservation set confirmed_at = null, confirmed_by = null where id = " + id(50),
                "insert into hold (organization_id, resort_id, reservation_id, held_at, held_by, held_until) values (%s, %s, %s, now(), 'test', now())"
                        .formatted(id(9), id(7), id(50)));
        var look = "select held_until from hold";
        var confirm = List.of(
                look, "update reservation set confirmed_at = now(), confirmed_by = 'test' where id = " + id(50));
        var lapse = List.of(look, cancellation(), RELEASE_LEFT, "update hold set held_until = null, ended = 'expired'");

        assertThat(interleaved.run(confirm, lapse)).containsOnly("committed");
        assertThat(broken()).containsKey("neither-held-nor-confirmed");
    }

    private static String cancellation() {
        return "insert into cancellation (organization_id, id, resort_id, reservation_id, at) values (%s, %s, %s, %s, now())"
                .formatted(id(9), id(71), id(7), id(50));
    }

    private static Map<String, Long> broken() throws SQLException {
        var broken = new TreeMap<String, Long>();
        try (var connection = SCRATCH.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name, violations from invariant where violations > 0")) {
            while (rows.next()) broken.put(rows.getString(1), rows.getLong(2));
        }
        return broken;
    }
}
