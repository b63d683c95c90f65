package app.tailtown.booking.waitlist;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Like;
import app.tailtown.platform.Slice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The waitlist of a resort, a page at a time. */
@Repository
class WaitlistLists {

    private static final String SEARCHED = """
             where resort_id = :resort and state = any (:states)
               and (:q = '' or customer ilike :like or exists (
                     select from waitlist_pet x join pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                      where x.entry_id = e.id and p.name ilike :like))
            """;

    private final JdbcClient jdbc;
    private final EntryRows rows;

    WaitlistLists(JdbcClient jdbc, EntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Those who go on in the order in which they are offered something, all others the latest first. */
    Slice<WaitlistEntry> list(ResortId resort, Of of, String search, Cursor after, int size, Instant now) {
        var query = of.goesOn()
                ? EntryRows.GOING_ON + "select * from placed e" + SEARCHED
                        + "and (:start or (waiting_since, id) > (:since::timestamptz, :id)) order by waiting_since, id limit :limit"
                : EntryRows.EVER + "select e.*, null::int as place from entry e" + SEARCHED
                        + "and (:start or (waiting_since, id) < (:since::timestamptz, :id)) order by waiting_since desc, id desc limit :limit";
        var found = jdbc.sql(query)
                .params(EntryRows.parameters(now))
                .param("resort", resort.value())
                .param("states", of.states().stream().map(WaitState::code).toArray(String[]::new))
                .param("q", search)
                .param("like", Like.containing(search))
                .param("start", after.isStart())
                .param("since", Waitlist.utc(since(after)))
                .param("id", after.id())
                .param("limit", size + 1)
                .query(rows::read)
                .list();
        return Slice.of(found, size, e -> new Cursor(e.waitingSince().toString(), e.id().value()));
    }

    /** How many go on, by state. */
    Map<WaitState, Long> counts(ResortId resort, Instant now) {
        var counts = new EnumMap<WaitState, Long>(WaitState.class);
        jdbc.sql(EntryRows.GOING_ON
                        + "select state, count(*) as entries from placed where resort_id = :resort group by state")
                .params(EntryRows.parameters(now))
                .param("resort", resort.value())
                .query((row, _) -> counts.put(WaitState.of(row.getString("state")), row.getLong("entries")))
                .list();
        return counts;
    }

    /** Which of them one wants to see. */
    enum Of {
        OPEN(WaitState.WAITING, WaitState.OFFERED),
        WAITING(WaitState.WAITING),
        OFFERED(WaitState.OFFERED),
        DONE(WaitState.ACCEPTED, WaitState.WITHDRAWN, WaitState.OVER);

        static final String CODES = "open|waiting|offered|done";

        private final List<WaitState> states;

        Of(WaitState... states) {
            this.states = List.of(states);
        }

        List<WaitState> states() {
            return states;
        }

        boolean goesOn() {
            return states.stream().allMatch(WaitState::goesOn);
        }

        String code() {
            return Codes.of(this);
        }

        static Of of(String code) {
            return Codes.read(Of.class, code);
        }
    }

    private static Instant since(Cursor after) {
        if (after.isStart()) return Instant.EPOCH;
        try {
            var since = Instant.parse(after.key());
            if (!since.isBefore(Instant.EPOCH) && since.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) return since;
        } catch (DateTimeException e) {
            // Said below, with every other moment that no page ended with.
        }
        throw FieldsRefused.field("after", "unreadable");
    }
}
