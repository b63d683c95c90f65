package app.tailtown.golive.seen;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names and what they stand for, as a statement with two columns gives them. */
final class Pairs {

    private Pairs() {}

    static Map<String, String> read(JdbcClient jdbc, String sql) {
        var found = new LinkedHashMap<String, String>();
        jdbc.sql(sql)
                .query((row, _) -> found.put(row.getString(1), row.getString(2)))
                .list();
        return found;
    }

    static Map<String, Long> counts(JdbcClient jdbc, String sql) {
        var found = new LinkedHashMap<String, Long>();
        jdbc.sql(sql)
                .query((row, _) -> found.put(row.getString(1), row.getLong(2)))
                .list();
        return found;
    }
}
