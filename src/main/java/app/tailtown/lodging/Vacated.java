package app.tailtown.lodging;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets that end before their nights do. The rows stay and tell where somebody was. */
@Repository
public class Vacated {

    private final JdbcClient jdbc;
    private final Suites suites;

    Vacated(JdbcClient jdbc, Suites suites) {
        this.jdbc = jdbc;
        this.suites = suites;
    }

    /**
     * Ends lets before their holders are lodged anew in the same transaction.
     *
     * @param all the suites they leave and those they go to, locked together first
     */
    public void vacate(List<Let> leaving, Collection<SuiteId> all, OffsetDateTime now) {
        suites.lock(all);
        end(leaving, now);
    }

    /** Whatever the clock says, after what the holder gave up before: what it gave up last is looked for again. */
    void end(List<Let> lets, OffsetDateTime now) {
        jdbc.sql("""
                update let l set released_at = greatest(?, (select max(released_at) + interval '1 microsecond' from let where holder_id = l.holder_id))
                 where id = any (?) and released_at is null""")
                .params(now, lets.stream().map(Let::id).toArray(UUID[]::new))
                .update();
    }
}
