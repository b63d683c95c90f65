package app.tailtown.search;

import app.tailtown.organizations.Resorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks everybody who can be found. */
@Service
@Transactional(readOnly = true)
class SearchDesk {

    private final Finder finder;
    private final Resorts resorts;
    private final List<FoundBeside> beside;
    private final Clock clock;

    SearchDesk(Finder finder, Resorts resorts, ObjectProvider<FoundBeside> beside, Clock clock) {
        this.finder = finder;
        this.resorts = resorts;
        this.beside = beside.orderedStream().toList();
        this.clock = clock;
    }

    SearchPage find(String text) {
        if (text.isEmpty()) return new SearchPage("", List.of(), List.of(), LocalDate.EPOCH);
        var today = resorts.list().stream().findFirst().map(r -> r.today(clock)).orElseGet(() -> LocalDate.now(clock));
        var hits = beside.stream().flatMap(b -> b.find(text).stream()).toList();
        return new SearchPage(text, hits, finder.find(text, Finder.SHOWN), today);
    }
}
