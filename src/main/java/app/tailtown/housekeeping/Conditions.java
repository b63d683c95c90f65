package app.tailtown.housekeeping;

import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How suites are and what was done about it, in the database. */
@Repository
class Conditions {

    private final JdbcClient jdbc;

    Conditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every suite; what is wanted soonest first, then in the order of the house. */
    List<SuiteCondition> of(Resort resort, Instant now) {
        return jdbc.sql("""
                with conditions as materialized (select * from suite_conditions(:resort, :now))
                select s.id, s.name as suite, coalesce(s.area, '') as area, t.name as suite_type, c.state, c.occupied, c.since, c.why,
                       coalesce(f.name, '') as by_name, n.arrives_on as next_on, n.holder_id as next, n.pets as next_pets
                  from conditions c
                  join suite s on s.organization_id = current_organization() and s.id = c.suite_id
                  join suite_type t on t.organization_id = s.organization_id and t.id = s.suite_type_id
                  left join staff f on f.organization_id = s.organization_id and 'staff:' || f.id = c.by_whom
                  left join lateral (
                    select l.arrives_on, l.holder_id,
                           array(select p.pet_id from let_pet p where p.organization_id = l.organization_id and p.let_id = l.id order by p.pet_id) as pets
                      from let l
                     where l.organization_id = s.organization_id and l.suite_id = s.id and l.released_at is null and l.kind = 'boarding'
                       and l.departs_on >= (:now::timestamptz at time zone 'UTC')::date and upper(l.span) > :now
                       and not exists (select from let_pet p
                                         join check_in i on i.organization_id = p.organization_id and i.reservation_id = l.holder_id and i.pet_id = p.pet_id and i.undone_at is null
                                        where p.organization_id = l.organization_id and p.let_id = l.id)
                     order by lower(l.span) limit 1) n on true
                 order by n.arrives_on nulls last, t.position, t.name collate natural_order, s.position, s.name collate natural_order, s.id""")
                .param("resort", resort.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .list();
    }

    void want(Suite suite, String why, Instant now) {
        jdbc.sql("""
                insert into suite_cleaning as c (id, resort_id, suite_id, wanted_at, wanted_by, why)
                values (:id, :resort, :suite, :now, current_actor(), :why)
                on conflict (organization_id, suite_id) where done_at is null and undone_at is null
                do update set wanted_at = excluded.wanted_at, wanted_by = excluded.wanted_by, why = excluded.why, began_at = null, began_by = null""")
                .param("id", Ids.next())
                .param("resort", suite.resortId().value())
                .param("suite", suite.id().value())
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void begin(Suite suite, Instant now) {
        jdbc.sql("""
                insert into suite_cleaning as c (id, resort_id, suite_id, began_at, began_by) values (:id, :resort, :suite, :now, current_actor())
                on conflict (organization_id, suite_id) where done_at is null and undone_at is null
                do update set began_at = excluded.began_at, began_by = excluded.began_by""")
                .param("id", Ids.next())
                .param("resort", suite.resortId().value())
                .param("suite", suite.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was begun or wanted is done; else it is done at one tap. Of a suite that is clean nothing is written: two may tap at once. */
    void done(Suite suite, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.sql("select 1 from suite where id = ? for no key update")
                .param(suite.id().value())
                .query(Integer.class)
                .single();
        var open = jdbc.sql("""
                update suite_cleaning set done_at = ?, done_by = current_actor() where suite_id = ? and done_at is null and undone_at is null""").params(at, suite.id().value()).update();
        if (open > 0) return;
        jdbc.sql("""
                insert into suite_cleaning (id, resort_id, suite_id, done_at, done_by)
                select :id, :resort, c.suite_id, :now, current_actor() from suite_conditions(:resort, :now) c where c.suite_id = :suite and c.state = 'dirty'""")
                .param("id", Ids.next())
                .param("resort", suite.resortId().value())
                .param("suite", suite.id().value())
                .param("now", at)
                .update();
    }

    /** The latest that was done and not taken back; nothing while another is open. */
    Optional<Instant> lastDone(Suite suite) {
        return jdbc.sql("""
                select done_at from suite_cleaning where suite_id = :suite and undone_at is null order by done_at desc nulls first limit 1 for update""")
                .param("suite", suite.id().value())
                .query((row, _) -> Optional.ofNullable(Columns.instant(row, "done_at")))
                .optional()
                .flatMap(at -> at);
    }

    /** It is begun or wanted again; what was done at one tap was never said. */
    void undo(Suite suite, Instant done, Instant now) {
        jdbc.sql("""
                update suite_cleaning
                   set done_at = case when num_nonnulls(wanted_at, began_at) = 0 then done_at end,
                       done_by = case when num_nonnulls(wanted_at, began_at) = 0 then done_by end,
                       undone_at = case when num_nonnulls(wanted_at, began_at) = 0 then :now::timestamptz end,
                       undone_by = case when num_nonnulls(wanted_at, began_at) = 0 then current_actor() end
                 where suite_id = :suite and undone_at is null and done_at = :done""")
                .param("suite", suite.id().value())
                .param("done", done.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SuiteCondition read(ResultSet row) throws SQLException {
        return new SuiteCondition(
                new SuiteId(row.getObject("id", UUID.class)),
                row.getString("suite"),
                row.getString("area"),
                row.getString("suite_type"),
                SuiteState.of(row.getString("state")),
                row.getBoolean("occupied"),
                Columns.instant(row, "since"),
                row.getString("why"),
                row.getString("by_name"),
                row.getObject("next_on", LocalDate.class),
                row.getObject("next", UUID.class),
                pets(row.getArray("next_pets")));
    }

    private static List<UUID> pets(@Nullable Array pets) throws SQLException {
        return pets == null ? List.of() : List.of((UUID[]) pets.getArray());
    }
}
