package app.tailtown.races;

/** Rows written around the application, for a world without foreign keys and triggers. Numbers stand for ids. */
final class RowsByHand {

    private RowsByHand() {}

    static String reservation(int id, int number) {
        return """
                insert into reservation (organization_id, id, resort_id, number, customer_id, service_id, quote_id, arrives_on, departs_on, time_zone,
                  confirmed_at) values (pg_temp.i(1), pg_temp.i(%d), pg_temp.i(4), %d, pg_temp.i(2), pg_temp.i(1), pg_temp.i(3), '2030-01-01',
                  '2030-01-03', 'UTC', now())""".formatted(id, number);
    }

    static String coming(int reservation, int pet) {
        return "insert into reservation_pet (organization_id, resort_id, reservation_id, pet_id, arrives_on, departs_on)"
                + " values (pg_temp.i(1), pg_temp.i(4), pg_temp.i(%d), pg_temp.i(%d), '2030-01-01', '2030-01-03')"
                        .formatted(reservation, pet);
    }

    static String let(int id, int holder, int suite, String from, String until) {
        return """
                insert into let (organization_id, id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on)
                values (pg_temp.i(1), pg_temp.i(%1$d), pg_temp.i(4), pg_temp.i(%2$d), pg_temp.i(1), 'boarding', pg_temp.i(%3$d), tstzrange('%4$s', '%5$s'), '%4$s', '%5$s')""".formatted(id, suite, holder, from, until);
    }

    static String settled(int pet, int let) {
        return "insert into let_pet (organization_id, let_id, pet_id, resort_id, span)"
                + " select organization_id, id, pg_temp.i(%d), resort_id, span from let where id = pg_temp.i(%d)"
                        .formatted(pet, let);
    }

    static String campVisit(int id) {
        return """
                insert into camp_visit (organization_id, id, resort_id, number, customer_id, service_id, group_id, day, part, quote_id, booked_at)
                values (pg_temp.i(1), pg_temp.i(%1$d), pg_temp.i(4), %1$d, pg_temp.i(2), pg_temp.i(1), pg_temp.i(40), '2030-01-01', 'full', pg_temp.i(3),
                  now())""".formatted(id);
    }

    static String camper(int visit, int pet) {
        return """
                insert into camp_visit_pet (organization_id, resort_id, visit_id, pet_id, group_id, service_id, day)
                values (pg_temp.i(1), pg_temp.i(4), pg_temp.i(%d), pg_temp.i(%d), pg_temp.i(40), pg_temp.i(1), '2030-01-01')""".formatted(visit, pet);
    }

    /** A household that goes on as another, which is there. */
    static String alias(int id, int of) {
        return "with other as (insert into customer (organization_id, id, name, sort_name) values (pg_temp.i(1), pg_temp.i(%d), 'once', 'once') on conflict do nothing) "
                        .formatted(of)
                + aliasOfNobody(id, of)
                + " on conflict (organization_id, id) do update set merged_into = excluded.merged_into, deleted_at = now(), deleted_by = 'test'";
    }

    static String aliasOfNobody(int id, int of) {
        return """
                insert into customer (organization_id, id, name, sort_name, merged_into, deleted_at, deleted_by)
                values (pg_temp.i(1), pg_temp.i(%d), 'twice', 'twice', pg_temp.i(%d), now(), 'test')""".formatted(id, of);
    }

    static String aliasOfPet(int id, int of) {
        return """
                with other as (insert into pet (organization_id, id, customer_id, name, species_id, sex, altered)
                values (pg_temp.i(1), pg_temp.i(%2$d), pg_temp.i(2), 'once', pg_temp.i(1), 'unknown', 'unknown') on conflict do nothing)
                insert into pet (organization_id, id, customer_id, name, species_id, sex, altered, merged_into, deleted_at, deleted_by)
                values (pg_temp.i(1), pg_temp.i(%1$d), pg_temp.i(2), 'twice', pg_temp.i(1), 'unknown', 'unknown', pg_temp.i(%2$d), now(), 'test')
                on conflict (organization_id, id) do update set merged_into = excluded.merged_into, deleted_at = now(), deleted_by = 'test'""".formatted(id, of);
    }

    static final String CANCELLED =
            "insert into cancellation (organization_id, id, resort_id, reservation_id, at) values (pg_temp.i(1), pg_temp.i(20), pg_temp.i(4), pg_temp.i(5), now())";

    static final String HELD =
            "insert into hold (organization_id, resort_id, reservation_id, held_at, held_until) values (pg_temp.i(1), pg_temp.i(4), pg_temp.i(5), now(), now())";

    static final String ON_THE_WAITLIST = """
            insert into waitlist_entry (organization_id, id, resort_id, customer_id, service_id, arrives_on, departs_on, waiting_since)
            values (pg_temp.i(1), pg_temp.i(50), pg_temp.i(4), pg_temp.i(2), pg_temp.i(1), '2030-01-01', '2030-01-03', now())""";

    static final String OFFERED = """
            insert into waitlist_offer (organization_id, resort_id, entry_id, reservation_id, arrives_on, departs_on, suite_type_id, offered_at)
            values (pg_temp.i(1), pg_temp.i(4), pg_temp.i(50), pg_temp.i(5), '2030-01-01', '2030-01-03', pg_temp.i(1), now())""";

    static final String CHECKED_OUT =
            "insert into check_out (organization_id, id, resort_id, check_in_id, at) values (pg_temp.i(1), pg_temp.i(21), pg_temp.i(4), pg_temp.i(9), now())";
}
