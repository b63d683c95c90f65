package app.tailtown.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks everybody who can be found. */
@Service
@Transactional(readOnly = true)
class SearchDesk {

    private final Finder finder;
    private final List<FoundBeside> beside;

    SearchDesk(Finder finder, ObjectProvider<FoundBeside> beside) {
        this.finder = finder;
        this.beside = beside.orderedStream().toList();
    }

    /** @param here the resort somebody works at; null when that is not known */
    SearchPage find(String text, @Nullable UUID here) {
        if (text.isEmpty()) return new SearchPage("", List.of(), List.of());
        var hits = beside.stream().flatMap(b -> b.find(text).stream()).toList();
        return new SearchPage(text, hits, finder.find(text, here, Finder.SHOWN));
    }
}
