package app.tailtown.booking;

import app.tailtown.identity.Actors;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final List<StayNews> news;
    private final DeedCount count;

    History(JdbcClient jdbc, Actors actors, JsonMapper json, Clock clock, List<StayNews> news, DeedCount count) {
        this.count = count;
        this.jdbc = jdbc;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
        this.news = news;
    }

    /**
     * A deed as it was written down.
     *
     * @param by who did it, by name; empty when it was nobody: a job, or the setting up
     * @param actor as the audit has it
     * @param cost what the stay cost before and after it; null where it cost the same or nobody knows
     */
    record Entry(
            Instant at,
            String actor,
            String by,
            Deed deed,
            @Nullable Cost cost) {}

    record Cost(Money before, Money after) {}

    /** As it was read, with the price that was in force then. */
    private record Row(
            Instant at, String actor, Deed deed, @Nullable Money total) {}

    /** The stay as it is after these deeds; whoever tells the household of it hears. */
    Reservation written(Reservation stands, List<Deed> deeds) {
        write(stands.id(), stands.resortId(), stands.quote().id(), deeds);
        StayNews.What.of(deeds, stands).ifPresent(what -> news.forEach(n -> n.happened(stands, what)));
        return stands;
    }

    /** {@code quote}: the one in force after them; null when nothing is said of money. */
    void write(ReservationId id, ResortId resort, @Nullable UUID quote, List<Deed> deeds) {
        count.happened(deeds);
        for (var deed : deeds) {
            jdbc.sql(
                            "insert into deed (id, resort_id, reservation_id, at, what, facts, quote_id) values (?, ?, ?, ?, ?, ?::jsonb, ?)")
                    .param(Ids.next())
                    .param(resort.value())
                    .param(id.value())
                    .param(Columns.now(clock))
                    .param(deed.code())
                    .param(json.writeValueAsString(deed))
                    .param(quote)
                    .update();
        }
    }

    /** The latest first. */
    List<Entry> of(ReservationId id) {
        var rows = jdbc.sql("""
                select d.at, d.by_whom, d.what, d.facts, q.total_minor, q.currency
                  from deed d left join quote q on q.organization_id = d.organization_id and q.id = d.quote_id
                 where d.reservation_id = ? order by d.at, d.id""").param(id.value()).query(this::row).list();
        Map<String, String> names =
                actors.names(rows.stream().map(Row::actor).distinct().toList());
        var entries = new ArrayList<Entry>();
        Money before = null;
        for (var row : rows) {
            var by = names.getOrDefault(row.actor(), "");
            entries.addFirst(new Entry(row.at(), row.actor(), by, row.deed(), cost(before, row.total())));
            if (row.total() != null) before = row.total();
        }
        return List.copyOf(entries);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new Row(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"),
                read(row.getString("what"), row.getString("facts")),
                currency == null ? null : Money.of(row.getLong("total_minor"), currency));
    }

    private static @Nullable Cost cost(@Nullable Money before, @Nullable Money after) {
        return before == null || after == null || before.equals(after) ? null : new Cost(before, after);
    }

    private Deed read(String what, String facts) {
        var type = Deed.BY_CODE.get(what);
        if (type == null) throw new IllegalStateException("No deed is called " + what);
        return (Deed) json.readValue(facts, type);
    }
}
