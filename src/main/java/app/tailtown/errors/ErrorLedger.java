package app.tailtown.errors;

import app.tailtown.errors.Fault.Sighting;
import app.tailtown.platform.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was heard once a second, in one statement, and tells the tracker. While the database is away it is counted on and told all the same. */
public class ErrorLedger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorLedger.class);

    private final Waiting waiting;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Optional<Tracker> tracker;
    private boolean isAway;

    ErrorLedger(Waiting waiting, JdbcClient jdbc, JsonMapper json, Optional<Tracker> tracker) {
        this.waiting = waiting;
        this.jdbc = jdbc;
        this.json = json;
        this.tracker = tracker;
    }

    /** What was heard last is written, and told. */
    @Override
    public void close() {
        write();
        tracker.ifPresent(Tracker::close);
    }

    @Scheduled(fixedDelay = 1_000)
    public synchronized void write() {
        var taken = waiting.take();
        if (taken.isEmpty()) return;
        tracker.ifPresent(to -> to.tell(taken));
        try {
            jdbc.sql("select platform.note_errors(?::jsonb)")
                    .param(json.writeValueAsString(
                            taken.stream().map(ErrorLedger::row).toList()))
                    .query((_, _) -> true)
                    .single();
            if (isAway) LOG.info("Errors are kept again");
            isAway = false;
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException away) {
            if (!isAway) LOG.warn("Errors are counted until the database is back: {}", away.toString());
            isAway = true;
            waiting.putBack(taken);
        } catch (RuntimeException refused) {
            LOG.error("{} groups of errors stand in the log alone", taken.size(), refused);
        }
    }

    private record Row(
            UUID id,
            String fingerprint,
            String kind,
            String place,
            String said,
            String trace,
            String release,
            String firstAt,
            String lastAt,
            long times,
            Collection<Sighting> sightings,
            Map<UUID, Long> companies) {}

    private static Row row(Tally group) {
        var latest = group.latest();
        var isMany = group.fingerprint().equals(Waiting.ALL_OTHERS);
        return new Row(
                Ids.next(),
                group.fingerprint(),
                isMany ? "many others" : latest.kind(),
                isMany ? "" : latest.place(),
                latest.words(),
                latest.trace(),
                Release.current(),
                group.first().toString(),
                latest.sighting().at().toString(),
                group.times(),
                List.copyOf(group.sightings()),
                group.companies());
    }
}
