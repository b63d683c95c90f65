package app.tailtown.booking;

import app.tailtown.identity.Actors;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened to stays: written in the transaction that does it, never changed. */
@Repository
class History {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final JsonMapper json;
    private final Clock clock;

    History(JdbcClient jdbc, Actors actors, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A deed as it was written down.
     *
     * @param by who did it, by name; empty when it was nobody: a job, or the setting up
     * @param actor as the audit has it
     */
    record Entry(Instant at, String actor, String by, Deed deed) {}

    void write(ReservationId id, ResortId resort, List<Deed> deeds) {
        for (var deed : deeds) {
            jdbc.sql(
                            "insert into deed (id, resort_id, reservation_id, at, what, facts) values (?, ?, ?, ?, ?, ?::jsonb)")
                    .params(
                            Ids.next(),
                            resort.value(),
                            id.value(),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            deed.code(),
                            json.writeValueAsString(deed))
                    .update();
        }
    }

    /** The latest first. */
    List<Entry> of(ReservationId id) {
        var rows = jdbc.sql(
                        "select at, by_whom, what, facts from deed where reservation_id = ? order by at desc, id desc")
                .param(id.value())
                .query((row, _) -> new Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        "",
                        read(row.getString("what"), row.getString("facts"))))
                .list();
        Map<String, String> names =
                actors.names(rows.stream().map(Entry::actor).distinct().toList());
        return rows.stream()
                .map(e -> new Entry(e.at(), e.actor(), names.getOrDefault(e.actor(), ""), e.deed()))
                .toList();
    }

    private Deed read(String what, String facts) {
        var type = Deed.BY_CODE.get(what);
        if (type == null) throw new IllegalStateException("No deed is called " + what);
        return (Deed) json.readValue(facts, type);
    }
}
