package app.tailtown.daycare.waiting;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.Slice;
import app.tailtown.platform.SortKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits for days of camp at a resort, a page at a time. */
@Repository
class CampWishLists {

    private static final String SEARCHED = """
             where state = any (:states)
               and (:q = '' or customer ilike :like or exists (
                     select from camp_wish_pet x join pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                      where x.wish_id = w.id and p.name ilike :like))
            """;

    private static final String GOING_ON_AND = CampWishRows.GOING_ON_AT + "select * from placed w" + SEARCHED;
    private static final String EVER_AND = CampWishRows.EVER + "select * from placed w" + SEARCHED;

    private static final Map<CampWishOrder, String> GOING_ON =
            SortKey.lists(CampWishOrder.class, CampWishOrder::key, GOING_ON_AND);

    private static final Map<CampWishOrder, String> EVER =
            SortKey.lists(CampWishOrder.class, CampWishOrder::key, EVER_AND);

    private final JdbcClient jdbc;
    private final CampWishRows rows;

    CampWishLists(JdbcClient jdbc, CampWishRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Slice<CampWish> list(
            ResortId resort, Of of, String search, CampWishOrder order, Cursor after, int size, Instant now) {
        var lists = of.goesOn() ? GOING_ON : EVER;
        var sql = Objects.requireNonNull(lists.get(order));
        var found = jdbc.sql(sql)
                .params(CampWishRows.parameters(now))
                .param("resort", resort.value())
                .param("states", of.states().stream().map(CampWishState::code).toArray(String[]::new))
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

    /** Those of one day who wait or have not heard yet, in their order. */
    List<CampWish> onDay(ResortId resort, LocalDate day, Instant now) {
        return jdbc.sql(CampWishRows.GOING_ON_AT + """
                 select * from placed where day = :day and state in ('waiting', 'to-tell') order by place nulls first, id""")
                .params(CampWishRows.parameters(now))
                .param("resort", resort.value())
                .param("day", day)
                .query(rows::read)
                .list();
    }

    /** How many go on, by state. */
    Map<CampWishState, Long> counts(ResortId resort, Instant now) {
        var counts = new EnumMap<CampWishState, Long>(CampWishState.class);
        var _ = jdbc.sql(CampWishRows.GOING_ON_AT + "select state, count(*) as wishes from placed group by state")
                .params(CampWishRows.parameters(now))
                .param("resort", resort.value())
                .query((row, _) -> counts.put(CampWishState.of(row.getString("state")), row.getLong("wishes")))
                .list();
        return counts;
    }

    /** Which of them one wants to see. */
    enum Of {
        OPEN(CampWishState.WAITING, CampWishState.TO_TELL),
        WAITING(CampWishState.WAITING),
        TO_TELL(CampWishState.TO_TELL),
        DONE(CampWishState.BOOKED, CampWishState.WITHDRAWN, CampWishState.OVER);

        static final String CODES = "open|waiting|to-tell|done";

        private final List<CampWishState> states;

        Of(CampWishState... states) {
            this.states = List.of(states);
        }

        List<CampWishState> states() {
            return states;
        }

        boolean goesOn() {
            return this != DONE;
        }

        /** Said, or, where nothing is: the next day first, of what is done the last one. */
        CampWishOrder order(String sort) {
            return sort.isEmpty() ? usual() : CampWishOrder.of(sort);
        }

        CampWishOrder usual() {
            return goesOn() ? CampWishOrder.DAY : CampWishOrder.DAY_BACKWARDS;
        }

        String code() {
            return Codes.of(this);
        }

        static Of of(String code) {
            return Codes.read(Of.class, code);
        }
    }
}
