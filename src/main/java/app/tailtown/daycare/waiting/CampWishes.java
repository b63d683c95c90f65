package app.tailtown.daycare.waiting;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.daycare.visits.Line;
import app.tailtown.platform.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Wishes for days of camp, in the database. */
@Repository
class CampWishes {

    private final JdbcClient jdbc;
    private final CampWishRows rows;
    private final JsonMapper json;

    CampWishes(JdbcClient jdbc, CampWishRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    CampWish find(CampWishId id, Instant now) {
        return jdbc.sql(CampWishRows.ONE + "select * from placed where id = :wish")
                .params(CampWishRows.parameters(now))
                .param("wish", id.value())
                .query(rows::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, and nobody else changes it or books for it before this transaction ends. */
    CampWish lock(CampWishId id, Instant now) {
        var _ = jdbc.sql("select 1 from camp_wish where id = ? for no key update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id, now);
    }

    /** Those of all bound resorts who wait, who has waited longest for each day first. */
    List<CampWish> waiting(Instant now) {
        return jdbc.sql(CampWishRows.GOING_ON
                        + "select * from placed where state = 'waiting' order by resort_id, day, group_id, place")
                .params(CampWishRows.parameters(now))
                .query(rows::read)
                .list();
    }

    /** Those of a household who wait or have not heard yet, at the resorts the caller may see. */
    List<CampWish> of(CustomerId customer, Instant now) {
        return jdbc.sql(CampWishRows.GOING_ON + """
                 select * from placed where state in ('waiting', 'to-tell') and customer_id = :customer order by day, id""")
                .params(CampWishRows.parameters(now))
                .param("customer", customer.value())
                .query(rows::read)
                .list();
    }

    /** Those that wait for one of these days with one of these pets, for this service, at a bound resort. */
    List<CampWish> waitingFor(Collection<PetId> pets, UUID service, Collection<LocalDate> days, Instant now) {
        return jdbc.sql(CampWishRows.GOING_ON + """
                 select * from placed w where state = 'waiting' and service_id = :service and day = any (:days::date[])
                    and exists (select from camp_wish_pet x where x.wish_id = w.id and x.pet_id = any (:pets)) order by day, id""")
                .params(CampWishRows.parameters(now))
                .param("service", service)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("pets", pets.stream().map(PetId::value).toArray(UUID[]::new))
                .query(rows::read)
                .list();
    }

    /** What was wished for by no others than these pets is met, and they know of it. */
    void met(List<UUID> pets, UUID service, Map<LocalDate, CampVisitId> days, Instant now) {
        var visits = List.copyOf(days.entrySet());
        jdbc.sql("""
                update camp_wish w set version = version + 1, visit_id = d.visit, booked_at = :now, booked_by = current_actor(),
                       told_at = :now, told_by = current_actor(), passed_over_at = null, passed_over_why = null
                  from unnest(:days::date[], :visits) as d (day, visit)
                 where w.service_id = :service and w.day = d.day and w.withdrawn_at is null and w.visit_id is null
                   and exists (select from camp_wish_pet x where x.organization_id = w.organization_id and x.wish_id = w.id and x.pet_id = any (:pets))
                   and not exists (select from camp_wish_pet x where x.organization_id = w.organization_id and x.wish_id = w.id and x.pet_id <> all (:pets))""")
                .param("days", visits.stream().map(v -> v.getKey().toString()).toArray(String[]::new))
                .param("visits", visits.stream().map(v -> v.getValue().value()).toArray(UUID[]::new))
                .param("now", utc(now))
                .param("service", service)
                .param("pets", pets.toArray(UUID[]::new))
                .update();
    }

    void heard(CampVisitId visit, Instant now) {
        jdbc.sql("""
                update camp_wish set version = version + 1, told_at = ?, told_by = current_actor() where visit_id = ? and told_at is null""").params(utc(now), visit.value()).update();
    }

    void add(CampWishId id, Line.Joining who, LocalDate day, Instant now) {
        jdbc.sql("""
                insert into camp_wish (id, resort_id, customer_id, service_id, group_id, day, part, ask_first, note, waiting_since)
                values (:id, :resort, :customer, :service, :group, :day, :part, :ask, :note, :now)""")
                .param("id", id.value())
                .param("resort", who.resort().value())
                .param("customer", who.customer().value())
                .param("service", who.service())
                .param("group", who.group().value())
                .param("day", day)
                .param("part", who.part().code())
                .param("ask", who.askFirst())
                .param("note", who.note())
                .param("now", utc(now))
                .update();
        jdbc.sql("insert into camp_wish_pet (resort_id, wish_id, pet_id) select ?, ?, unnest(?)")
                .params(
                        who.resort().value(),
                        id.value(),
                        who.pets().stream().map(PetId::value).toArray(UUID[]::new))
                .update();
    }

    void withdraw(CampWishId id, String why, Instant now) {
        jdbc.sql("""
                update camp_wish set version = version + 1, withdrawn_at = ?, withdrawn_by = current_actor(), withdrawn_why = ? where id = ?""").params(utc(now), why, id.value()).update();
    }

    void undoWithdraw(CampWishId id) {
        jdbc.sql(
                        "update camp_wish set version = version + 1, withdrawn_at = null, withdrawn_by = null, withdrawn_why = '' where id = ?")
                .param(id.value())
                .update();
    }

    void booked(CampWishId id, CampVisitId visit, Instant now) {
        jdbc.sql("""
                update camp_wish set version = version + 1, visit_id = ?, booked_at = ?, booked_by = current_actor(),
                       told_at = null, told_by = null, passed_over_at = null, passed_over_why = null where id = ?""").params(visit.value(), utc(now), id.value()).update();
    }

    void told(CampWishId id, Instant now) {
        jdbc.sql("update camp_wish set version = version + 1, told_at = ?, told_by = current_actor() where id = ?")
                .params(utc(now), id.value())
                .update();
    }

    void undoTold(CampWishId id) {
        jdbc.sql("update camp_wish set version = version + 1, told_at = null, told_by = null where id = ?")
                .param(id.value())
                .update();
    }

    /** Why the day could not be booked, by language. Written only when it is something else than before. */
    void passedOver(CampWishId id, Map<String, String> why, Instant now) {
        jdbc.sql("""
                update camp_wish set passed_over_why = :why::jsonb, passed_over_at = :now where id = :id and passed_over_why is distinct from :why::jsonb""")
                .param("why", json.writeValueAsString(why))
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
