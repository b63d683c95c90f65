package app.tailtown.races;

import static app.tailtown.races.RowsByHand.CANCELLED;
import static app.tailtown.races.RowsByHand.CHECKED_OUT;
import static app.tailtown.races.RowsByHand.HELD;
import static app.tailtown.races.RowsByHand.OFFERED;
import static app.tailtown.races.RowsByHand.ON_THE_WAITLIST;
import static app.tailtown.races.RowsByHand.alias;
import static app.tailtown.races.RowsByHand.aliasOfNobody;
import static app.tailtown.races.RowsByHand.aliasOfPet;
import static app.tailtown.races.RowsByHand.campVisit;
import static app.tailtown.races.RowsByHand.camper;
import static app.tailtown.races.RowsByHand.coming;
import static app.tailtown.races.RowsByHand.let;
import static app.tailtown.races.RowsByHand.reservation;
import static app.tailtown.races.RowsByHand.settled;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken promise is planted once, under constraints that were taken away, and the observer finds that one and no other. */
class InvariantsTest {

    /** One healthy stay of two nights, in a world without foreign keys and triggers. Numbers stand for ids. */
    private static final List<String> HEALTHY = List.of(
            "set local session_replication_role = replica",
            "set local app.actor = 'test'",
            "create function pg_temp.i(n int) returns uuid language sql as 'select lpad(n::text, 32, ''0'')::uuid'",
            "alter table let drop constraint suite_is_free, drop constraint let_is_short",
            "alter table let_pet drop constraint pet_is_in_one_place",
            "alter table reservation drop constraint number_is_given_once",
            "drop index checked_in_once",
            "drop index pet_comes_once_a_day",
            "alter table camp_place drop constraint no_place_is_sold_twice",
            "insert into customer (organization_id, id, name, sort_name) values (pg_temp.i(1), pg_temp.i(2), 'a', 'a')",
            "insert into quote (organization_id, id, resort_id, currency, total_minor, lines, rules, made_at)"
                    + " values (pg_temp.i(1), pg_temp.i(3), pg_temp.i(4), 'USD', 10, '[{\"amount\": 4}, {\"amount\": 6}]', '', now())",
            reservation(5, 10001),
            coming(5, 8),
            let(6, 5, 7, "2030-01-01", "2030-01-03"),
            settled(8, 6),
            "insert into check_in (organization_id, id, resort_id, reservation_id, pet_id, at)"
                    + " values (pg_temp.i(1), pg_temp.i(9), pg_temp.i(4), pg_temp.i(5), pg_temp.i(8), now())",
            "insert into in_house (organization_id, check_in_id, resort_id, reservation_id)"
                    + " values (pg_temp.i(1), pg_temp.i(9), pg_temp.i(4), pg_temp.i(5))",
            "insert into camp_place (organization_id, resort_id, group_id, day, capacity, taken)"
                    + " values (pg_temp.i(1), pg_temp.i(4), pg_temp.i(40), '2030-01-01', 2, 1)",
            campVisit(41),
            camper(41, 8),
            "insert into idempotency_key (organization_id, route, key, fingerprint, status, headers, body, created_at)"
                    + " values (pg_temp.i(1), 'POST /', 'k', sha256(''), 201, '{}', '', now())");

    private static Scratch scratch;

    @BeforeAll
    static void migrate() {
        scratch = Scratch.migrated();
    }

    record Plant(String promise, List<String> how) {
        Plant(String promise, String... how) {
            this(promise, List.of(how));
        }
    }

    static List<Plant> plants() {
        return List.of(
                new Plant("suite-let-twice", let(30, 31, 7, "2030-01-02", "2030-01-04")),
                new Plant("pet-in-two-places", let(30, 31, 32, "2030-01-02", "2030-01-04"), settled(8, 30)),
                new Plant("pet-not-as-its-let", "update let_pet set span = tstzrange('2030-01-01', '2030-01-02')"),
                new Plant("pet-not-as-its-let", "update let_pet set live = false"),
                new Plant(
                        "stay-without-its-nights",
                        "update let set released_at = now()",
                        "update let_pet set live = false"),
                new Plant("stay-without-its-nights", "update let set departs_on = '2030-01-02'"),
                new Plant("stay-without-its-nights", "delete from let_pet"),
                new Plant("stay-not-as-its-pets", "update reservation set departs_on = '2030-01-02'"),
                new Plant(
                        "no-show-was-here",
                        "insert into no_show (organization_id, id, resort_id, reservation_id, pet_id, at, released)"
                                + " values (pg_temp.i(1), pg_temp.i(22), pg_temp.i(4), pg_temp.i(5), pg_temp.i(8), now(), false)"),
                new Plant(
                        "stay-without-its-nights",
                        "delete from check_in",
                        "delete from in_house",
                        "insert into no_show (organization_id, id, resort_id, reservation_id, pet_id, at, released)"
                                + " values (pg_temp.i(1), pg_temp.i(22), pg_temp.i(4), pg_temp.i(5), pg_temp.i(8), now(), true)"),
                new Plant("cancelled-with-a-let", "delete from check_in", "delete from in_house", CANCELLED),
                new Plant(
                        "cancelled-in-house",
                        CANCELLED,
                        "update let set released_at = now()",
                        "update let_pet set live = false"),
                new Plant("guest-without-a-household", "update customer set deleted_at = now(), deleted_by = 'test'"),
                new Plant(
                        "let-too-long",
                        "update let set span = tstzrange('2030-01-01', '2030-02-03'), departs_on = '2030-02-03'",
                        "update let_pet set span = tstzrange('2030-01-01', '2030-02-03')",
                        "update reservation_pet set departs_on = '2030-02-03'",
                        "update reservation set departs_on = '2030-02-03'"),
                new Plant(
                        "check-out-without-check-in",
                        CHECKED_OUT,
                        "delete from in_house",
                        "update check_in set undone_at = now(), undone_by = 'test'"),
                new Plant(
                        "checked-in-twice",
                        "insert into check_in select organization_id, pg_temp.i(33), resort_id, reservation_id, pet_id, at, by_whom from check_in",
                        "insert into in_house select organization_id, pg_temp.i(33), resort_id, reservation_id from in_house"),
                new Plant("row-without-what-it-names", aliasOfNobody(50, 51)),
                new Plant("quote-not-its-lines", "update quote set total_minor = 11"),
                new Plant(
                        "number-given-twice",
                        reservation(34, 10001),
                        coming(34, 37),
                        let(35, 34, 36, "2030-01-01", "2030-01-03"),
                        settled(37, 35)),
                new Plant(
                        "neither-held-nor-confirmed",
                        "update reservation set confirmed_at = null, confirmed_by = null"),
                new Plant("neither-held-nor-confirmed", HELD),
                new Plant("neither-held-nor-confirmed", HELD, "update hold set held_until = null, ended = 'expired'"),
                new Plant(
                        "offer-without-its-hold",
                        HELD,
                        "update hold set held_until = null, ended = 'confirmed'",
                        ON_THE_WAITLIST,
                        OFFERED),
                new Plant(
                        "offer-without-its-hold",
                        "update reservation set confirmed_at = null, confirmed_by = null",
                        HELD,
                        ON_THE_WAITLIST,
                        OFFERED,
                        "update waitlist_entry set withdrawn_at = now(), withdrawn_by = 'test'"),
                new Plant("answer-never-kept", "update idempotency_key set status = 0"),
                new Plant(
                        "guest-in-a-deleted-suite",
                        "insert into suite (organization_id, id, resort_id, suite_type_id, name, maximum_pets, deleted_at, deleted_by)"
                                + " values (pg_temp.i(1), pg_temp.i(7), pg_temp.i(4), pg_temp.i(1), 's', 2, '2029-12-01', 'test')"),
                new Plant(
                        "alias-of-an-alias",
                        "alter table customer disable trigger alias_leads_to_the_living",
                        alias(60, 2),
                        alias(61, 60)),
                new Plant(
                        "hangs-on-an-alias",
                        alias(60, 2),
                        "alter table pet disable trigger not_of_a_merged_household",
                        "insert into pet (organization_id, id, customer_id, name, species_id, sex, altered)"
                                + " values (pg_temp.i(1), pg_temp.i(62), pg_temp.i(60), 'p', pg_temp.i(1), 'unknown', 'unknown')"),
                new Plant(
                        "hangs-on-an-alias",
                        aliasOfPet(63, 8),
                        reservation(34, 10002),
                        coming(34, 63),
                        CANCELLED.replace("pg_temp.i(5)", "pg_temp.i(34)")),
                new Plant(
                        "hangs-on-an-alias",
                        aliasOfPet(63, 8),
                        let(30, 31, 32, "2030-01-02", "2030-01-04"),
                        settled(63, 30)),
                new Plant(
                        "hangs-on-an-alias",
                        aliasOfPet(63, 8),
                        campVisit(42),
                        camper(42, 63),
                        "update camp_place set taken = 2"),
                new Plant(
                        "hangs-on-an-alias",
                        aliasOfPet(63, 8),
                        "insert into camp_plan_pet values (pg_temp.i(1), pg_temp.i(4), pg_temp.i(70), pg_temp.i(63))"),
                new Plant(
                        "hangs-on-an-alias",
                        aliasOfPet(63, 8),
                        "insert into waitlist_pet values (pg_temp.i(1), pg_temp.i(4), pg_temp.i(50), pg_temp.i(63))"),
                new Plant("in-house-miscounted", "delete from in_house"),
                new Plant("in-house-miscounted", CHECKED_OUT),
                new Plant(
                        "in-house-miscounted",
                        "update in_house set reservation_id = pg_temp.i(99)",
                        "delete from check_in"),
                new Plant("camp-place-miscounted", "update camp_place set taken = 2"),
                new Plant("camp-place-miscounted", "delete from camp_place"),
                new Plant("camp-place-oversold", "update camp_place set capacity = 0"),
                new Plant("pet-in-camp-twice", campVisit(42), camper(42, 8), "update camp_place set taken = 2"),
                new Plant(
                        "camp-visit-half-cancelled",
                        "update camp_visit set live = false",
                        "update camp_visit_pet set live = false",
                        "update camp_place set taken = 0"),
                new Plant(
                        "access-without-its-month",
                        "insert into access_log (organization_id, at, actor, request_id, action, table_name)"
                                + " values (pg_temp.i(1), '2099-01-01', 'test', 'test', 'export', 'customers')"),
                new Plant(
                        "audit-without-its-month",
                        "insert into audit (organization_id, at, actor, request_id, table_name, row_id, action, changes)"
                                + " values (pg_temp.i(1), '2099-01-01', 'test', 'test', 'pet', pg_temp.i(8), 'insert', '{}')"));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void a_broken_promise_is_found(Plant plant) throws SQLException {
        try (var connection = scratch.superuser()) {
            connection.setAutoCommit(false);
            Scratch.execute(connection, HEALTHY.toArray(String[]::new));
            assertThat(broken(connection)).isEmpty();
            Scratch.execute(connection, plant.how().toArray(String[]::new));

            assertThat(broken(connection)).containsOnly(Map.entry(plant.promise(), 1L));
            connection.rollback();
        }
    }

    @Test
    void every_promise_was_planted() throws SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select array_agg(name) from invariant")) {
            rows.next();
            assertThat((String[]) rows.getArray(1).getArray())
                    .containsOnly(plants().stream().map(Plant::promise).toArray(String[]::new));
        }
    }

    /** As the observer sees it, inside the transaction that is rolled back. */
    private static Map<String, Long> broken(Connection connection) throws SQLException {
        Scratch.execute(connection, "set local role tailtown_observer");
        var broken = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select name, violations from platform.invariant where violations > 0")) {
            while (rows.next()) broken.put(rows.getString(1), rows.getLong(2));
        }
        Scratch.execute(connection, "reset role");
        return broken;
    }
}
