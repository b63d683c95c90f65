package app.tailtown.board;

import app.tailtown.lodging.NightUse;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the board. Two statements however many suites and days: the resort, and all that is on it. */
@Service
@Transactional(readOnly = true)
class BoardDesk {

    static final int USUAL_DAYS = 14;
    static final int MOST_DAYS = 31;

    private final Resorts resorts;
    private final BoardRows rows;
    private final Clock clock;

    BoardDesk(Resorts resorts, BoardRows rows, Clock clock) {
        this.resorts = resorts;
        this.rows = rows;
        this.clock = clock;
    }

    /** {@code from} null means yesterday, so that one sees where those who are here come from; of a single day, today. */
    Board look(ResortId id, @Nullable LocalDate from, int days) {
        var resort = resorts.find(id);
        var today = resort.today(clock);
        var first = from == null ? usual(today, days) : from;
        Dates.refuseOutOfRange("from", first, today);
        var until = first.plusDays(days);
        var found = rows.find(resort, first, until, today);
        return Board.of(
                resort,
                new Stay(first, until),
                today,
                LocalTime.ofInstant(clock.instant(), resort.zone()),
                found.lanes(),
                found.withoutSuite().stream()
                        .filter(b -> b.departs().isAfter(today)
                                || (b.use() == NightUse.DAY && b.departs().equals(today)))
                        .toList());
    }

    static LocalDate usual(LocalDate today, int days) {
        return days == 1 ? today : today.minusDays(1);
    }
}
