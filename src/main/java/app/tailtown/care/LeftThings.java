package app.tailtown.care;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is still in the house of pets that went home: read from what they brought and from their check-outs, so that it is told for as long as it is so. */
@Repository
@Transactional(readOnly = true)
public class LeftThings {

    private static final int MOST = 50;

    /** The latest first. */
    private static final String READ = """
            select b.id, b.item, b.note, b.pet_id, p.name as pet, b.reservation_id, 'R-' || r.number as number, r.customer_id, c.sort_name, o.at, r.time_zone,
                   coalesce((select f.name from staff f where f.organization_id = o.organization_id and 'staff:' || f.id = o.by_whom), '') as by_name
              from belonging b
              join check_in i on i.organization_id = b.organization_id and i.reservation_id = b.reservation_id and i.pet_id = b.pet_id and i.undone_at is null
              join check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
              join reservation r on r.organization_id = b.organization_id and r.id = b.reservation_id
              join customer c on c.organization_id = r.organization_id and c.id = r.customer_id
              join pet p on p.organization_id = b.organization_id and p.id = b.pet_id
             where b.given_back_at is null and\s""";

    private static final String LATEST_FIRST = " order by o.at desc, b.id limit " + MOST;

    private static final String OF_STAY = READ + "b.reservation_id = :of" + LATEST_FIRST;

    private static final String OF_HOUSEHOLD = READ
            + "b.reservation_id in (select h.id from reservation h where h.organization_id = current_organization() and h.customer_id = :of)"
            + LATEST_FIRST;

    private static final String AT_RESORT = READ + "b.resort_id = :of" + LATEST_FIRST;

    private final JdbcClient jdbc;

    LeftThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LeftThing> ofStay(UUID reservation) {
        return read(OF_STAY, reservation);
    }

    public List<LeftThing> ofHousehold(CustomerId customer) {
        return read(OF_HOUSEHOLD, customer.value());
    }

    public List<LeftThing> at(UUID resort) {
        return read(AT_RESORT, resort);
    }

    private List<LeftThing> read(String sql, UUID of) {
        return jdbc.sql(sql).param("of", of).query(LeftThings::read).list();
    }

    private static LeftThing read(ResultSet row, int number) throws SQLException {
        return new LeftThing(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getString("note"),
                new PetId(row.getObject("pet_id", UUID.class)),
                row.getString("pet"),
                row.getObject("reservation_id", UUID.class),
                row.getString("number"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("sort_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                ZoneId.of(row.getString("time_zone")));
    }
}
