package app.tailtown.terminals;

import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Precondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each resort's rule for when its terminals are locked. */
@Repository
@Transactional
class TerminalRules {

    private final JdbcClient jdbc;
    private final Resorts resorts;

    TerminalRules(JdbcClient jdbc, Resorts resorts) {
        this.jdbc = jdbc;
        this.resorts = resorts;
    }

    /** Version 0 is the usual rule, as long as nobody said otherwise. */
    record Kept(Resort resort, int version, TerminalRule rule) {}

    @Transactional(readOnly = true)
    public Kept of(ResortId id) {
        var resort = resorts.find(id);
        return jdbc.sql("select version, idle_minutes from terminal_rule where resort_id = ?")
                .param(id.value())
                .query((row, _) ->
                        new Kept(resort, row.getInt("version"), new TerminalRule(row.getInt("idle_minutes"))))
                .optional()
                .orElseGet(() -> new Kept(resort, 0, TerminalRule.USUAL));
    }

    /** Refuses with 412 when somebody set it since {@code version} was read. */
    public Kept set(ResortId id, int version, TerminalRule rule) {
        var resort = resorts.find(id);
        var set = jdbc.sql("""
                insert into terminal_rule as kept (resort_id, idle_minutes) select :resort, :idle
                 where :version = 0 or exists (select from terminal_rule where resort_id = :resort)
                on conflict (organization_id, resort_id)
                do update set version = kept.version + 1, idle_minutes = excluded.idle_minutes where kept.version = :version""")
                .param("resort", resort.id().value())
                .param("idle", rule.idleMinutes())
                .param("version", version)
                .update();
        if (set == 0) throw Precondition.stale();
        return of(id);
    }
}
