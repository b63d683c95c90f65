package app.tailtown.booking;

import app.tailtown.lodging.ClosureNews;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Suite;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes into the history of a stay that it lost its suite to a closure, and that it has it again. */
@Component
class ClosuresInHistory implements ClosureNews {

    private final ReservationLists lists;
    private final History history;

    ClosuresInHistory(ReservationLists lists, History history) {
        this.lists = lists;
        this.history = history;
    }

    @Override
    public void lost(Suite suite, LocalDate from, LocalDate until, Collection<HolderId> holders) {
        write(suite, holders, new Deed.SuiteLost(suite.name(), from, until));
    }

    @Override
    public void back(Suite suite, Collection<HolderId> holders) {
        write(suite, holders, new Deed.SuiteBack(suite.name()));
    }

    /** Of the holders those that are stays; a day in a suite has no history here. */
    private void write(Suite suite, Collection<HolderId> holders, Deed deed) {
        lists.names(holders.stream().map(HolderId::value).toList())
                .keySet()
                .forEach(id -> history.write(new ReservationId(id), suite.resortId(), null, List.of(deed)));
    }
}
