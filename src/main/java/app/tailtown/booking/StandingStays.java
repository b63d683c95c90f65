package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.search.Standing;
import app.tailtown.search.Standings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the search which stay a household is here for, comes for or last came for. */
@Component
class StandingStays implements Standings {

    /** Two each: what began or begins last by today's end, and what comes next. A day too many on either side is decided by the resort's own today. */
    private static final String NEAREST = """
            select n.*, z.time_zone,
                   exists (select from pet_stay s where s.organization_id = n.organization_id and s.reservation_id = n.id and s.checked_in_at is not null and s.checked_out_at is null) as here,
                   array(select s.pet_id from pet_stay s where s.organization_id = n.organization_id and s.reservation_id = n.id and s.checked_out_at is null and s.no_show_at is null) as pets,
                   array(select s.pet_id from pet_stay s where s.organization_id = n.organization_id and s.reservation_id = n.id) as everybody,
                   (select string_agg(distinct u.name, ', ') from let l join suite u on u.organization_id = l.organization_id and u.id = l.suite_id
                     where l.organization_id = n.organization_id and l.holder_id = n.id and l.released_at is null) as suites
              from unnest(:customers) c (id)
              cross join lateral (
                (select r.organization_id, r.id, r.customer_id, r.resort_id, r.arrives_on, r.departs_on from reservation r
                  where r.organization_id = current_organization() and r.customer_id = c.id and r.arrives_on <= :today
                    and not exists (select from cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)
                  order by r.arrives_on desc, r.id limit 2)
                union all
                (select r.organization_id, r.id, r.customer_id, r.resort_id, r.arrives_on, r.departs_on from reservation r
                  where r.organization_id = current_organization() and r.customer_id = c.id and r.arrives_on > :today
                    and not exists (select from cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)
                  order by r.arrives_on, r.id limit 1)) n
              join resort z on z.organization_id = n.organization_id and z.id = n.resort_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StandingStays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Standing> of(Collection<CustomerId> customers) {
        return jdbc.sql(NEAREST)
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, _) -> standing(row))
                .list();
    }

    private Standing standing(ResultSet row) throws SQLException {
        var from = row.getObject("arrives_on", LocalDate.class);
        var until = row.getObject("departs_on", LocalDate.class);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString("time_zone")));
        var waiting = pets(row, "pets");
        var when = row.getBoolean("here") ? Standing.When.HERE : when(from, until, today, waiting);
        var suites = row.getString("suites");
        return new Standing(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                when,
                when == Standing.When.CAME ? pets(row, "everybody") : waiting,
                from,
                until,
                suites == null ? "" : suites,
                "/reservations/" + row.getObject("id", UUID.class));
    }

    private static Standing.When when(LocalDate from, LocalDate until, LocalDate today, Set<PetId> waiting) {
        if (from.isAfter(today)) return Standing.When.COMES;
        return waiting.isEmpty() || until.isBefore(today) ? Standing.When.CAME : Standing.When.TODAY;
    }

    private static Set<PetId> pets(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(PetId::new)
                .collect(Collectors.toSet());
    }
}
