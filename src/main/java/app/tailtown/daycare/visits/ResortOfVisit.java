package app.tailtown.daycare.visits;

import app.tailtown.identity.ResortOfThing;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** At which resort a visit of day camp is. */
@Repository
class ResortOfVisit implements ResortOfThing {

    private final JdbcClient jdbc;

    ResortOfVisit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String path() {
        return "/camp-visits/";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> resort(UUID id) {
        return jdbc.sql("select resort_id from camp_visit where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }
}
