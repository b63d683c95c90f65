package app.tailtown.booking;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.NotFound;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which stays were moved in one press, and what was booked into the room they made. */
@Repository
class MovedTogether {

    private final JdbcClient jdbc;

    MovedTogether(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param version which the press made of it
     * @param booked whether it did not exist before
     */
    record Member(ReservationId id, int version, boolean booked, Instant at) {}

    void remember(UUID press, List<Reservation> moved, Instant now) {
        moved.forEach(stay -> remember(press, stay, false, now));
    }

    void remember(UUID press, Reservation stay, boolean booked, Instant now) {
        jdbc.sql("""
                insert into moved_together (resort_id, press_id, reservation_id, version, booked, at) values (:resort, :press, :id, :version, :booked, :now)""")
                .param("resort", stay.resortId().value())
                .param("press", press)
                .param("id", stay.id().value())
                .param("version", stay.version())
                .param("booked", booked)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order of their ids. */
    List<Member> find(ResortId at, UUID press) {
        var all = jdbc.sql("""
                select reservation_id, version, booked, at from moved_together where resort_id = ? and press_id = ? order by reservation_id""")
                .params(at.value(), press)
                .query((row, _) -> new Member(
                        new ReservationId(row.getObject("reservation_id", UUID.class)),
                        row.getInt("version"),
                        row.getBoolean("booked"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
        if (all.isEmpty()) throw new NotFound();
        return all;
    }
}
