package app.tailtown.files;

import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Contents on their way to the shelf. Each is announced before it is laid there, since what lies there already is not laid again: whoever sweeps would take it
 * away under somebody who relies on it.
 */
@Component
class Bringing {

    /** In the order of their keys, so that two of the same contents wait for each other and never for ever. */
    private static final String ANNOUNCE = """
            insert into upload (key, at) select k, :at from unnest(:keys) k order by k
            on conflict (organization_id, key) do update set at = excluded.at""";

    private static final String TAKE = """
            insert into upload (key, at) select k, :before - interval '1 day' from unnest(:keys) k order by k
            on conflict (organization_id, key) do update set at = excluded.at where upload.at < :before
            returning key""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Shelf shelf;
    private final Clock clock;

    Bringing(JdbcClient jdbc, TransactionTemplate transaction, Shelf shelf, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Announced, then laid on the shelf: durable when this returns. No transaction is open, so that the announcement is seen before the content is. */
    void put(Map<String, byte[]> contents) {
        transaction.executeWithoutResult(_ -> jdbc.sql(ANNOUNCE)
                .param("at", Columns.now(clock))
                .param("keys", contents.keySet().toArray(String[]::new))
                .update());
        contents.forEach(shelf::put);
    }

    /** A row names them from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Collection<String> keys) {
        jdbc.sql("delete from upload where key = any (:keys)")
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /** Those of them that nobody has brought since; whoever does so now waits until this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> take(Collection<String> keys, Instant before) {
        return jdbc.sql(TAKE)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Bringing that were never finished; answers how many. */
    int forget(Instant before, int most) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(
                        "delete from upload where key in (select key from upload where at < :before order by at limit :most)")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update()));
    }
}
