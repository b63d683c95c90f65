package app.tailtown.ops;

import app.tailtown.ops.Traffic.Asked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people were told against what is written. Each of them wrote its key into the note.
 *
 * @param lost confirmed and not there
 * @param doubles keys that booked more than once
 * @param ghosts booked although they were refused
 * @param odd answers that were neither a yes nor a refusal of the house
 * @param broken promises of the database that do not hold
 */
record Recounted(long confirmed, long lost, long doubles, long ghosts, long odd, Map<String, Long> broken) {

    static Recounted of(List<Asked> asked, Site site) {
        Map<String, List<String>> written = new HashMap<>();
        var bound = site.bound();
        try {
            JdbcClient.create(bound)
                    .sql("select note, array_agg(id::text) as ids from reservation where note <> '' group by note")
                    .query((row, _) -> written.put(row.getString("note"), List.of((String[])
                            row.getArray("ids").getArray())))
                    .list();
        } finally {
            bound.destroy();
        }
        var booked = asked.stream().filter(Asked::isBooked).toList();
        var lost = booked.stream()
                .filter(b -> written.getOrDefault(b.key(), List.of()).stream()
                        .noneMatch(id -> b.answer().body().contains(id)))
                .count();
        Set<String> refused = asked.stream()
                .filter(a -> !a.key().isEmpty() && a.answer().status() == 409)
                .map(Asked::key)
                .collect(Collectors.toSet());
        return new Recounted(
                booked.size(),
                lost,
                written.values().stream().filter(ids -> ids.size() > 1).count(),
                written.keySet().stream().filter(refused::contains).count(),
                asked.stream().filter(a -> !a.isFine()).count(),
                site.invariants().broken());
    }

    boolean isRight() {
        return lost == 0 && doubles == 0 && ghosts == 0 && odd == 0 && broken.isEmpty();
    }
}
