package app.tailtown.organizations;

import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The resorts of the bound company that the caller may touch. */
@Repository
public class Resorts {

    private static final String COLUMNS = "id, version, name, city, phone, time_zone, currency, turnover_time";

    private final JdbcClient jdbc;

    Resorts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Resort find(ResortId id) {
        return jdbc.sql("select " + COLUMNS + " from resort where id = ?")
                .param(id.value())
                .query(Resorts::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public List<Resort> list() {
        return jdbc.sql("select " + COLUMNS + " from resort order by position, id")
                .query(Resorts::read)
                .list();
    }

    public void add(Resort resort, int position) {
        jdbc.sql("""
                insert into resort (id, name, city, phone, time_zone, currency, turnover_time, position)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        resort.id().value(),
                        resort.name(),
                        resort.city(),
                        resort.phone(),
                        resort.zone().getId(),
                        resort.currency().getCurrencyCode(),
                        resort.turnover(),
                        position)
                .update();
    }

    private static Resort read(ResultSet row, int number) throws SQLException {
        return new Resort(
                new ResortId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                row.getString("city"),
                row.getString("phone"),
                ZoneId.of(row.getString("time_zone")),
                Currency.getInstance(row.getString("currency")),
                row.getObject("turnover_time", java.time.LocalTime.class));
    }
}
