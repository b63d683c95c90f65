package app.tailtown.hours;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What stays were booked against. Rows are added and never changed. */
@Repository
class HoursWaivers {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HoursWaivers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID reservation, ResortId resort, OutsideHours against, String reason, OffsetDateTime now) {
        jdbc.sql("""
                insert into hours_waiver (id, resort_id, reservation_id, rule, facts, reason, at) values (?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        Ids.next(),
                        resort.value(),
                        reservation,
                        against.code(),
                        json.writeValueAsString(against.facts()),
                        reason,
                        now)
                .update();
    }

    void refuseUnseen(UUID reservation) {
        var _ = jdbc.sql("select true from reservation where id = ?")
                .param(reservation)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<HoursWaiver> of(UUID reservation) {
        return jdbc.sql("""
                select w.id, w.rule, w.reason, w.at, coalesce(s.name, '') as by
                  from hours_waiver w
                  left join staff s on s.organization_id = w.organization_id and 'staff:' || s.id = w.by_whom
                 where w.reservation_id = ? order by w.id""")
                .param(reservation)
                .query((row, _) -> new HoursWaiver(
                        row.getObject("id", UUID.class),
                        row.getString("rule"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }
}
