package app.tailtown.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who an actor of the audit is, by name. */
@Repository
public class Actors {

    private static final String STAFF = "staff:";
    private static final String OPERATOR = "operator:";

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

    /** The staff and the operators among them; a program, a job or the setting up has no name. */
    public Map<String, String> names(Collection<String> actors) {
        var names = new LinkedHashMap<String, String>();
        var staff = ids(STAFF, actors);
        if (staff.length > 0)
            read(
                    STAFF,
                    jdbc.sql("select id, name from staff where id = any (?)").param(staff),
                    names);
        var operators = ids(OPERATOR, actors);
        if (operators.length > 0) {
            read(
                    OPERATOR,
                    jdbc.sql("select id, name from platform.names_of_operators(?)")
                            .param(operators),
                    names);
        }
        return names;
    }

    private static UUID[] ids(String kind, Collection<String> actors) {
        return actors.stream()
                .filter(a -> a.startsWith(kind))
                .map(a -> UUID.fromString(a.substring(kind.length())))
                .toArray(UUID[]::new);
    }

    private static void read(String kind, JdbcClient.StatementSpec asked, Map<String, String> into) {
        asked.query(row -> {
            into.put(kind + row.getObject("id", UUID.class), row.getString("name"));
        });
    }
}
