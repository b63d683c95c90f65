package app.tailtown.operators;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.watch.Event;
import app.tailtown.watch.EventRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to the installation, for whoever has a session of the console: the database asks for it each time. */
@Repository
class HouseEvents {

    private final JdbcClient jdbc;
    private final EventRows rows;
    private final Clock clock;

    HouseEvents(JdbcClient jdbc, EventRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** The latest first. */
    Slice<Event> list(Operator who, String kind, Cursor after, int size) {
        var events = jdbc.sql("select * from platform.list_house_events(?, ?, ?, ?, ?, ?)")
                .params(
                        who.hash(),
                        Columns.now(clock),
                        kind,
                        EventRows.before(after),
                        EventRows.beforeId(after),
                        size + 1)
                .query(this::read)
                .list();
        return EventRows.page(events, size);
    }

    private Event read(ResultSet row, int number) throws SQLException {
        return rows.read(row, row.getString("name"), false);
    }
}
