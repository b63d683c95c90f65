package app.tailtown.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What stays were before their last change. */
@Repository
class StaysBefore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StaysBefore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** {@code swappedWith}: null when it exchanged nothing. */
    void remember(Reservation before, Reservation after, @Nullable ReservationId swappedWith, Instant now) {
        jdbc.sql("""
                insert into stay_before (resort_id, reservation_id, version, swapped_with, stay, changed_at) values (:resort, :id, :version, :with, :stay::jsonb, :now)
                on conflict (organization_id, reservation_id) do update
                set version = excluded.version, swapped_with = excluded.swapped_with, stay = excluded.stay, changed_at = excluded.changed_at""")
                .param("resort", before.resortId().value())
                .param("id", before.id().value())
                .param("version", after.version())
                .param("with", swappedWith == null ? null : swappedWith.value(), java.sql.Types.OTHER)
                .param("stay", json.writeValueAsString(StayBefore.Was.of(before)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing once something else happened to the stay. */
    Optional<StayBefore> of(Reservation stay) {
        return jdbc.sql(
                        "select swapped_with, changed_at, stay from stay_before where reservation_id = ? and version = ?")
                .params(stay.id().value(), stay.version())
                .query((row, _) -> new StayBefore(
                        row.getObject("swapped_with", UUID.class),
                        Objects.requireNonNull(row.getObject("changed_at", OffsetDateTime.class))
                                .toInstant(),
                        json.readValue(row.getString("stay"), StayBefore.Was.class)))
                .optional();
    }
}
