package app.tailtown.customers.notes;

import app.tailtown.customers.CustomerId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Managers' notes in the database. */
@Repository
class ManagerNotes {

    private static final String READ = """
            select n.*,
                   coalesce((select s.name from staff s where 'staff:' || s.id = n.written_by), '') as writer,
                   coalesce((select s.name from staff s where 'staff:' || s.id = n.withdrawn_by), '') as withdrawer
              from manager_note n
            """;

    private final JdbcClient jdbc;

    ManagerNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<ManagerNote> of(CustomerId customer) {
        return jdbc.sql(READ + " where n.customer_id = ? order by n.written_at desc, n.id desc")
                .param(customer.value())
                .query(ManagerNotes::read)
                .list();
    }

    ManagerNote find(UUID id) {
        return jdbc.sql(READ + " where n.id = ?")
                .param(id)
                .query(ManagerNotes::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(UUID id, CustomerId customer, String text, OffsetDateTime at) {
        jdbc.sql("insert into manager_note (id, customer_id, text, written_at) values (?, ?, ?, ?)")
                .params(id, customer.value(), text, at)
                .update();
    }

    /** Whoever takes it back a second time changes nothing. */
    void takeBack(UUID id, OffsetDateTime at) {
        jdbc.sql("""
                update manager_note set withdrawn_at = ?, withdrawn_by = current_actor() where id = ? and withdrawn_at is null""").params(at, id).update();
    }

    void restore(UUID id) {
        jdbc.sql("""
                update manager_note set withdrawn_at = null, withdrawn_by = null where id = ? and withdrawn_at is not null""").params(id).update();
    }

    private static ManagerNote read(ResultSet row, int number) throws SQLException {
        return new ManagerNote(
                row.getObject("id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("text"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("writer"),
                Columns.instant(row, "withdrawn_at"),
                row.getString("withdrawer"));
    }
}
