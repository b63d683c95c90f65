package app.tailtown.daycare.visits;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits in the database, and the facts of each day. */
@Repository
class CampVisits {

    private final JdbcClient jdbc;
    private final CampVisitReader reader;

    CampVisits(JdbcClient jdbc, CampVisitReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    CampVisit find(CampVisitId id) {
        return reader.find(id);
    }

    Map<CampVisitId, CampVisit> byIds(Collection<CampVisitId> ids) {
        return reader.byIds(ids);
    }

    /** The same as {@link #find}, and nobody else changes it before this transaction ends. */
    CampVisit lock(CampVisitId id) {
        var _ = jdbc.sql("select 1 from camp_visit where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id);
    }

    /** A day on which one of the pets comes already. */
    record Came(LocalDate day, String pet, UUID visit, String number) {}

    Map<LocalDate, Came> daysOf(List<UUID> pets, UUID service, Collection<LocalDate> days) {
        return jdbc
                .sql("""
                select vp.day, p.name as pet, v.id as visit, 'D-' || v.number as number
                  from camp_visit_pet vp
                  join camp_visit v on v.organization_id = vp.organization_id and v.id = vp.visit_id
                  join pet p on p.organization_id = vp.organization_id and p.id = vp.pet_id
                 where vp.pet_id = any (?) and vp.service_id = ? and vp.day = any (?::date[]) and vp.live""")
                .params(
                        pets.toArray(UUID[]::new),
                        service,
                        days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(Came.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Came::day, c -> c, (first, _) -> first));
    }

    /** A visit as it is written. */
    record Row(
            CampVisitId id,
            TakeDays.Wanted wanted,
            LocalDate day,
            UUID quote,
            @Nullable UUID plan,
            String note) {}

    /** Numbers are taken last: whoever has some keeps the others of the resort waiting until the end. */
    void add(Resort resort, List<Row> rows, OffsetDateTime now) {
        var number = lastNumber(resort, rows.size()) - rows.size();
        for (var row : rows) add(resort, row, ++number, now);
    }

    private long lastNumber(Resort resort, int more) {
        return jdbc.sql("""
                insert into camp_visit_counter (resort_id, last_number) values (:resort, 10000 + :more)
                on conflict (organization_id, resort_id) do update set last_number = camp_visit_counter.last_number + :more
                returning last_number""")
                .param("resort", resort.id().value())
                .param("more", more)
                .query(Long.class)
                .single();
    }

    private void add(Resort resort, Row row, long number, OffsetDateTime now) {
        var wanted = row.wanted();
        jdbc.sql("""
                insert into camp_visit (id, resort_id, number, customer_id, service_id, group_id, day, part, quote_id, plan_id, note, booked_at)
                values (:id, :resort, :number, :customer, :service, :group, :day, :part, :quote, :plan::uuid, :note, :now)""")
                .param("id", row.id().value())
                .param("resort", resort.id().value())
                .param("number", number)
                .param("customer", wanted.household().id().value())
                .param("service", wanted.service().id())
                .param("group", wanted.group().id().value())
                .param("day", row.day())
                .param("part", wanted.part().code())
                .param("quote", row.quote())
                .param("plan", row.plan())
                .param("note", row.note())
                .param("now", now)
                .update();
        jdbc.sql("""
                insert into camp_visit_pet (resort_id, visit_id, pet_id, group_id, service_id, day)
                select v.resort_id, v.id, p.pet, v.group_id, v.service_id, v.day from camp_visit v cross join unnest(:pets) as p (pet) where v.id = :id""")
                .param("id", row.id().value())
                .param("pets", wanted.pets().toArray(UUID[]::new))
                .update();
    }

    boolean change(CampVisitId id, int version, ChangeCampVisit to, UUID quote) {
        return jdbc.sql("""
                update camp_visit set version = version + 1, day = :day, part = :part, note = :note, quote_id = :quote
                 where id = :id and version = :version""")
                        .param("day", to.day())
                        .param("part", to.part())
                        .param("note", to.note())
                        .param("quote", quote)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void price(CampVisitId id, UUID quote) {
        jdbc.sql("update camp_visit set version = version + 1, quote_id = ? where id = ?")
                .params(quote, id.value())
                .update();
    }

    void cancel(CampVisit visit, String reason, OffsetDateTime now) {
        jdbc.sql("insert into camp_cancellation (id, resort_id, visit_id, at, reason) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), visit.resortId().value(), visit.id().value(), now, reason)
                .update();
        live(visit, false);
    }

    void undoCancel(CampVisit visit, OffsetDateTime now) {
        jdbc.sql(
                        "update camp_cancellation set undone_at = ?, undone_by = current_actor() where visit_id = ? and undone_at is null")
                .params(now, visit.id().value())
                .update();
        live(visit, true);
    }

    /** Its pets follow by their foreign key. */
    private void live(CampVisit visit, boolean live) {
        jdbc.sql("update camp_visit set version = version + 1, live = ? where id = ?")
                .params(live, visit.id().value())
                .update();
    }

    void checkIn(CampVisit visit, List<PetId> pets, OffsetDateTime now) {
        for (var pet : pets) {
            jdbc.sql("insert into camp_check_in (id, resort_id, visit_id, pet_id, at) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), visit.resortId().value(), visit.id().value(), pet.value(), now)
                    .update();
        }
        touch(visit);
    }

    void checkOut(CampVisit visit, List<PetId> pets, OffsetDateTime now) {
        for (var pet : pets) {
            jdbc.sql("""
                    insert into camp_check_out (id, resort_id, check_in_id, at)
                    select ?, resort_id, check_in_id, ? from camp_pet_visit where visit_id = ? and pet_id = ?""")
                    .params(Ids.next(), now, visit.id().value(), pet.value())
                    .update();
        }
        touch(visit);
    }

    void undoCheckIn(CampVisit visit, List<PetId> pets, OffsetDateTime now) {
        jdbc.sql("""
                update camp_check_in set undone_at = ?, undone_by = current_actor()
                 where visit_id = ? and pet_id = any (?) and undone_at is null""").params(now, visit.id().value(), ids(pets)).update();
        touch(visit);
    }

    void undoCheckOut(CampVisit visit, List<PetId> pets, OffsetDateTime now) {
        jdbc.sql("""
                update camp_check_out set undone_at = ?, undone_by = current_actor()
                 where undone_at is null
                   and check_in_id in (select check_in_id from camp_pet_visit where visit_id = ? and pet_id = any (?))""").params(now, visit.id().value(), ids(pets)).update();
        touch(visit);
    }

    private void touch(CampVisit visit) {
        jdbc.sql("update camp_visit set version = version + 1 where id = ?")
                .param(visit.id().value())
                .update();
    }

    /** What somebody has to know of the visit that is in the way. */
    record InTheWay(UUID id, String number, LocalDate day) {}

    /** A visit that is not cancelled and either still to come or with a pet in the house, at any resort of the company. */
    Optional<InTheWay> standing(@Nullable CustomerId customer, @Nullable PetId pet, LocalDate today) {
        return jdbc.sql("select * from standing_camp_visit(:customer::uuid, :pet::uuid, :today)")
                .param("customer", customer == null ? null : customer.value())
                .param("pet", pet == null ? null : pet.value())
                .param("today", today)
                .query(InTheWay.class)
                .optional();
    }

    private static UUID[] ids(List<PetId> pets) {
        return pets.stream().map(PetId::value).toArray(UUID[]::new);
    }
}
