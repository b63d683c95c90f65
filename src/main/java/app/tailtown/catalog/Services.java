package app.tailtown.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services of the bound company. */
@Repository
public class Services {

    private final JdbcClient jdbc;

    Services(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, in the company's order, those switched off too. */
    public List<Service> list() {
        return jdbc.sql("select id, kind, name, active from service order by position, id")
                .query(Services::read)
                .list();
    }

    /** Those of a kind that can be booked, in the company's order: the first is what the desk offers first. */
    public List<Service> listActive(ServiceKind kind) {
        return jdbc.sql("select id, kind, name, active from service where kind = ? and active order by position, id")
                .param(kind.code())
                .query(Services::read)
                .list();
    }

    public Optional<Service> findById(UUID id) {
        return jdbc.sql("select id, kind, name, active from service where id = ?")
                .param(id)
                .query(Services::read)
                .optional();
    }

    private static Service read(ResultSet row, int number) throws SQLException {
        return new Service(
                row.getObject("id", UUID.class),
                ServiceKind.of(row.getString("kind")),
                row.getString("name"),
                row.getBoolean("active"));
    }
}
