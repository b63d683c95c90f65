package app.tailtown.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the database answers within two seconds. */
@Component
class DatabaseLook implements Look {

    private final HealthIndicator database;

    DatabaseLook(@Qualifier("databaseHealthIndicator") HealthIndicator database) {
        this.database = database;
    }

    @Override
    public Set<Condition> conditions() {
        return Set.of(Condition.DATABASE_AWAY);
    }

    @Override
    public List<Finding> look(Instant now) {
        var health = database.health();
        return health != null && Status.UP.equals(health.getStatus())
                ? List.of()
                : List.of(Finding.of(Condition.DATABASE_AWAY));
    }
}
