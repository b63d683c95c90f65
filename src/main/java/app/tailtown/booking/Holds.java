package app.tailtown.booking;

import app.tailtown.platform.Remedy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is held and until when, in the database. A held stay has its suite like any other; it is not confirmed, and ends by itself. */
@Repository
class Holds {

    private final JdbcClient jdbc;
    private final HoldRules rules;
    private final WhoWaits whoWaits;

    Holds(JdbcClient jdbc, HoldRules rules, WhoWaits whoWaits) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.whoWaits = whoWaits;
    }

    /** For how long. */
    HoldRules rules() {
        return rules;
    }

    void begin(ReservationId id, Instant until, Instant now) {
        jdbc.sql("""
                insert into hold (resort_id, reservation_id, held_at, held_until) select resort_id, id, :now, :until from reservation where id = :id""")
                .param("id", id.value())
                .param("now", utc(now))
                .param("until", utc(until))
                .update();
    }

    /** Whether it was still held: confirming and running out cannot both happen. */
    boolean confirm(ReservationId id, Instant now) {
        var held = jdbc.sql(
                        "update hold set held_until = null, ended = 'confirmed' where reservation_id = ? and held_until > ?")
                .params(id.value(), utc(now))
                .update();
        if (held == 0) return false;
        jdbc.sql(
                        "update reservation set version = version + 1, confirmed_at = ?, confirmed_by = current_actor() where id = ?")
                .params(utc(now), id.value())
                .update();
        return true;
    }

    /** Whether it was still held, and is for longer now. */
    boolean extend(ReservationId id, Instant until, Instant now) {
        return jdbc.sql("update hold set held_until = ? where reservation_id = ? and held_until > ?")
                        .params(utc(until), id.value(), utc(now))
                        .update()
                > 0;
    }

    /** No longer than this. */
    void shorten(ReservationId id, Instant until) {
        jdbc.sql(
                        "update hold set held_until = least(held_until, ?) where reservation_id = ? and held_until is not null")
                .params(utc(until), id.value())
                .update();
    }

    void giveUp(ReservationId id) {
        end(id, "given-up");
    }

    void expire(ReservationId id) {
        end(id, "expired");
    }

    private void end(ReservationId id, String how) {
        jdbc.sql("update hold set held_until = null, ended = ? where reservation_id = ? and held_until is not null")
                .params(how, id.value())
                .update();
    }

    /** Refused when the wish on the waitlist that it answered has moved on. */
    void refuseWhenWishMovedOn(Reservation reservation) {
        whoWaits.movedOn(reservation.id()).ifPresent(wish -> {
            var open = Remedy.go("open-waitlist-entry", List.of(), "/waitlist/" + wish);
            throw new BookingRefusal.WishMovedOn(reservation.number(), List.of(open)).refused();
        });
    }

    /** Of what was given up or ran out. */
    void again(ReservationId id, Instant until) {
        jdbc.sql("update hold set held_until = ?, ended = null where reservation_id = ?")
                .params(utc(until), id.value())
                .update();
    }

    /** What has run out, at every resort that is bound. */
    @Transactional(readOnly = true)
    public List<ReservationId> due(Instant now) {
        return jdbc
                .sql("select reservation_id from hold where held_until <= ? order by reservation_id")
                .param(utc(now))
                .query(UUID.class)
                .list()
                .stream()
                .map(ReservationId::new)
                .toList();
    }

    /** When the first of them runs out, at every resort that is bound. */
    @Transactional(readOnly = true)
    public Optional<Instant> next() {
        return jdbc.sql("select min(held_until) from hold where held_until is not null")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Whether it has run out and nobody else has to do with it right now; nobody will before this transaction ends. */
    boolean lockDue(ReservationId id, Instant now) {
        return jdbc.sql("""
                select 1 from reservation r join hold h on h.organization_id = r.organization_id and h.reservation_id = r.id
                 where r.id = ? and h.held_until <= ? for no key update of r skip locked""")
                .params(id.value(), utc(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
