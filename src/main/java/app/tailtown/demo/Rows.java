package app.tailtown.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many rows of a table at once, in the transaction of the caller. */
final class Rows {

    /** From here on the planner has to hear of it before anything points at these rows. */
    private static final int MANY = 500;

    /** The driver makes one statement of as many as it is given, and a busy machine takes longer over thousands than a connection waits. */
    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String sql, Stream<Object[]> rows) {
        List<Object[]> all = rows.toList();
        if (all.isEmpty()) return;
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.batchUpdate(sql, all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        if (all.size() >= MANY) jdbc.execute("select platform.gather_statistics()");
    }

    /** An instant becomes what the driver takes for timestamptz, an empty optional null. */
    static Object[] row(Object... values) {
        return Stream.of(values).map(Rows::parameter).toArray();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Object parameter(Object value) {
        return switch (value) {
            case Instant instant -> at(instant);
            case Optional<?> optional -> optional.map(Rows::parameter).orElse(null);
            default -> value;
        };
    }
}
