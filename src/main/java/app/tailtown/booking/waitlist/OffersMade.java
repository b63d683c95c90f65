package app.tailtown.booking.waitlist;

import app.tailtown.booking.ReservationId;
import app.tailtown.lodging.Stay;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was offered to those who wait, and what became of it. */
@Repository
class OffersMade {

    private final JdbcClient jdbc;

    OffersMade(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was offered to them, the latest first.
     *
     * @param ended confirmed, given-up or expired; null while it is held
     */
    record Made(
            ReservationId reservation,
            String number,
            Stay nights,
            String suiteType,
            Instant at,
            @Nullable String ended) {}

    List<Made> of(EntryId id) {
        return jdbc.sql("""
                select o.*, 'R-' || r.number as number, t.name as suite_type from waitlist_offer o
                  join reservation r on r.organization_id = o.organization_id and r.id = o.reservation_id
                  join suite_type t on t.organization_id = o.organization_id and t.id = o.suite_type_id
                 where o.entry_id = ? order by o.offered_at desc, o.reservation_id""")
                .param(id.value())
                .query((row, _) -> new Made(
                        new ReservationId(row.getObject("reservation_id", UUID.class)),
                        row.getString("number"),
                        Waitlist.nights(row),
                        row.getString("suite_type"),
                        row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                        row.getString("ended")))
                .list();
    }

    /** The wish that a stay was offered to and that did not become a booking; nobody else changes it before this transaction ends. */
    Optional<EntryId> lockOffered(ReservationId offered) {
        return jdbc.sql("""
                select e.id from waitlist_offer o join waitlist_entry e on e.organization_id = o.organization_id and e.id = o.entry_id
                 where o.reservation_id = ? and o.ended <> 'confirmed' for no key update of e""").param(offered.value()).query(UUID.class).optional().map(EntryId::new);
    }

    /** Whether it was taken off the list, or another suite is held for it or was taken. */
    boolean hasMovedOn(EntryId id) {
        return jdbc.sql("""
                select e.withdrawn_at is not null
                       or exists (select from waitlist_offer o
                                   where o.organization_id = e.organization_id and o.entry_id = e.id and (o.ended is null or o.ended = 'confirmed'))
                  from waitlist_entry e where e.id = ?""").param(id.value()).query(Boolean.class).single();
    }
}
