package app.tailtown.booking.waitlist;

import app.tailtown.booking.ReservationId;
import app.tailtown.customers.CustomerId;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who waits, in the database. */
@Repository
class Waitlist {

    private final JdbcClient jdbc;
    private final EntryRows rows;
    private final JsonMapper json;

    Waitlist(JdbcClient jdbc, EntryRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    WaitlistEntry find(EntryId id, Instant now) {
        return one(EntryRows.ONE + " select * from placed where id = :entry", id, now);
    }

    private WaitlistEntry one(String query, EntryId id, Instant now) {
        return jdbc.sql(query)
                .params(EntryRows.parameters(now))
                .param("entry", id.value())
                .query(rows::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same without its place in the order, and nobody else offers them anything or changes it before this transaction ends. */
    WaitlistEntry lock(EntryId id, Instant now) {
        var _ = jdbc.sql("select 1 from waitlist_entry where id = ? for no key update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return one(EntryRows.ALONE + " select e.*, null::int as place from entry e", id, now);
    }

    /** Those of all bound resorts who wait and have no offer, who has waited longest first. */
    List<WaitlistEntry> waiting(Instant now) {
        return jdbc.sql(EntryRows.GOING_ON
                        + " select * from placed where state = 'waiting' order by resort_id, waiting_since, id")
                .params(EntryRows.parameters(now))
                .query(rows::read)
                .list();
    }

    /** How many of them would take one of these nights. */
    int waitingFor(ResortId resort, Stay nights, Instant now) {
        return jdbc.sql(EntryRows.GOING_ON + """
                 select count(*) from placed where resort_id = :resort and state = 'waiting'
                    and arrives_on - flex_days < :departs and departs_on + flex_days > :arrives""")
                .params(EntryRows.parameters(now))
                .param("resort", resort.value())
                .param("arrives", nights.arrives())
                .param("departs", nights.departs())
                .query(Integer.class)
                .single();
    }

    /** Those of a household who still wait, at the resorts the caller may see. */
    List<WaitlistEntry> of(CustomerId customer, Instant now) {
        return jdbc.sql(EntryRows.GOING_ON + """
                 select * from placed where state in ('waiting', 'offered') and customer_id = :customer order by arrives_on, id""")
                .params(EntryRows.parameters(now))
                .param("customer", customer.value())
                .query(rows::read)
                .list();
    }

    /** Another wish of one of these pets for a night of these, at this resort. */
    Optional<EntryId> clash(ResortId resort, List<UUID> pets, Stay nights, EntryId but, Instant now) {
        return jdbc.sql(EntryRows.GOING_ON + """
                 select id from placed e where resort_id = :resort and state in ('waiting', 'offered') and id <> :but
                    and arrives_on < :departs and departs_on > :arrives
                    and exists (select from waitlist_pet p where p.entry_id = e.id and p.pet_id = any (:pets)) order by waiting_since limit 1""")
                .params(EntryRows.parameters(now))
                .param("resort", resort.value())
                .param("but", but.value())
                .param("arrives", nights.arrives())
                .param("departs", nights.departs())
                .param("pets", pets.toArray(UUID[]::new))
                .query(UUID.class)
                .optional()
                .map(EntryId::new);
    }

    void add(EntryId id, PutOnWaitlist what, Instant now) {
        jdbc.sql("""
                insert into waitlist_entry (id, resort_id, customer_id, service_id, arrives_on, departs_on, flex_days, note, waiting_since)
                values (:id, :resort, :customer, :service, :arrives, :departs, :flex, :note, :now)""")
                .param("id", id.value())
                .param("resort", what.resortId())
                .param("customer", what.customerId())
                .param("service", what.serviceId())
                .param("arrives", what.arrives())
                .param("departs", what.departs())
                .param("flex", what.flexDays())
                .param("note", what.note())
                .param("now", utc(now))
                .update();
        keep(id, what);
    }

    /** They keep their place in the order. */
    void change(EntryId id, PutOnWaitlist to) {
        jdbc.sql("""
                update waitlist_entry set version = version + 1, service_id = ?, arrives_on = ?, departs_on = ?, flex_days = ?, note = ?,
                       passed_over_at = null, passed_over_why = null where id = ?""")
                .params(to.serviceId(), to.arrives(), to.departs(), to.flexDays(), to.note(), id.value())
                .update();
        jdbc.sql("delete from waitlist_pet where entry_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from waitlist_type where entry_id = ?")
                .param(id.value())
                .update();
        keep(id, to);
    }

    private void keep(EntryId id, PutOnWaitlist what) {
        jdbc.sql("insert into waitlist_pet (resort_id, entry_id, pet_id) select ?, ?, unnest(?)")
                .params(what.resortId(), id.value(), what.petIds().toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into waitlist_type (resort_id, entry_id, suite_type_id, position) select ?, ?, t, n from unnest(?) with ordinality as x (t, n)""")
                .params(what.resortId(), id.value(), what.suiteTypeIds().toArray(UUID[]::new))
                .update();
    }

    void withdraw(EntryId id, String why, Instant now) {
        jdbc.sql("""
                update waitlist_entry set version = version + 1, withdrawn_at = ?, withdrawn_by = current_actor(), withdrawn_why = ? where id = ?""").params(utc(now), why, id.value()).update();
    }

    /** They had not said no to it when they were taken off the list. */
    void mayComeAgain(ReservationId offered) {
        jdbc.sql("update waitlist_offer set may_come_again = true where reservation_id = ?")
                .param(offered.value())
                .update();
    }

    void undoWithdraw(EntryId id) {
        jdbc.sql("""
                update waitlist_entry set version = version + 1, withdrawn_at = null, withdrawn_by = null, withdrawn_why = '' where id = ?""").param(id.value()).update();
    }

    void offered(WaitlistEntry entry, ReservationId reservation, Stay nights, UUID suiteType, Instant now) {
        jdbc.sql("""
                insert into waitlist_offer (resort_id, entry_id, reservation_id, arrives_on, departs_on, suite_type_id, offered_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.resortId().value(),
                        entry.id().value(),
                        reservation.value(),
                        nights.arrives(),
                        nights.departs(),
                        suiteType,
                        utc(now))
                .update();
        jdbc.sql(
                        "update waitlist_entry set version = version + 1, passed_over_at = null, passed_over_why = null where id = ?")
                .param(entry.id().value())
                .update();
    }

    /** Why nothing could be offered, by language; nothing when there was nothing to offer. Written only when it is something else than before. */
    void passedOver(WaitlistEntry entry, Map<String, String> why, Instant now) {
        jdbc.sql("""
                update waitlist_entry set passed_over_why = nullif(:why::jsonb, '{}'), passed_over_at = case when :why::jsonb <> '{}' then :now::timestamptz end
                 where id = :id and passed_over_why is distinct from nullif(:why::jsonb, '{}')""")
                .param("why", json.writeValueAsString(why))
                .param("now", utc(now))
                .param("id", entry.id().value())
                .update();
    }

    /** Nights of a type that were offered to them before: nobody is called twice about the same. */
    record Offered(Stay nights, UUID suiteType) {}

    Set<Offered> offeredBefore(EntryId id) {
        return new HashSet<>(jdbc.sql(
                        "select arrives_on, departs_on, suite_type_id from waitlist_offer where entry_id = ? and not may_come_again")
                .param(id.value())
                .query((row, _) -> new Offered(nights(row), row.getObject("suite_type_id", UUID.class)))
                .list());
    }

    static Stay nights(ResultSet row) throws SQLException {
        return new Stay(row.getObject("arrives_on", LocalDate.class), row.getObject("departs_on", LocalDate.class));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
