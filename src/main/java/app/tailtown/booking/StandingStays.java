package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.search.NearestVisits;
import app.tailtown.search.Standing;
import app.tailtown.search.Standings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the search which stay a household is here for, comes for or last came for. */
@Component
class StandingStays implements Standings {

    /**
     * Of three stays: the two that began last by today's end, and what comes next; and of every stay in which somebody is in the house. A day too many on
     * either side is decided by the resort's own today.
     */
    private static final String NEAREST = """
            select '/reservations/' || n.id as href, true as asks, n.customer_id, n.resort_id, z.name as resort, s.pet_id, (:now at time zone z.time_zone)::date as today,
                   s.arrives_on as from_day, coalesce((s.checked_out_at at time zone z.time_zone)::date, s.departs_on) as until_day,
                   s.checked_in_at is not null and s.checked_out_at is null as here, s.checked_out_at is not null as gone,
                   coalesce((select string_agg(distinct u.name, ', ') from let_pet p
                               join let l on l.organization_id = p.organization_id and l.id = p.let_id
                               join suite u on u.organization_id = l.organization_id and u.id = l.suite_id
                              where p.organization_id = s.organization_id and p.pet_id = s.pet_id and l.holder_id = n.id and l.released_at is null), '') as place
              from unnest(cast(:customers as uuid[])) c (id)
              cross join lateral (
                (select r.organization_id, r.id, r.customer_id, r.resort_id from reservation r
                  where r.organization_id = current_organization() and r.customer_id = c.id and r.arrives_on <= :around
                    and\s""" + CancelledStays.IS_NONE + """
                  order by r.arrives_on desc, r.id limit 2)
                union
                (select r.organization_id, r.id, r.customer_id, r.resort_id from reservation r
                  where r.organization_id = current_organization() and r.customer_id = c.id and r.arrives_on > :around
                    and\s""" + CancelledStays.IS_NONE + """
                  order by r.arrives_on, r.id limit 1)
                union
                (select r.organization_id, r.id, r.customer_id, r.resort_id from reservation r
                  where r.organization_id = current_organization() and r.customer_id = c.id and r.arrives_on <= :around
                    and exists (select from in_house h where h.organization_id = r.organization_id and h.reservation_id = r.id))) n
              join pet_stay s on s.organization_id = n.organization_id and s.reservation_id = n.id and s.no_show_at is null
             cross join lateral (select z.time_zone, z.name from resort z where z.organization_id = n.organization_id and z.id = n.resort_id limit 1) z""";

    private static final String AROUND = """
            select r.customer_id from reservation r
             where r.arrives_on <= cast(:day as date) + 1 and r.departs_on >= cast(:day as date) - 1 and r.arrives_on >= cast(:day as date) - 92
               and\s""" + CancelledStays.IS_NONE + """
             group by r.customer_id order by bool_or(:day between r.arrives_on and r.departs_on) desc""";

    private final NearestVisits visits;

    StandingStays(NearestVisits visits) {
        this.visits = visits;
    }

    @Override
    public List<Standing> of(Collection<CustomerId> customers) {
        return visits.read(NEAREST, customers);
    }

    @Override
    public List<CustomerId> around(LocalDate day) {
        return visits.around(AROUND, day);
    }
}
