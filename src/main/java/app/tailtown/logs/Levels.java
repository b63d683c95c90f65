package app.tailtown.logs;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does in this process what was said of its loggers, within five seconds, and takes it back when its time is over: also while the database is away, of which it asks
 * nothing for that.
 */
@Component
class Levels {

    private static final Logger LOG = LoggerFactory.getLogger(Levels.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoggingSystem logging;
    private List<Said> said = List.of();
    private boolean isDeaf;

    /** The loggers that were changed, and how they were set before: null where that came from above. */
    private final Map<String, @Nullable LogLevel> before = new HashMap<>();

    Levels(JdbcClient jdbc, Clock clock, LoggingSystem logging) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.logging = logging;
    }

    private record Said(String logger, LogLevel level, Instant until) {}

    @Scheduled(fixedDelay = 5_000)
    synchronized void look() {
        var now = clock.instant();
        try {
            said = read(now);
            isDeaf = false;
        } catch (DataAccessException e) {
            if (!isDeaf) LOG.warn("What is said of loggers cannot be read; what is known goes on: {}", e.toString());
            isDeaf = true;
        }
        var due = said.stream().filter(s -> s.until().isAfter(now)).toList();
        List.copyOf(before.keySet()).stream()
                .filter(logger -> due.stream().noneMatch(s -> s.logger().equals(logger)))
                .forEach(this::takeBack);
        due.forEach(this::change);
    }

    private List<Said> read(Instant now) {
        return jdbc.sql("select logger, level, until from platform.log_levels(?)")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Said(
                        row.getString("logger"),
                        LogLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void change(Said change) {
        var now = logging.getLoggerConfiguration(change.logger());
        if (now != null && now.getConfiguredLevel() == change.level()) return;
        before.putIfAbsent(change.logger(), now == null ? null : now.getConfiguredLevel());
        logging.setLogLevel(change.logger(), change.level());
        LOG.info("{} says {} until {}", change.logger(), change.level(), change.until());
    }

    private void takeBack(String logger) {
        logging.setLogLevel(logger, before.remove(logger));
        LOG.info("{} says what it usually does", logger);
    }
}
