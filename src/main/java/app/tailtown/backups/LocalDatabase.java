package app.tailtown.backups;

import app.tailtown.database.LocalServer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection to the embedded server as its superuser, and what is asked there. A copy is begun and ended on the same. */
final class LocalDatabase implements AutoCloseable {

    /** What one process does at a time, each by an advisory lock of a number that nobody else takes. */
    enum Work {
        /** The log. */
        LOG,
        /** A backup is made, or old ones are thrown away. */
        BACKUPS;

        long number() {
            return 0x7461696c746f776eL + ordinal();
        }
    }

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final Path data;

    LocalDatabase(LocalServer server) {
        var url = server.superuser();
        this.connection = new SingleConnectionDataSource(
                url.jdbcUrl(), url.user(), url.password().text(), true);
        this.jdbc = JdbcClient.create(connection);
        this.data = server.data();
    }

    Path data() {
        return data;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Waits until no other process does the same. */
    <T> T alone(Work what, Supplier<T> work) {
        lock("select pg_advisory_lock(?)", what);
        try {
            return work.get();
        } finally {
            lock("select pg_advisory_unlock(?)", what);
        }
    }

    private void lock(String sql, Work what) {
        jdbc.sql(sql).param(what.number()).query((_, _) -> true).list();
    }

    Wal wal() {
        return jdbc.sql("""
                        select (select system_identifier::text from pg_control_system()) as system,
                               ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::int as timeline""").query(Wal.class).single();
    }

    /** How far the log is safe on the disk. */
    long flushed() {
        return place("select pg_current_wal_flush_lsn()::text");
    }

    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** From where on the server keeps its log for us: nothing of it is thrown away before it is copied. */
    long keptFrom(String slot) {
        jdbc.sql("""
                        select pg_create_physical_replication_slot(?, true)
                         where not exists (select from pg_replication_slots where slot_name = ?)""").params(slot, slot).query((_, _) -> true).list();
        return jdbc.sql(
                        "select restart_lsn::text from pg_replication_slots where slot_name = ? and wal_status <> 'lost'")
                .param(slot)
                .query(String.class)
                .optional()
                .map(Wal::place)
                .orElseGet(() -> begin(slot));
    }

    /** The server threw away what was not copied for too long: what comes from now on is kept, and the next backup begins anew. */
    private long begin(String slot) {
        jdbc.sql("select pg_drop_replication_slot(?)")
                .param(slot)
                .query((_, _) -> true)
                .list();
        return keptFrom(slot);
    }

    void let(String slot, long before) {
        jdbc.sql("select pg_replication_slot_advance(?, ?::pg_lsn)")
                .params(slot, Wal.written(before))
                .query((_, _) -> true)
                .list();
    }

    /** From here on the files may be copied as they are. */
    long begin() {
        return place("select pg_backup_start('tailtown', true)::text");
    }

    /** What belongs to a copy that is whole. */
    record Ended(String place, String label) {}

    Ended end() {
        return jdbc.sql("select lsn::text as place, labelfile as label from pg_backup_stop(false)")
                .query(Ended.class)
                .single();
    }

    private long place(String sql) {
        return Wal.place(jdbc.sql(sql).query(String.class).single());
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
