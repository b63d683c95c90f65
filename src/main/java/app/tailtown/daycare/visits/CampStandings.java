package app.tailtown.daycare.visits;

import app.tailtown.customers.CustomerId;
import app.tailtown.search.NearestVisits;
import app.tailtown.search.Standing;
import app.tailtown.search.Standings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the search which day of camp a household is here for, comes for or last came for. */
@Component
class CampStandings implements Standings {

    /** Of three days: the last two by today, and the next. Whom nobody checked out has gone when the day is over. */
    private static final String NEAREST = """
            select '/camp-visits/' || n.id as href, false as asks, n.customer_id, n.resort_id, z.name as resort, d.pet_id, t.today, n.day as from_day, n.day as until_day, h.here,
                   d.checked_in_at is not null and not h.here as gone, g.name as place
              from unnest(cast(:customers as uuid[])) c (id)
              cross join lateral (
                (select v.organization_id, v.id, v.customer_id, v.resort_id, v.group_id, v.day from camp_visit v
                  where v.organization_id = current_organization() and v.customer_id = c.id and v.day <= :around and v.live order by v.day desc, v.id limit 2)
                union all
                (select v.organization_id, v.id, v.customer_id, v.resort_id, v.group_id, v.day from camp_visit v
                  where v.organization_id = current_organization() and v.customer_id = c.id and v.day > :around and v.live order by v.day, v.id limit 1)) n
              join camp_pet_visit d on d.organization_id = n.organization_id and d.visit_id = n.id
              join resort z on z.organization_id = n.organization_id and z.id = n.resort_id
              join camp_group g on g.organization_id = n.organization_id and g.id = n.group_id
             cross join lateral (select (:now at time zone z.time_zone)::date as today) t
             cross join lateral (select n.day = t.today and d.checked_in_at is not null and d.checked_out_at is null as here) h""";

    private static final String AROUND =
            "select v.customer_id from camp_visit v where v.day between cast(:day as date) - 1 and cast(:day as date) + 1 and v.live group by v.customer_id order by bool_or(v.day = :day) desc";

    private final NearestVisits visits;

    CampStandings(NearestVisits visits) {
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
