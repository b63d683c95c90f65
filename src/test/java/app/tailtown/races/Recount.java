package app.tailtown.races;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the clients were told against what is written.
 *
 * @param lost acknowledged and not there
 * @param doubles keys that booked more than once
 * @param ghosts booked although the client was refused
 */
record Recount(int acknowledged, long lost, long doubles, long ghosts) {

    /** Each client wrote its key into the note. */
    static Recount of(KillDrill drill, JdbcClient superuser) {
        Map<String, List<String>> written = new HashMap<>();
        superuser
                .sql("select note, array_agg(id::text) as ids from tenant.reservation where note <> '' group by note")
                .query((row, _) -> written.put(row.getString("note"), List.of((String[])
                        row.getArray("ids").getArray())))
                .list();
        var lost = drill.booked().stream()
                .filter(b -> !written.getOrDefault(b.key(), List.of()).contains(b.reservation()))
                .count();
        var refused = Set.copyOf(drill.refused());
        var keys = drill.booked().stream().map(KillDrill.Booked::key).collect(Collectors.toSet());
        return new Recount(
                drill.booked().size(),
                lost,
                keys.stream()
                        .map(written::get)
                        .filter(Objects::nonNull)
                        .filter(ids -> ids.size() > 1)
                        .count(),
                written.keySet().stream().filter(refused::contains).count());
    }

    boolean isRight() {
        return lost == 0 && doubles == 0 && ghosts == 0;
    }
}
