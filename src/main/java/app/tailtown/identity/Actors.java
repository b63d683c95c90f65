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
    private static final String TOKEN = "token:";

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who is or was on the staff and every program that has or had a key, by actor, in the order of their names. */
    public Map<String, String> list() {
        var all = new LinkedHashMap<String, String>();
        jdbc.sql("select id, name from staff order by lower(name), id").query(row -> {
            all.put(STAFF + row.getObject("id", UUID.class), row.getString("name"));
        });
        read(TOKEN, jdbc.sql("select id, name from platform.names_of_programs(null) order by lower(name), id"), all);
        return all;
    }

    /** The staff, the programs and the operators among them; a job or the setting up has no name. */
    public Map<String, String> names(Collection<String> actors) {
        var names = new LinkedHashMap<String, String>();
        var staff = ids(STAFF, actors);
        if (staff.length > 0)
            read(
                    STAFF,
                    jdbc.sql("select id, name from staff where id = any (?)").param(staff),
                    names);
        var programs = ids(TOKEN, actors);
        if (programs.length > 0) {
            read(
                    TOKEN,
                    jdbc.sql("select id, name from platform.names_of_programs(?)")
                            .param(programs),
                    names);
        }
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
