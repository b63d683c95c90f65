package app.tailtown.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who an actor of the audit is, by name. */
@Repository
public class Actors {

    private static final String STAFF = "staff:";

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who is or was on the staff, by actor, in the order of their names. */
    public Map<String, String> listStaff() {
        var all = new LinkedHashMap<String, String>();
        jdbc.sql("select id, name from staff order by lower(name), id").query(row -> {
            all.put(STAFF + row.getObject("id", UUID.class), row.getString("name"));
        });
        return all;
    }

    /** The staff among them; a program, a job or the setting up has no name. */
    public Map<String, String> names(Collection<String> actors) {
        var ids = actors.stream()
                .filter(a -> a.startsWith(STAFF))
                .map(a -> UUID.fromString(a.substring(STAFF.length())))
                .toArray(UUID[]::new);
        if (ids.length == 0) return Map.of();
        return jdbc
                .sql("select id, name from staff where id = any (?)")
                .param(ids)
                .query((row, _) -> Map.entry(STAFF + row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
