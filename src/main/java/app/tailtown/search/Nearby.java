package app.tailtown.search;

import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who is here or comes about today, so that among many who are called the same they are found first. Asked once a minute for each company and set of
 * resorts, not at every letter somebody types: it decides only who stands above whom.
 */
@Component
class Nearby {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final List<Standings> standings;
    private final Clock clock;
    private final Map<Object, Known> known = new ConcurrentHashMap<>();

    Nearby(ObjectProvider<Standings> standings, Clock clock) {
        this.standings = standings.orderedStream().toList();
        this.clock = clock;
    }

    private record Known(UUID[] customers, Instant at) {}

    UUID[] ids() {
        var now = clock.instant();
        var whose = of(CurrentOrganization.binding());
        var before = known.get(whose);
        if (before != null && Duration.between(before.at(), now).abs().compareTo(KEPT) < 0) return before.customers();
        var today = LocalDate.now(clock);
        var found = standings.stream()
                .flatMap(s -> s.around(today).stream())
                .map(c -> c.value())
                .distinct()
                .toArray(UUID[]::new);
        if (known.size() >= MOST)
            known.values().stream().min(Comparator.comparing(Known::at)).ifPresent(known.values()::remove);
        known.put(whose, new Known(found, now));
        return found;
    }

    private static Object of(Binding binding) {
        return List.of(binding.organization(), binding.resorts());
    }
}
