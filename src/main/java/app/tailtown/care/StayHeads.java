package app.tailtown.care;

import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of stays what care has to know. */
@Repository
class StayHeads {

    private final JdbcClient jdbc;

    StayHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StayHead find(UUID reservation) {
        return jdbc.sql("""
                select r.id, r.resort_id, 'R-' || r.number as number, c.name as customer, r.arrives_on, r.departs_on, r.time_zone,
                       array(select p.id from reservation_pet x join pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                              where x.organization_id = r.organization_id and x.reservation_id = r.id and x.removed_at is null order by p.name, p.id) as pets,
                       coalesce((select string_agg(distinct s.name collate natural_order, ', ' order by s.name collate natural_order) from let l
                                   join suite s on s.organization_id = l.organization_id and s.id = l.suite_id
                                  where l.organization_id = r.organization_id and l.holder_id = r.id and l.released_at is null), '') as suites
                  from reservation r join customer c on c.organization_id = r.organization_id and c.id = r.customer_id
                 where r.id = ?""")
                .param(reservation)
                .query(StayHeads::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static StayHead read(ResultSet row, int number) throws SQLException {
        return new StayHead(
                row.getObject("id", UUID.class),
                row.getObject("resort_id", UUID.class),
                row.getString("number"),
                row.getString("customer"),
                row.getObject("arrives_on", LocalDate.class),
                row.getObject("departs_on", LocalDate.class),
                ZoneId.of(row.getString("time_zone")),
                List.of((UUID[]) row.getArray("pets").getArray()),
                row.getString("suites"));
    }
}
