package app.tailtown.booking.paper;

import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.paper.PaperSize;
import app.tailtown.platform.Precondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of each resort. */
@Repository
class PaperRules {

    private final JdbcClient jdbc;
    private final Resorts resorts;

    PaperRules(JdbcClient jdbc, Resorts resorts) {
        this.jdbc = jdbc;
        this.resorts = resorts;
    }

    /** Version 0 is what its money tells, as long as nobody said otherwise. */
    record Kept(Resort resort, int version, PaperRule rule) {}

    @Transactional(readOnly = true)
    public Kept of(ResortId id) {
        return of(resorts.find(id));
    }

    private Kept of(Resort resort) {
        return jdbc.sql("select version, size from paper_rule where resort_id = ?")
                .param(resort.id().value())
                .query((row, _) -> new Kept(resort, row.getInt("version"), new PaperRule(row.getString("size"))))
                .optional()
                .orElseGet(() -> new Kept(
                        resort,
                        0,
                        new PaperRule(PaperSize.usual(resort.currency()).code())));
    }

    /** What is asked for by its code, else what the resort has. */
    @Transactional(readOnly = true)
    public PaperSize size(Resort resort, String asked) {
        return PaperSize.of(asked.isEmpty() ? of(resort).rule().size() : asked);
    }

    /** Refuses with 412 when somebody set it since {@code version} was read. */
    @Transactional
    public Kept set(ResortId id, int version, PaperRule rule) {
        var resort = resorts.find(id);
        var set = jdbc.sql("""
                insert into paper_rule as kept (resort_id, size) select :resort, :size
                 where :version = 0 or exists (select from paper_rule where resort_id = :resort)
                on conflict (organization_id, resort_id)
                do update set version = kept.version + 1, size = excluded.size where kept.version = :version""")
                .param("resort", resort.id().value())
                .param("size", rule.size())
                .param("version", version)
                .update();
        if (set == 0) throw Precondition.stale();
        return of(id);
    }
}
