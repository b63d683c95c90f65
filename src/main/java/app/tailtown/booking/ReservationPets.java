package app.tailtown.booking;

import app.tailtown.organizations.ResortId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which pets come in which nights. */
@Repository
class ReservationPets {

    private final JdbcClient jdbc;

    ReservationPets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ReservationId id, ResortId resort, List<Coming> coming) {
        for (var one : coming) {
            jdbc.sql("""
                    insert into reservation_pet (resort_id, reservation_id, pet_id, arrives_on, departs_on) values (?, ?, ?, ?, ?)
                    on conflict (organization_id, reservation_id, pet_id)
                    do update set arrives_on = excluded.arrives_on, departs_on = excluded.departs_on, removed_at = null, removed_by = null""")
                    .params(
                            resort.value(),
                            id.value(),
                            one.pet().value(),
                            one.stay().arrives(),
                            one.stay().departs())
                    .update();
        }
    }

    /** Whoever is not among these comes no more; the rows stay and tell who was to come. */
    void removeOthers(ReservationId id, List<Coming> coming, OffsetDateTime now) {
        jdbc.sql("""
                update reservation_pet set removed_at = ?, removed_by = current_actor()
                 where reservation_id = ? and pet_id <> all (?) and removed_at is null""")
                .params(
                        now,
                        id.value(),
                        coming.stream().map(c -> c.pet().value()).toArray(UUID[]::new))
                .update();
    }
}
