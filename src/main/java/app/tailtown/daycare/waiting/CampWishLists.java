package app.tailtown.daycare.waiting;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Like;
import app.tailtown.platform.Slice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final CampWishRows rows;

    CampWishLists(JdbcClient jdbc, CampWishRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Days that are to come the next one first, who waits longest first; what is done the latest day first. */
    Slice<CampWish> list(ResortId resort, Of of, String search, Cursor after, int size, Instant now) {
        var query = of.goesOn()
                ? CampWishRows.GOING_ON_AT + "select * from placed w" + SEARCHED
                        + "and (:start or (day, id) > (:day, :id)) order by day, id limit :limit"
                : CampWishRows.EVER + "select * from placed w" + SEARCHED
                        + "and (:start or (day, id) < (:day, :id)) order by day desc, id desc limit :limit";
        var found = jdbc.sql(query)
                .params(CampWishRows.parameters(now))
                .param("resort", resort.value())
                .param("states", of.states().stream().map(CampWishState::code).toArray(String[]::new))
                .param("q", search)
                .param("like", Like.containing(search))
                .param("start", after.isStart())
                .param("day", day(after))
                .param("id", after.id())
                .param("limit", size + 1)
                .query(rows::read)
                .list();
        return Slice.of(found, size, w -> new Cursor(w.day().toString(), w.id().value()));
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

        String code() {
            return Codes.of(this);
        }

        static Of of(String code) {
            return Codes.read(Of.class, code);
        }
    }

    private static LocalDate day(Cursor after) {
        if (after.isStart()) return LAST;
        try {
            var day = LocalDate.parse(after.key());
            if (day.getYear() >= 1 && !day.isAfter(LAST)) return day;
        } catch (DateTimeException e) {
            // Said below, with every other day that no page ended with.
        }
        throw FieldsRefused.field("after", "unreadable");
    }
}
