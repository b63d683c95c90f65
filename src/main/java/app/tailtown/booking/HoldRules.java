package app.tailtown.booking;

import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Precondition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each resort's rule for how long a stay is held. */
@Repository
class HoldRules {

    private final JdbcClient jdbc;
    private final Resorts resorts;

    HoldRules(JdbcClient jdbc, Resorts resorts) {
        this.jdbc = jdbc;
        this.resorts = resorts;
    }

    /** Version 0 is the usual rule, as long as nobody said otherwise. */
    record Kept(Resort resort, int version, HoldRule rule) {}

    @Transactional(readOnly = true)
    public Kept of(ResortId id) {
        var resort = resorts.find(id);
        return jdbc.sql("select version, hours from hold_rule where resort_id = ?")
                .param(resort.id().value())
                .query((row, _) -> new Kept(resort, row.getInt("version"), new HoldRule(row.getInt("hours"))))
                .optional()
                .orElseGet(() -> new Kept(resort, 0, HoldRule.USUAL));
    }

    /** Refuses with 412 when somebody set it since {@code version} was read. */
    @Transactional
    public Kept set(ResortId id, int version, HoldRule rule) {
        var resort = resorts.find(id);
        var set = jdbc.sql("""
                insert into hold_rule as kept (resort_id, hours) select :resort, :hours
                 where :version = 0 or exists (select from hold_rule where resort_id = :resort)
                on conflict (organization_id, resort_id)
                do update set version = kept.version + 1, hours = excluded.hours where kept.version = :version""")
                .param("resort", resort.id().value())
                .param("hours", rule.hours())
                .param("version", version)
                .update();
        if (set == 0) throw Precondition.stale();
        return of(id);
    }

    /** Until which minute a stay that is held now is held; not after {@link #latest}. */
    Instant until(Resort resort, LocalDate arrives, @Nullable LocalTime dropOff, Instant now) {
        var until = now.plus(Duration.ofHours(of(resort.id()).rule().hours())).truncatedTo(ChronoUnit.MINUTES);
        var latest = latest(resort, arrives, dropOff);
        return until.isBefore(latest) ? until : latest;
    }

    /** When the guests are to come, or the end of that day when nobody said at which hour. */
    static Instant latest(Resort resort, LocalDate arrives, @Nullable LocalTime dropOff) {
        return dropOff == null
                ? arrives.plusDays(1).atStartOfDay(resort.zone()).toInstant()
                : arrives.atTime(dropOff).atZone(resort.zone()).toInstant();
    }
}
