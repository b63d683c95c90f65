package app.tailtown.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The species of the bound company. */
@Repository
public class KnownSpecies {

    private final JdbcClient jdbc;

    KnownSpecies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Species> list() {
        return jdbc.sql("select id, code, name from species order by position, id")
                .query(Species.class)
                .list();
    }

    public Optional<Species> findById(UUID id) {
        return jdbc.sql("select id, code, name from species where id = ?")
                .param(id)
                .query(Species.class)
                .optional();
    }
}
