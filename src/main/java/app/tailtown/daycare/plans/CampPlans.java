package app.tailtown.daycare.plans;

import app.tailtown.customers.CustomerId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans in the database, and what became of their days. */
@Repository
public class CampPlans {

    static final String PLANS = """
            select p.*, c.name as customer, s.name as service, g.name as group_name, e.from_day as ended,
                   (select jsonb_agg(jsonb_build_object('petId', pp.pet_id, 'name', a.name) order by a.name, a.id)
                      from camp_plan_pet pp join pet a on a.organization_id = pp.organization_id and a.id = pp.pet_id
                     where pp.organization_id = p.organization_id and pp.plan_id = p.id) as pets
              from camp_plan p
              join customer c on c.organization_id = p.organization_id and c.id = p.customer_id
              join service s on s.organization_id = p.organization_id and s.id = p.service_id
              join camp_group g on g.organization_id = p.organization_id and g.id = p.group_id
              left join camp_plan_end e on e.organization_id = p.organization_id and e.plan_id = p.id and e.undone_at is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CampPlans(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    CampPlan find(CampPlanId id) {
        return jdbc.sql(PLANS + " where p.id = ?")
                .param(id.value())
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, and nobody else plans it before this transaction ends. Taken before any visit, pet or place. */
    CampPlan lock(CampPlanId id) {
        var _ = jdbc.sql("select 1 from camp_plan where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id);
    }

    /** Those of a resort that go on, by household. */
    List<CampPlan> list(ResortId resort, LocalDate today) {
        return jdbc.sql(PLANS + """
                 where p.resort_id = ? and (p.ends_on is null or p.ends_on >= ?) and (e.from_day is null or e.from_day > ?)
                 order by c.sort_name collate "und-x-icu", p.id""")
                .params(resort.value(), today, today)
                .query(this::read)
                .list();
    }

    void add(CampPlanId id, MakePlan what, OffsetDateTime now) {
        jdbc.sql("""
                insert into camp_plan (id, resort_id, customer_id, service_id, group_id, part, weekdays, starts_on, ends_on, note, created_at)
                values (:id, :resort, :customer, :service, :group, :part, :weekdays, :starts, :ends::date, :note, :now)""")
                .param("id", id.value())
                .param("resort", what.resortId())
                .param("customer", what.customerId())
                .param("service", what.serviceId())
                .param("group", what.groupId())
                .param("part", what.part())
                .param("weekdays", what.weekdays().stream().sorted().toArray(Integer[]::new))
                .param("starts", what.starts())
                .param("ends", what.ends())
                .param("note", what.note())
                .param("now", now)
                .update();
        jdbc.sql("insert into camp_plan_pet (resort_id, plan_id, pet_id) select ?, ?, unnest(?)")
                .params(what.resortId(), id.value(), what.petIds().toArray(UUID[]::new))
                .update();
    }

    /** What became of its days from a day on, in their order. */
    List<PlanDay> days(CampPlanId id, LocalDate from) {
        return jdbc.sql("""
                select d.day, d.state, d.visit_id, v.day as visit_day, d.why, v.id is not null and not v.live as cancelled
                  from camp_plan_day d left join camp_visit v on v.organization_id = d.organization_id and v.id = d.visit_id
                 where d.plan_id = ? and d.day >= ? order by d.day""")
                .params(id.value(), from)
                .query((row, _) -> new PlanDay(
                        row.getObject("day", LocalDate.class),
                        PlanDay.State.of(row.getString("state")),
                        row.getObject("visit_id", UUID.class),
                        row.getObject("visit_day", LocalDate.class),
                        row.getString("why"),
                        row.getBoolean("cancelled")))
                .list();
    }

    /** Says what became of a day, whatever was said of it before. */
    void say(
            CampPlan plan,
            LocalDate day,
            PlanDay.State state,
            @Nullable CampVisitId visit,
            @Nullable String why,
            OffsetDateTime now) {
        jdbc.sql("""
                insert into camp_plan_day (resort_id, plan_id, day, state, visit_id, why, at)
                values (:resort, :plan, :day, :state, :visit::uuid, :why, :now)
                on conflict (organization_id, plan_id, day) do update
                   set state = excluded.state, visit_id = coalesce(excluded.visit_id, camp_plan_day.visit_id), why = excluded.why, at = excluded.at,
                       by_whom = excluded.by_whom""")
                .param("resort", plan.resortId().value())
                .param("plan", plan.id().value())
                .param("day", day)
                .param("state", state.code())
                .param("visit", visit == null ? null : visit.value())
                .param("why", why)
                .param("now", now)
                .update();
    }

    /** The same for many days that have no visit of their own. */
    void say(CampPlan plan, Collection<LocalDate> days, PlanDay.State state, OffsetDateTime now) {
        days.forEach(day -> say(plan, day, state, null, null, now));
    }

    /** Nothing was said of these days. */
    void forget(CampPlan plan, Collection<LocalDate> days) {
        days.forEach(day -> jdbc.sql("delete from camp_plan_day where plan_id = ? and day = ?")
                .params(plan.id().value(), day)
                .update());
    }

    /** Every plan of the company that goes on, the oldest first. */
    List<CampPlanId> open(LocalDate today) {
        return jdbc.sql("""
                select p.id from camp_plan p
                 where (p.ends_on is null or p.ends_on >= ?)
                   and not exists (select from camp_plan_end e where e.organization_id = p.organization_id and e.plan_id = p.id and e.undone_at is null)
                 order by p.id""").param(today).query(UUID.class).list().stream()
                .map(CampPlanId::new)
                .toList();
    }

    void end(CampPlan plan, LocalDate from, OffsetDateTime now) {
        jdbc.sql("insert into camp_plan_end (id, resort_id, plan_id, from_day, at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), plan.resortId().value(), plan.id().value(), from, now)
                .update();
    }

    void undoEnd(CampPlan plan, OffsetDateTime now) {
        jdbc.sql(
                        "update camp_plan_end set undone_at = ?, undone_by = current_actor() where plan_id = ? and undone_at is null")
                .params(now, plan.id().value())
                .update();
    }

    void touch(CampPlan plan) {
        jdbc.sql("update camp_plan set version = version + 1 where id = ?")
                .param(plan.id().value())
                .update();
    }

    /** Regulars of a day who have no place. */
    public record Missed(UUID planId, String customer, String pets, String why) {}

    public List<Missed> missed(ResortId resort, LocalDate day) {
        return jdbc.sql("""
                select d.plan_id, c.name as customer, string_agg(a.name, ', ' order by a.name) as pets, d.why
                  from camp_plan_day d
                  join camp_plan p on p.organization_id = d.organization_id and p.id = d.plan_id
                  join customer c on c.organization_id = p.organization_id and c.id = p.customer_id
                  join camp_plan_pet pp on pp.organization_id = p.organization_id and pp.plan_id = p.id
                  join pet a on a.organization_id = pp.organization_id and a.id = pp.pet_id
                 where d.resort_id = ? and d.day = ? and d.state = 'not-booked'
                 group by d.plan_id, c.name, d.why order by c.name, d.plan_id""").params(resort.value(), day).query(Missed.class).list();
    }

    CampPlan read(ResultSet row, int number) throws SQLException {
        return new CampPlan(
                new CampPlanId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new ResortId(row.getObject("resort_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                new CampGroupId(row.getObject("group_id", UUID.class)),
                row.getString("group_name"),
                CampPart.of(row.getString("part")),
                Arrays.asList((Integer[]) row.getArray("weekdays").getArray()),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("ended", LocalDate.class),
                row.getString("note"),
                List.of(json.readValue(row.getString("pets"), CampPlan.PlannedPet[].class)));
    }
}
