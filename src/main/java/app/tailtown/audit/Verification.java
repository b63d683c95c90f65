package app.tailtown.audit;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks a chain of the bound company, within a transaction of the caller's. A hundred thousand lines take about a second. */
public final class Verification {

    /** Far below what a statement may take. */
    private static final int STRIDE = 50_000;

    private final JdbcClient jdbc;
    private final Chain chain;

    public Verification(JdbcClient jdbc, Chain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    /** What a chain of this length looks like at its end. */
    private record End(long sealed, long unsealed, @Nullable Instant oldest) {}

    public Verdict verdict() {
        var ends = chain.end();
        var end = jdbc.sql(ends)
                .query((row, _) ->
                        new End(row.getLong("sealed"), row.getLong("unsealed"), Columns.instant(row, "oldest")))
                .single();
        var slippedIn = chain.foreign();
        var foreign = jdbc.sql(slippedIn).query(Verification::read).optional();
        var broken = Stream.concat(brokenSeal(end.sealed()).stream(), foreign.stream())
                .min(Comparator.comparing(Verification::position));
        return new Verdict(end.sealed(), broken, end.unsealed(), end.oldest());
    }

    private Optional<Verdict.Break> brokenSeal(long sealed) {
        var sql = chain.broken();
        for (var after = 0L; after < sealed; after += STRIDE) {
            var broken = jdbc.sql(sql)
                    .params(after, STRIDE)
                    .query(Verification::read)
                    .optional();
            if (broken.isPresent()) return broken;
        }
        return Optional.empty();
    }

    /** Behind the last seal is after all of them. */
    private static long position(Verdict.Break broken) {
        return broken.position() == null ? Long.MAX_VALUE : broken.position();
    }

    private static Verdict.Break read(ResultSet row, int number) throws SQLException {
        return new Verdict.Break(
                row.getObject("position_at", Long.class),
                row.getObject("line", Long.class),
                Codes.read(Verdict.Why.class, row.getString("why")));
    }
}
