package app.tailtown.operators;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Slice;
import app.tailtown.watch.EventRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes wrong, for whoever has a session of the console: the database asks for it each time. */
@Repository
class HouseErrors {

    private final JdbcClient jdbc;
    private final Clock clock;

    HouseErrors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whatever came last first.
     *
     * @param state empty for all
     * @param q a part of what it is, or the whole id of a request; empty for all
     */
    Slice<ErrorGroup> list(Operator who, String state, String q, Cursor after, int size) {
        var found = jdbc.sql("select * from platform.list_errors(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        who.hash(),
                        Columns.now(clock),
                        state,
                        q,
                        EventRows.before(after),
                        EventRows.beforeId(after),
                        size + 1)
                .query(HouseErrors::read)
                .list();
        return Slice.of(found, size, e -> new Cursor(e.lastAt().toString(), e.id()));
    }

    Map<String, Long> counts(Operator who) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select state, groups from platform.count_errors(?, ?)")
                .params(who.hash(), Columns.now(clock))
                .query(row -> {
                    counts.put(row.getString("state"), row.getLong("groups"));
                });
        return counts;
    }

    /** @param trace of the last one */
    record Whole(ErrorGroup group, String trace, List<Sighting> sightings, List<Befallen> companies) {}

    /** @param company its name; empty where none was known */
    record Sighting(Instant at, String company, String actor, String route, String request, String release) {}

    record Befallen(String company, long times, Instant lastAt) {}

    private record Traced(ErrorGroup group, String trace) {}

    Whole find(Operator who, UUID id) {
        var found = jdbc.sql("select * from platform.find_error(?, ?, ?)")
                .params(who.hash(), Columns.now(clock), id)
                .query((row, n) -> new Traced(read(row, n), row.getString("trace")))
                .optional()
                .orElseThrow(NotFound::new);
        return new Whole(found.group(), found.trace(), sightings(who, id), companies(who, id));
    }

    private List<Sighting> sightings(Operator who, UUID id) {
        return jdbc.sql("select * from platform.sightings_of_error(?, ?, ?)")
                .params(who.hash(), Columns.now(clock), id)
                .query((row, _) -> new Sighting(
                        Columns.time(row, "seen_at"),
                        row.getString("company"),
                        row.getString("actor"),
                        row.getString("route"),
                        row.getString("request_id"),
                        row.getString("release")))
                .list();
    }

    private List<Befallen> companies(Operator who, UUID id) {
        return jdbc.sql("select * from platform.companies_of_error(?, ?, ?)")
                .params(who.hash(), Columns.now(clock), id)
                .query((row, _) ->
                        new Befallen(row.getString("name"), row.getLong("times"), Columns.time(row, "last_at")))
                .list();
    }

    void call(Operator who, UUID id, String state) {
        var done = jdbc.sql("select platform.call_error(?, ?, ?, ?)")
                .params(who.hash(), Columns.now(clock), id, state)
                .query(Boolean.class)
                .single();
        if (!done) throw new NotFound();
    }

    private static ErrorGroup read(ResultSet row, int number) throws SQLException {
        return new ErrorGroup(
                row.getObject("id", UUID.class),
                row.getString("fingerprint"),
                row.getString("kind"),
                row.getString("place"),
                row.getString("said"),
                row.getString("release_first"),
                row.getString("release_last"),
                row.getLong("times"),
                row.getInt("companies"),
                Columns.time(row, "first_at"),
                Columns.time(row, "last_at"),
                row.getString("state"),
                Columns.instant(row, "state_at"),
                row.getString("state_by"),
                Columns.instant(row, "regressed_at"));
    }
}
