package app.tailtown.board;

import app.tailtown.customers.PetCards;
import app.tailtown.lodging.Suites;
import app.tailtown.organizations.Resort;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All suites of a resort with who has them in some days, in one statement; it looks back no further than the longest let. */
@Repository
class BoardRows {

    /**
     * By dates, which an index can find behind the wall; what a span begins with it cannot, because that function is not leakproof. All of one kind is fetched at
     * once by its keys and put together here: asked row by row it costs twice as much.
     */
    private static final String FETCHED = """
            with near as materialized (
              select l.organization_id, l.id as let_id, l.suite_id, l.suite_type_id as promised_type, l.kind, l.holder_id, lower(l.span) as begins, upper(l.span) as ends,
                     l.arrives_on, l.departs_on, l.pinned, l.reason
                from let l
               where l.resort_id = :resort and l.released_at is null
                 and l.arrives_on < :until and l.arrives_on >= :from::date - 31 and l.departs_on >= :from),
            sleeper as materialized (select x.let_id, x.pet_id from let_pet x where x.let_id = any (array(select n.let_id from near n))),
            animal as materialized (
              select p.id, p.name, k.code as species, p.photo_id from pet p join species k on k.organization_id = p.organization_id and k.id = p.species_id
               where p.id = any (array(select s.pet_id from sleeper s))),
            warned as materialized (
              select w.pet_id,\s""" + PetCards.ALL_WARNINGS + """
               where w.ended_at is null and w.pet_id = any (array(select s.pet_id from sleeper s)) group by w.pet_id),
            came as materialized (
              select i.reservation_id as holder_id, i.pet_id, i.at, o.at as left_at
                from check_in i left join check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
               where i.undone_at is null and i.reservation_id = any (array(select n.holder_id from near n where n.kind = 'boarding' and n.arrives_on <= :today))
              union all
              select i.visit_id, i.pet_id, i.at, o.at
                from camp_check_in i left join camp_check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
               where i.undone_at is null and i.visit_id = any (array(select n.holder_id from near n where n.kind = 'day'))),
            missed as materialized (
              select m.reservation_id, m.pet_id, m.at from no_show m
               where m.undone_at is null and m.reservation_id = any (array(select n.holder_id from near n where n.kind = 'boarding' and n.arrives_on <= :today))),
            """;

    private static final String BOARD = FETCHED + """
            party as materialized (
              select z.reservation_id, count(*) as pets from reservation_pet z
               where z.removed_at is null and z.reservation_id = any (array(select n.holder_id from near n where n.kind = 'boarding')) group by z.reservation_id),
            booked as materialized (
              select r.id, 'R-' || r.number as number, c.sort_name, r.service_id, r.version, r.arrives_on, r.departs_on, d.held_until
                from reservation r join customer c on c.organization_id = r.organization_id and c.id = r.customer_id
                left join hold d on d.organization_id = r.organization_id and d.reservation_id = r.id
               where r.id = any (array(select n.holder_id from near n where n.kind = 'boarding'))
              union all
              select g.id, 'D-' || g.number, c.sort_name, g.service_id, 0, null, null, null
                from camp_visit g join customer c on c.organization_id = g.organization_id and c.id = g.customer_id
               where g.id = any (array(select n.holder_id from near n where n.kind = 'day'))),
            offered as materialized (select v.id, v.name, row_number() over (order by v.position, v.name, v.id) as hue from service v),
            house as (
              select\s""" + Suites.COLUMNS + """
                     , t.position as type_position
                from suite s join suite_type t on t.organization_id = s.organization_id and t.id = s.suite_type_id
               where s.resort_id = :resort and (s.deleted_at is null or s.id in (select n.suite_id from near n)))
            select h.*, n.let_id, n.promised_type, y.name as promised, n.kind, n.holder_id, n.begins, n.ends, n.arrives_on, n.departs_on, n.pinned, n.reason,
                   b.number, b.sort_name, v.id, v.name, v.hue, b.version, coalesce(b.arrives_on, n.arrives_on), coalesce(b.departs_on, n.departs_on), b.held_until, coalesce(q.pets, 0),
                   a.id, a.name, a.species, a.photo_id, i.at, i.left_at, m.at, w.jsonb_agg
              from house h full join near n on n.suite_id = h.id
              left join suite_type y on y.organization_id = n.organization_id and y.id = n.promised_type
              left join booked b on b.id = n.holder_id
              left join offered v on v.id = b.service_id
              left join party q on q.reservation_id = n.holder_id
              left join sleeper x on x.let_id = n.let_id
              left join animal a on a.id = x.pet_id
              left join came i on i.holder_id = n.holder_id and i.pet_id = x.pet_id
              left join missed m on m.reservation_id = n.holder_id and m.pet_id = x.pet_id
              left join warned w on w.pet_id = x.pet_id
             order by n.begins, n.let_id""";

    private final JdbcClient jdbc;
    private final BoardReader reader;

    BoardRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.reader = new BoardReader(json);
    }

    /** Every suite in the order of the house, and those who have none. */
    record Found(List<Lane> lanes, List<Bar> withoutSuite) {}

    /** From the first of these local dates to before the last. */
    Found find(Resort resort, LocalDate from, LocalDate until, LocalDate today) {
        return jdbc.sql(BOARD)
                .param("resort", resort.id().value())
                .param("from", from)
                .param("until", until)
                .param("today", today)
                .query(reader::read);
    }
}
