package app.tailtown.races;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promises that must always hold, as the observer counts their violations. */
public record Invariants(JdbcClient observer) {

    public Invariants(DataSource observer) {
        this(JdbcClient.create(observer));
    }

    /** How often each promise was broken; those that hold are left out. */
    public Map<String, Long> broken() {
        var broken = new TreeMap<String, Long>();
        observer.sql("select name, violations from platform.invariant where violations > 0")
                .query((row, _) -> broken.put(row.getString("name"), row.getLong("violations")))
                .list();
        return broken;
    }
}
