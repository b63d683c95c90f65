package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.search.Standing;
import app.tailtown.search.Standings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the search which stay a household is here for, comes for or last came for. */
@Component
class StandingStays implements Standings {

    /**
     * Pet by pet, of three stays each: the two that began last by today's end, and what comes next; and of every stay in which somebody is in the house. A day
     * too many on either side is decided by the resort's own today.
     */
    private static final String NEAREST = """
            select n.id, n.customer_id, z.time_zone, s.pet_id, s.arrives_on, s.departs_on, s.checked_in_at is not null as came, s.checked_out_at,
                   array(select u.name from let_pet p
                           join let l on l.organization_id = p.organization_id and l.id = p.let_id
                           join suite u on u.organization_id = l.organization_id and u.id = l.suite_id
                          where p.organization_id = s.organization_id and p.pet_id = s.pet_id and l.holder_id = n.id and l.released_at is null order by l.arrives_on) as suites
              from unnest(:customers) c (id)
              cross join lateral (
                (select r.organization_id, r.id, r.customer_id, r.resort_id from reservation r
                  where r.organization_id = current_organization() and r.customer_id = c.id and r.arrives_on <= :today
                    and not exists (select from cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)
                  order by r.arrives_on desc, r.id limit 2)
                union
                (select r.organization_id, r.id, r.customer_id, r.resort_id from reservation r
                  where r.organization_id = current_organization() and r.customer_id = c.id and r.arrives_on > :today
                    and not exists (select from cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)
                  order by r.arrives_on, r.id limit 1)
                union
                (select r.organization_id, r.id, r.customer_id, r.resort_id from reservation r
                  where r.organization_id = current_organization() and r.customer_id = c.id and r.arrives_on <= :today and r.departs_on > cast(:today as date) - 92
                    and exists (select from pet_stay h where h.organization_id = r.organization_id and h.reservation_id = r.id and h.checked_in_at is not null and h.checked_out_at is null))) n
              join pet_stay s on s.organization_id = n.organization_id and s.reservation_id = n.id and s.no_show_at is null
              join resort z on z.organization_id = n.organization_id and z.id = n.resort_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StandingStays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Standing> of(Collection<CustomerId> customers) {
        return jdbc
                .sql(NEAREST)
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, _) -> standing(row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing of whom did not come when they should have. */
    private Optional<Standing> standing(ResultSet row) throws SQLException {
        var zone = ZoneId.of(row.getString("time_zone"));
        var from = row.getObject("arrives_on", LocalDate.class);
        var out = row.getObject("checked_out_at", OffsetDateTime.class);
        var until =
                out == null ? row.getObject("departs_on", LocalDate.class) : LocalDate.ofInstant(out.toInstant(), zone);
        var when = when(row.getBoolean("came"), out != null, from, until, LocalDate.ofInstant(clock.instant(), zone));
        var suites = Arrays.stream((String[]) row.getArray("suites").getArray()).distinct();
        var customer = new CustomerId(row.getObject("customer_id", UUID.class));
        var pet = new PetId(row.getObject("pet_id", UUID.class));
        var href = "/reservations/" + row.getObject("id", UUID.class);
        return when.map(w ->
                new Standing(customer, w, Set.of(pet), from, until, suites.collect(Collectors.joining(", ")), href));
    }

    private static Optional<Standing.When> when(
            boolean came, boolean left, LocalDate from, LocalDate until, LocalDate today) {
        if (left) return Optional.of(Standing.When.CAME);
        if (came) return Optional.of(Standing.When.HERE);
        if (from.isAfter(today)) return Optional.of(Standing.When.COMES);
        return until.isBefore(today) ? Optional.empty() : Optional.of(Standing.When.TODAY);
    }
}
