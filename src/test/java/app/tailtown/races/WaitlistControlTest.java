package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the races of the waitlist never see does happen without the lock on the wish and the index behind it. */
class WaitlistControlTest {

    private static final Scratch SCRATCH = Scratch.migrated();
    private static final String LOOK = "select reservation_id from waitlist_offer where ended is null";
    private final Interleaved interleaved = new Interleaved(SCRATCH);

    private static String id(int n) {
        return "'00000000-0000-0000-0000-%012d'::uuid".formatted(n);
    }

    private static String hold(int reservation) {
        return "insert into hold (organization_id, resort_id, reservation_id, held_at, held_by, held_until) values (%s, %s, %s, now(), 'test', now())"
                .formatted(id(9), id(7), id(reservation));
    }

    private static String offer(int reservation) {
        return """
                insert into waitlist_offer (organization_id, resort_id, entry_id, reservation_id, arrives_on, departs_on, suite_type_id, offered_at, offered_by)
                values (%s, %s, %s, %s, '2030-01-01', '2030-01-03', %s, now(), 'test')""".formatted(id(9), id(7), id(1), id(reservation), id(7));
    }

    @BeforeEach
    void somebody_waits() throws SQLException {
        SCRATCH.execute(
                "set session_replication_role = replica", "truncate waitlist_entry, hold cascade", """
                insert into waitlist_entry (organization_id, id, resort_id, customer_id, service_id, arrives_on, departs_on, waiting_since, added_by)
                values (%s, %s, %s, %s, %s, '2030-01-01', '2030-01-03', now(), 'test')""".formatted(
                                id(9), id(1), id(7), id(8), id(7)));
    }

    @Test
    void two_programs_that_lock_nothing_meet_the_index() {
        var outcomes = interleaved.run(List.of(LOOK, hold(50), offer(50)), List.of(LOOK, hold(60), offer(60)));

        assertThat(outcomes).containsExactlyInAnyOrder("committed", "23505");
    }

    @Test
    void without_the_index_one_who_waits_is_offered_two_suites() throws SQLException {
        SCRATCH.execute("drop index one_offer_stands");
        try {
            var outcomes = interleaved.run(List.of(LOOK, hold(50), offer(50)), List.of(LOOK, hold(60), offer(60)));

            assertThat(outcomes).containsOnly("committed");
        } finally {
            SCRATCH.execute(
                    "set session_replication_role = replica",
                    "truncate waitlist_offer",
                    "create unique index one_offer_stands on waitlist_offer (organization_id, entry_id) where ended is null or ended = 'confirmed'");
        }
    }

    /** Both read that it stands, neither locked it. */
    @Test
    void somebody_is_taken_off_the_list_and_offered_a_suite() throws SQLException {
        var withdraw = List.of(LOOK, "update waitlist_entry set withdrawn_at = now(), withdrawn_by = 'test'");
        var offer = List.of("select 1 from waitlist_entry where withdrawn_at is null", hold(50), offer(50));

        assertThat(interleaved.run(withdraw, offer)).containsOnly("committed");
        assertThat(broken()).contains("offer-without-its-hold");
    }

    private static List<String> broken() throws SQLException {
        var broken = new ArrayList<String>();
        try (var connection = SCRATCH.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from invariant where violations > 0")) {
            while (rows.next()) broken.add(rows.getString(1));
        }
        return broken;
    }
}
