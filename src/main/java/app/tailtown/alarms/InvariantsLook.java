package app.tailtown.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must never be, counted by the observer. It reads whole tables, so not each minute. */
@Component
class InvariantsLook implements Look {

    private final JdbcClient observer;

    InvariantsLook(@Qualifier("observer") DataSource observer) {
        this.observer = JdbcClient.create(observer);
    }

    private record Violated(String name, long violations) {}

    @Override
    public Set<Condition> conditions() {
        return Set.of(Condition.INVARIANT_BROKEN);
    }

    @Override
    public Duration each() {
        return Duration.ofMinutes(15);
    }

    @Override
    public List<Finding> look(Instant now) {
        return observer
                .sql("select name, violations from platform.invariant where violations > 0 order by name")
                .query(Violated.class)
                .list()
                .stream()
                .map(v -> Finding.about(Condition.INVARIANT_BROKEN, v.name(), v.name(), v.violations()))
                .toList();
    }
}
