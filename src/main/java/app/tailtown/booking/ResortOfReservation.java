package app.tailtown.booking;

import app.tailtown.identity.ResortOfThing;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** At which resort a stay is. */
@Repository
class ResortOfReservation implements ResortOfThing {

    private final JdbcClient jdbc;

    ResortOfReservation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String path() {
        return "/reservations/";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> resort(UUID id) {
        return jdbc.sql("select resort_id from reservation where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }
}
