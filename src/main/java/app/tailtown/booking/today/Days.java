package app.tailtown.booking.today;

import app.tailtown.booking.ReservationId;
import app.tailtown.booking.StillThere;
import app.tailtown.care.LeftThing;
import app.tailtown.care.LeftThings;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetCards;
import app.tailtown.lodging.Tonight;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that a day at a resort has to do with in one statement, and how full its night is; today also what was left behind. */
@Repository
class Days {

    private static final String PETS = """
            (select jsonb_agg(jsonb_build_object('petId', s.pet_id, 'name', p.name, 'species', k.code, 'photo', p.photo_id, 'arrives', s.arrives_on, 'departs', s.departs_on,
                       'checkedInAt', s.checked_in_at, 'checkedOutAt', s.checked_out_at, 'noShowAt', s.no_show_at,
                       'sleeps', exists (select from night o where o.reservation_id = r.id and o.pet_id = s.pet_id),
                       'instructions', coalesce(i.number, 0), 'medicated', coalesce(i.medication <> '', false), 'confirmed', coalesce(c.number, 0),
                       'belongings', (select count(*) from belonging b
                                       where b.organization_id = s.organization_id and b.resort_id = s.resort_id and b.reservation_id = s.reservation_id
                                         and b.pet_id = s.pet_id and b.given_back_at is null),
                       'addOns', (select coalesce(jsonb_agg(jsonb_build_object('givenId', d.given_add_on_id, 'name', d.name, 'quantity', d.quantity,
                                                                                'doneAt', d.done_at) order by d.name, d.given_add_on_id), '[]')
                                    from add_on_day d
                                   where d.organization_id = s.organization_id and d.reservation_id = s.reservation_id and d.pet_id = s.pet_id and d.day = :day),
                       'warnings',\s""" + PetCards.WARNINGS + """
                       ) order by p.name, p.id)
                      from pet_stay s
                      join pet p on p.organization_id = s.organization_id and p.id = s.pet_id
                      join species k on k.organization_id = p.organization_id and k.id = p.species_id
                      left join lateral (select v.number, v.medication from pet_instructions v
                                          where v.organization_id = s.organization_id and v.pet_id = s.pet_id order by v.number desc limit 1) i on true
                      left join lateral (select v.number from stay_instructions a
                                           join pet_instructions v on v.organization_id = a.organization_id and v.id = a.instructions_id
                                          where a.organization_id = s.organization_id and a.reservation_id = s.reservation_id and a.pet_id = s.pet_id
                                          order by a.id desc limit 1) c on true
                     where s.organization_id = r.organization_id and s.reservation_id = r.id)""";

    private static final String SUITES = """
            (select coalesce(jsonb_agg(jsonb_build_object('suite', u.name, 'area', coalesce(u.area, ''), 'type', t.name, 'from', l.arrives_on, 'until', l.departs_on,
                            'toClean', coalesce(e.state <> 'clean', false),
                            'pets', array(select x.pet_id from let_pet x where x.organization_id = l.organization_id and x.let_id = l.id order by x.pet_id)) order by l.arrives_on, l.id), '[]')
                      from let l
                      join suite_type t on t.organization_id = l.organization_id and t.id = l.suite_type_id
                      left join suite u on u.organization_id = l.organization_id and u.id = l.suite_id
                      left join conditions e on e.suite_id = l.suite_id
                     where l.organization_id = r.organization_id and l.holder_id = r.id and l.released_at is null and (l.suite_id is not null or l.departs_on > :today))""";

    /** Materialized, else what is read of each row is read of each combination that the planner tries on its way to the row. */
    private static final String DAY =
            """
            with night as materialized (select * from overnight(:resort, :day, :now)),
                 around as materialized (select reservation_id from stays_of_days(:resort, least(cast(:day as date), :today), greatest(cast(:day as date), :today), :today)),
                 conditions as materialized (select suite_id, state from suite_conditions(:resort, :now) where :day = :today),
                 here as materialized (
            select h.reservation_id from around a join in_house h on h.organization_id = current_organization() and h.reservation_id = a.reservation_id),
\s""" + StillThere.INSIDE + """
                 , rows as materialized (
            select r.id, 'R-' || r.number as number, r.customer_id, c.sort_name as household, coalesce(n.number, '') as phone, r.service_id, v.name as service, r.arrives_on, r.departs_on,
                   r.drop_off, r.pick_up, q.total_minor, q.currency, h.held_until,
                   \s""" + PETS + " as pets, " + SUITES + " as places, " + StillThere.OF_R + """
                    as still_there
              from around a
             cross join lateral (select r.* from reservation r where r.organization_id = current_organization() and r.id = a.reservation_id offset 0) r
              join customer c on c.organization_id = r.organization_id and c.id = r.customer_id
              join service v on v.organization_id = r.organization_id and v.id = r.service_id
              join quote q on q.organization_id = r.organization_id and q.id = r.quote_id
              left join hold h on h.organization_id = r.organization_id and h.reservation_id = r.id
              left join lateral (select p.number from person o join phone p on p.organization_id = o.organization_id and p.person_id = o.id
                                  where o.organization_id = r.organization_id and o.customer_id = r.customer_id order by o.position, p.position limit 1) n on true
             where r.arrives_on <= :day and r.departs_on >= :day
                or r.id in (select reservation_id from here union all select reservation_id from night))
            select n.*, (select count(*) from suite s where s.resort_id = :resort and s.deleted_at is null) as suites, rows.*
              from (select count(*) as sleeping, count(*) filter (where not here) as still_to_come, count(distinct suite_id) as suites_occupied,
                           count(*) filter (where suite_id is null) as without_suite from night) n
              left join rows on true
             order by rows.arrives_on, rows.household collate "und-x-icu", rows.id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LeftThings left;
    private final Clock clock;

    Days(JdbcClient jdbc, JsonMapper json, LeftThings left, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.left = left;
        this.clock = clock;
    }

    /**
     * Who has to do with the day, and how full its night is.
     *
     * @param left what those who went home left behind; told today alone
     */
    record Found(Tonight.Counts night, List<DayRow> rows, List<LeftThing> left) {}

    Found find(Resort resort, LocalDate day) {
        var rows = new ArrayList<DayRow>();
        var nights = jdbc.sql(DAY)
                .param("resort", resort.id().value())
                .param("day", day)
                .param("today", resort.today(clock))
                .param("now", Columns.now(clock))
                .query((row, _) -> {
                    if (row.getObject("id") != null) rows.add(read(row));
                    return night(row);
                })
                .list();
        var behind = day.equals(resort.today(clock)) ? left.at(resort.id().value()) : List.<LeftThing>of();
        return new Found(nights.getFirst(), List.copyOf(rows), behind);
    }

    private static Tonight.Counts night(ResultSet row) throws SQLException {
        return new Tonight.Counts(
                row.getInt("sleeping"),
                row.getInt("still_to_come"),
                row.getInt("suites_occupied"),
                row.getInt("without_suite"),
                row.getInt("suites"));
    }

    private DayRow read(ResultSet row) throws SQLException {
        return new DayRow(
                new ReservationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("household"),
                row.getString("phone"),
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                row.getObject("arrives_on", LocalDate.class),
                row.getObject("departs_on", LocalDate.class),
                row.getObject("drop_off", LocalTime.class),
                row.getObject("pick_up", LocalTime.class),
                List.of(json.readValue(row.getString("pets"), DayRow.Pet[].class)),
                List.of(json.readValue(row.getString("places"), DayRow.Place[].class)),
                stillThere(row.getString("still_there")),
                Columns.instant(row, "held_until"),
                Money.of(row.getLong("total_minor"), row.getString("currency")));
    }

    private @Nullable StillThere stillThere(@Nullable String text) {
        return text == null ? null : json.readValue(text, StillThere.class);
    }
}
