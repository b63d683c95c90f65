package app.tailtown.booking;

import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Precondition;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each resort's rule for those who do not come, and whom it gives up by now. */
@Repository
class NoShowRules {

    /**
     * A business day is over at the rule's hour of the next one. Of a stay that nobody began everybody who was due is given up then; of a family that
     * came without one of them, that one when it should have left. No stay is longer than a year.
     */
    private static final String DUE = """
            with day as (
              select s.organization_id, s.id as resort_id,
                     ((:now::timestamptz at time zone s.time_zone) - coalesce(n.marked_at, :usual::time)::interval)::date - 1 as over
                from resort s left join no_show_rule n on n.organization_id = s.organization_id and n.resort_id = s.id)
            select r.id, array_agg(p.pet_id order by p.pet_id) as pets from day d
              join reservation r on r.organization_id = d.organization_id and r.resort_id = d.resort_id
                                and r.arrives_on between d.over - 400 and d.over
              join pet_stay p on p.organization_id = r.organization_id and p.reservation_id = r.id
             where p.checked_in_at is null and p.no_show_at is null and p.arrives_on <= d.over
               and (p.departs_on <= d.over
                    or not exists (select from pet_stay o where o.organization_id = r.organization_id and o.reservation_id = r.id and o.checked_in_at is not null))
               and\s""" + CancelledStays.IS_NONE + """
             group by r.id""";

    private final JdbcClient jdbc;
    private final Resorts resorts;

    NoShowRules(JdbcClient jdbc, Resorts resorts) {
        this.jdbc = jdbc;
        this.resorts = resorts;
    }

    /** Version 0 is the usual rule, as long as nobody said otherwise. */
    record Kept(Resort resort, int version, NoShowRule rule) {}

    @Transactional(readOnly = true)
    public Kept of(ResortId id) {
        var resort = resorts.find(id);
        return jdbc.sql("select version, marked_at, releases from no_show_rule where resort_id = ?")
                .param(resort.id().value())
                .query((row, _) -> new Kept(
                        resort,
                        row.getInt("version"),
                        new NoShowRule(row.getObject("marked_at", LocalTime.class), row.getBoolean("releases"))))
                .optional()
                .orElseGet(() -> new Kept(resort, 0, NoShowRule.USUAL));
    }

    /** Refuses with 412 when somebody set it since {@code version} was read. */
    @Transactional
    public Kept set(ResortId id, int version, NoShowRule rule) {
        var resort = resorts.find(id);
        var set = jdbc.sql("""
                insert into no_show_rule as kept (resort_id, marked_at, releases) select :resort, :at, :releases
                 where :version = 0 or exists (select from no_show_rule where resort_id = :resort)
                on conflict (organization_id, resort_id)
                do update set version = kept.version + 1, marked_at = excluded.marked_at, releases = excluded.releases where kept.version = :version""")
                .param("resort", resort.id().value())
                .param("at", rule.markedAt())
                .param("releases", rule.releasesNights())
                .param("version", version)
                .update();
        if (set == 0) throw Precondition.stale();
        return of(id);
    }

    /** Who of a stay is given up by now; whoever else of it is to come later is not. */
    record Due(ReservationId stay, List<UUID> pets) {}

    /** At every resort of the company. */
    @Transactional(readOnly = true)
    public List<Due> due(Instant now) {
        return jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("usual", NoShowRule.USUAL.markedAt())
                .query((row, _) -> new Due(new ReservationId(row.getObject("id", UUID.class)), List.of((UUID[])
                        row.getArray("pets").getArray())))
                .list();
    }
}
