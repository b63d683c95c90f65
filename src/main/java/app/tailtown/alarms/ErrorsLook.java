package app.tailtown.alarms;

import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Errors nobody saw before, and chains of the audit that broke since the night before. */
@Component
class ErrorsLook implements Look {

    private static final Duration NEW = Duration.ofHours(1);

    /** A little more than from one night to the next, so that a chain which is broken still is so. */
    private static final Duration BROKEN = Duration.ofHours(25);

    private static final int SAID = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    ErrorsLook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Group(String kind, String place) {}

    @Override
    public Set<Condition> conditions() {
        return Set.of(Condition.NEW_ERROR, Condition.AUDIT_BROKEN);
    }

    @Override
    public List<Finding> look(Instant now) {
        var found = new ArrayList<Finding>();
        var groups = jdbc.sql("select kind, place from platform.new_errors(?)")
                .param(Columns.now(clock).minus(NEW))
                .query(Group.class)
                .list();
        if (!groups.isEmpty()) {
            var said = groups.stream()
                    .limit(SAID)
                    .map(g -> g.kind() + " in " + g.place())
                    .collect(Collectors.joining("; "));
            found.add(Finding.of(Condition.NEW_ERROR, groups.size(), said));
        }
        jdbc.sql("select about from platform.broken_chains(?)")
                .param(Columns.now(clock).minus(BROKEN))
                .query(String.class)
                .list()
                .forEach(company -> found.add(Finding.about(Condition.AUDIT_BROKEN, company, company)));
        return found;
    }
}
