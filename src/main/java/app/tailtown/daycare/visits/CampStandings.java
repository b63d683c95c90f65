package app.tailtown.daycare.visits;

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

/** Tells the search which day of camp a household is here for, comes for or last came for. */
@Component
class CampStandings implements Standings {

    private static final String NEAREST = """
            select n.*, z.time_zone, g.name as group_name,
                   exists (select from camp_pet_visit d where d.organization_id = n.organization_id and d.visit_id = n.id and d.checked_in_at is not null and d.checked_out_at is null) as here,
                   array(select d.pet_id from camp_pet_visit d where d.organization_id = n.organization_id and d.visit_id = n.id and d.checked_out_at is null) as pets,
                   array(select d.pet_id from camp_pet_visit d where d.organization_id = n.organization_id and d.visit_id = n.id) as everybody
              from unnest(:customers) c (id)
              cross join lateral (
                (select v.organization_id, v.id, v.customer_id, v.resort_id, v.group_id, v.day from camp_visit v
                  where v.organization_id = current_organization() and v.customer_id = c.id and v.day <= :today and v.live order by v.day desc, v.id limit 2)
                union all
                (select v.organization_id, v.id, v.customer_id, v.resort_id, v.group_id, v.day from camp_visit v
                  where v.organization_id = current_organization() and v.customer_id = c.id and v.day > :today and v.live order by v.day, v.id limit 1)) n
              join resort z on z.organization_id = n.organization_id and z.id = n.resort_id
              join camp_group g on g.organization_id = n.organization_id and g.id = n.group_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CampStandings(JdbcClient jdbc, Clock clock) {
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
        var day = row.getObject("day", LocalDate.class);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString("time_zone")));
        var waiting = pets(row, "pets");
        var when = when(row.getBoolean("here"), day, today, waiting);
        return new Standing(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                when,
                when == Standing.When.CAME ? pets(row, "everybody") : waiting,
                day,
                day,
                row.getString("group_name"),
                "/camp-visits/" + row.getObject("id", UUID.class));
    }

    private static Standing.When when(boolean here, LocalDate day, LocalDate today, Set<PetId> waiting) {
        if (here && day.equals(today)) return Standing.When.HERE;
        if (day.isAfter(today)) return Standing.When.COMES;
        return day.equals(today) && !waiting.isEmpty() ? Standing.When.TODAY : Standing.When.CAME;
    }

    private static Set<PetId> pets(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(PetId::new)
                .collect(Collectors.toSet());
    }
}
