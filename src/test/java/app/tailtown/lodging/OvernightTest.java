package app.tailtown.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.races.Scratch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sleeps here in which night, asked of the database at a given instant. Days are of 2026; a time without one is of the day of arrival. */
class OvernightTest {

    private static Scratch scratch;

    private Connection connection;
    private int pets;

    @BeforeAll
    static void migrate() {
        scratch = Scratch.migrated();
    }

    /** One company with three resorts, in a world without foreign keys. */
    @BeforeEach
    void open() throws SQLException {
        connection = scratch.superuser();
        connection.setAutoCommit(false);
        run("set local session_replication_role = replica");
        run("create function pg_temp.i(n int) returns uuid language sql as 'select lpad(n::text, 32, ''0'')::uuid'");
        run("select set_config('app.organization', pg_temp.i(1)::text, true), set_config('app.actor', 'test', true),"
                + " set_config('app.resorts', '*', true)");
        resort(1, "America/New_York");
        resort(2, "Europe/Madrid");
        resort(3, "Asia/Kathmandu");
        resort(4, "America/Los_Angeles");
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            who                                       | resort | booked      | in          | out         | fact         | night | now         | answer
            due tonight, in the morning               | 1      | 11-27 11-30 |             |             |              | 11-27 | 11-27 09:00 | expected
            due tonight, at eleven                    | 1      | 11-27 11-30 |             |             |              | 11-27 | 11-27 23:00 | expected
            due last night, at one, may still come    | 1      | 11-27 11-30 |             |             |              | 11-27 | 11-28 01:00 | expected
            due last night, at seven, never came      | 1      | 11-27 11-30 |             |             |              | 11-27 | 11-28 07:00 | no
            due yesterday, still waited for tonight   | 1      | 11-27 11-30 |             |             |              | 11-28 | 11-28 09:00 | expected
            not due before tomorrow                   | 1      | 11-28 11-30 |             |             |              | 11-27 | 11-27 23:00 | no
            here, in the middle of its stay           | 1      | 11-25 11-30 | 11-25 14:00 |             |              | 11-27 | 11-27 15:00 | both
            here at eleven                            | 1      | 11-25 11-30 | 11-25 14:00 |             |              | 11-27 | 11-27 23:00 | both
            here, asked about tomorrow's night        | 1      | 11-25 11-30 | 11-25 14:00 |             |              | 11-28 | 11-27 15:00 | both
            here, asked about the night it leaves     | 1      | 11-25 11-30 | 11-25 14:00 |             |              | 11-30 | 11-27 15:00 | no
            came at 00:40 for the evening before      | 1      | 11-27 11-30 | 11-28 00:40 |             |              | 11-27 | 11-28 00:45 | both
            the same, looked at by day                | 1      | 11-27 11-30 | 11-28 00:40 |             |              | 11-27 | 11-28 15:00 | both
            came at nine, a day late                  | 1      | 11-27 11-30 | 11-28 09:00 |             |              | 11-27 | 11-28 15:00 | no
            came at five, hours early for its day     | 1      | 11-28 11-30 | 11-28 05:00 |             |              | 11-27 | 11-28 05:30 | no
            the same, the night it is booked for      | 1      | 11-28 11-30 | 11-28 05:00 |             |              | 11-28 | 11-28 15:00 | both
            left at four in the morning               | 1      | 11-25 11-28 | 11-25 14:00 | 11-28 04:00 |              | 11-27 | 11-28 04:30 | both
            the same, a day later                     | 1      | 11-25 11-28 | 11-25 14:00 | 11-28 04:00 |              | 11-27 | 11-29 12:00 | both
            left at half past ten in the evening      | 1      | 11-25 11-28 | 11-25 14:00 | 11-27 22:30 |              | 11-27 | 11-27 22:31 | no
            left early and kept its nights            | 1      | 11-25 11-30 | 11-25 14:00 | 11-27 10:00 |              | 11-27 | 11-27 15:00 | no
            left early, the night before it           | 1      | 11-25 11-30 | 11-25 14:00 | 11-27 10:00 |              | 11-26 | 11-27 15:00 | both
            due to leave today, in the morning        | 1      | 11-25 11-27 | 11-25 14:00 |             |              | 11-27 | 11-27 09:00 | no
            due to leave today, still here at eleven  | 1      | 11-25 11-27 | 11-25 14:00 |             |              | 11-27 | 11-27 23:00 | here
            a day overdue, in the morning             | 1      | 11-25 11-26 | 11-25 14:00 |             |              | 11-27 | 11-27 09:00 | here
            a day overdue, asked about tomorrow       | 1      | 11-25 11-26 | 11-25 14:00 |             |              | 11-28 | 11-27 09:00 | no
            overdue for a month                       | 1      | 10-20 10-27 | 10-20 14:00 |             |              | 11-27 | 11-27 09:00 | here
            gone a day late, the night it was overdue | 1      | 11-24 11-26 | 11-24 14:00 | 11-27 10:00 |              | 11-26 | 11-28 09:00 | here
            given up, its nights kept                 | 1      | 11-26 11-30 |             |             | no-show      | 11-27 | 11-27 09:00 | no
            cancelled                                 | 1      | 11-27 11-30 |             |             | cancelled    | 11-27 | 11-27 09:00 | no
            taken off the stay                        | 1      | 11-27 11-30 |             |             | removed      | 11-27 | 11-27 09:00 | no
            without a suite, due tonight              | 1      | 11-27 11-30 |             |             | displaced    | 11-27 | 11-27 09:00 | expected
            without a suite, here                     | 1      | 11-25 11-30 | 11-25 14:00 |             | displaced    | 11-27 | 11-27 09:00 | both
            winter time begins, before the hour twice | 1      | 10-31 11-02 | 10-31 14:00 |             |              | 10-31 | 11-01 01:30 | both
            winter time begins, left at four          | 1      | 10-31 11-01 | 10-31 14:00 | 11-01 04:00 |              | 10-31 | 11-01 12:00 | both
            winter time begins, due, at half past five| 1      | 10-31 11-02 |             |             |              | 10-31 | 11-01 05:30 | expected
            summer time begins, came at 00:40         | 1      | 03-07 03-09 | 03-08 00:40 |             |              | 03-07 | 03-08 03:30 | both
            summer time begins, left at four          | 1      | 03-07 03-08 | 03-07 14:00 | 03-08 04:00 |              | 03-07 | 03-08 12:00 | both
            summer time begins, due, after six        | 1      | 03-07 03-09 |             |             |              | 03-07 | 03-08 06:01 | no
            Madrid, winter time, left at four         | 2      | 10-24 10-25 | 10-24 14:00 | 10-25 04:00 |              | 10-24 | 10-25 12:00 | both
            Madrid, summer time, due, at half past one| 2      | 03-28 03-30 |             |             |              | 03-28 | 03-29 01:30 | expected
            Madrid, still here at eleven              | 2      | 11-25 11-27 | 11-25 14:00 |             |              | 11-27 | 11-27 23:00 | here
            Kathmandu, came at 00:10                  | 3      | 11-27 11-30 | 11-28 00:10 |             |              | 11-27 | 11-28 00:15 | both
            Kathmandu, left at 23:50                  | 3      | 11-25 11-28 | 11-25 14:00 | 11-27 23:50 |              | 11-27 | 11-27 23:55 | no
            """)
    void sleeps_here(
            String who,
            int resort,
            String booked,
            @Nullable String in,
            @Nullable String out,
            @Nullable String fact,
            String night,
            String now,
            String answer)
            throws SQLException {
        stay(resort, 100, 1, booked, in, out, fact);

        var expected = "no".equals(answer) ? List.of() : List.of(answer);
        assertThat(ask(resort, night, "(timestamp '2026-" + now + "' at time zone z)"))
                .isEqualTo(expected);
    }

    @Test
    void guests_and_beds_are_two_numbers() throws SQLException {
        stay(1, 100, 2, "11-25 11-30", "11-25 14:00", null, null);
        stay(1, 101, 1, "11-27 11-30", null, null, null);
        stay(1, 102, 1, "11-27 11-30", null, null, "displaced");
        stay(1, 103, 1, "11-25 11-26", "11-25 14:00", null, null);
        stay(1, 104, 1, "11-26 11-30", null, null, "no-show");
        for (var suite = 100; suite < 110; suite++) suite(suite);

        assertThat(one("select pets || ' pets, ' || still_to_come || ' to come, ' || suites_occupied || ' suites, '"
                        + " || without_suite || ' without, of ' || suites"
                        + " from overnight_counts(pg_temp.i(1), '2026-11-27', '2026-11-27 15:00-05')"))
                .isEqualTo("5 pets, 2 to come, 3 suites, 1 without, of 10");
    }

    @Test
    void two_resorts_are_each_in_their_own_night_at_the_same_instant() throws SQLException {
        stay(2, 100, 1, "11-25 11-27", "11-25 14:00", null, null);
        stay(4, 101, 1, "11-25 11-27", "11-25 14:00", null, null);

        // Half past ten in the evening in Madrid, half past one at noon in Los Angeles: only there it is to be expected
        // that they go.
        assertThat(ask(2, "11-27", "timestamptz '2026-11-27 21:30Z'")).containsExactly("here");
        assertThat(ask(4, "11-27", "timestamptz '2026-11-27 21:30Z'")).isEmpty();
    }

    @Test
    void a_day_in_a_suite_is_no_night() throws SQLException {
        stay(1, 100, 1, "11-25 11-30", "11-25 14:00", null, null);
        run("update let set kind = 'day', arrives_on = '2026-11-27', departs_on = '2026-11-27'");

        assertThat(
                        one(
                                "select count(suite_id)::text from overnight(pg_temp.i(1), '2026-11-27', '2026-11-27 15:00-05')"))
                .isEqualTo("0");
    }

    private List<String> ask(int resort, String night, String now) throws SQLException {
        var answers = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select case when o.expected and o.here then 'both' when o.here then 'here' else 'expected' end
                          from (select time_zone as z from resort where id = pg_temp.i(%d)) r,
                               overnight(pg_temp.i(%d), '2026-%s', %s) o""".formatted(resort, resort, night, now))) {
            while (rows.next()) answers.add(rows.getString(1));
        }
        return answers;
    }

    private void stay(
            int resort,
            int id,
            int howMany,
            String booked,
            @Nullable String in,
            @Nullable String out,
            @Nullable String fact)
            throws SQLException {
        var days = booked.split(" ");
        run("""
                insert into reservation (id, resort_id, number, customer_id, service_id, quote_id, arrives_on, departs_on, time_zone, confirmed_at)
                select pg_temp.i(%1$d), id, %1$d, pg_temp.i(2), pg_temp.i(2), pg_temp.i(2), '2026-%2$s', '2026-%3$s', time_zone, now()
                  from resort where id = pg_temp.i(%4$d)""".formatted(id, days[0], days[1], resort));
        run("""
                insert into let (id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on)
                values (pg_temp.i(%1$d), pg_temp.i(%4$d), %5$s, pg_temp.i(2), 'boarding', pg_temp.i(%1$d),
                        tstzrange('2026-%2$s', '2026-%3$s'), '2026-%2$s', '2026-%3$s')""".formatted(id, days[0], days[1], resort, "displaced".equals(fact) ? "null" : "pg_temp.i(" + id + ")"));
        for (var i = 0; i < howMany; i++) pet(resort, id, in, out, fact);
        if ("cancelled".equals(fact)) {
            run(
                    "insert into cancellation (id, resort_id, reservation_id, at) values (pg_temp.i(9), pg_temp.i(%d), pg_temp.i(%d), now())"
                            .formatted(resort, id));
        }
    }

    private void pet(int resort, int stay, @Nullable String in, @Nullable String out, @Nullable String fact)
            throws SQLException {
        var pet = 1_000 + pets++;
        var places = new Object[] {resort, stay, pet, String.valueOf(in), String.valueOf(out)};
        run(
                "insert into reservation_pet (resort_id, reservation_id, pet_id) values (pg_temp.i(%1$d), pg_temp.i(%2$d), pg_temp.i(%3$d))"
                        .formatted(places));
        run(
                "insert into let_pet (let_id, pet_id, resort_id, span) select id, pg_temp.i(%3$d), resort_id, span from let where id = pg_temp.i(%2$d)"
                        .formatted(places));
        if (in != null) run("""
                    insert into check_in (id, resort_id, reservation_id, pet_id, at) select pg_temp.i(%3$d), id, pg_temp.i(%2$d), pg_temp.i(%3$d),
                      timestamp '2026-%4$s' at time zone time_zone from resort where id = pg_temp.i(%1$d)""".formatted(places));
        // What triggers would write.
        if (in != null && out == null)
            run(
                    "insert into in_house (check_in_id, resort_id, reservation_id) values (pg_temp.i(%3$d), pg_temp.i(%1$d), pg_temp.i(%2$d))"
                            .formatted(places));
        if (out != null) run("""
                    insert into check_out (id, resort_id, check_in_id, at) select pg_temp.i(%3$d), id, pg_temp.i(%3$d),
                      timestamp '2026-%5$s' at time zone time_zone from resort where id = pg_temp.i(%1$d)""".formatted(places));
        if ("no-show".equals(fact)) run("""
                    insert into no_show (id, resort_id, reservation_id, pet_id, at, released)
                    values (pg_temp.i(%3$d), pg_temp.i(%1$d), pg_temp.i(%2$d), pg_temp.i(%3$d), now(), false)""".formatted(places));
        if ("removed".equals(fact)) run("update reservation_pet set removed_at = now(), removed_by = 'test'");
    }

    private void resort(int id, String zone) throws SQLException {
        run("insert into resort (id, name, time_zone, currency) values (pg_temp.i(%d), '%s', '%s', 'USD')"
                .formatted(id, zone, zone));
    }

    private void suite(int id) throws SQLException {
        run(
                "insert into suite (id, resort_id, suite_type_id, name, maximum_pets) values (pg_temp.i(%1$d), pg_temp.i(1), pg_temp.i(2), '%1$d', 2)"
                        .formatted(id));
    }

    private String one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String command) throws SQLException {
        Scratch.execute(connection, command);
    }
}
