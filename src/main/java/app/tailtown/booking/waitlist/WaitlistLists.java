package app.tailtown.booking.waitlist;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.Slice;
import app.tailtown.platform.SortKey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String GOING_ON_AND = EntryRows.GOING_ON + "select * from placed e" + SEARCHED;
    private static final String EVER_AND = EntryRows.EVER + "select e.*, null::int as place from entry e" + SEARCHED;

    private static final Map<EntryOrder, String> GOING_ON =
            SortKey.lists(EntryOrder.class, EntryOrder::key, GOING_ON_AND);

    private static final Map<EntryOrder, String> EVER = SortKey.lists(EntryOrder.class, EntryOrder::key, EVER_AND);

    private final JdbcClient jdbc;
    private final EntryRows rows;

    WaitlistLists(JdbcClient jdbc, EntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Slice<WaitlistEntry> list(
            ResortId resort, Of of, String search, EntryOrder order, Cursor after, int size, Instant now) {
        var lists = of.goesOn() ? GOING_ON : EVER;
        var sql = Objects.requireNonNull(lists.get(order));
        var found = jdbc.sql(sql)
                .params(EntryRows.parameters(now))
                .param("resort", resort.value())
                .param("states", of.states().stream().map(WaitState::code).toArray(String[]::new))
                .param("q", search)
                .param("like", Like.containing(search))
                .param("start", after.isStart())
                .param("key", after.key())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(rows::read)
                .list();
        return Slice.of(found, size, order::cursor);
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

        /** Said, or, where nothing is, as one wants to see these. */
        EntryOrder order(String sort) {
            return sort.isEmpty() ? usual() : EntryOrder.of(sort);
        }

        EntryOrder usual() {
            return goesOn() ? EntryOrder.SINCE : EntryOrder.LATEST;
        }

        String code() {
            return Codes.of(this);
        }

        static Of of(String code) {
            return Codes.read(Of.class, code);
        }
    }
}
