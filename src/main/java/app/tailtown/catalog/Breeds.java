package app.tailtown.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The breeds of the bound company. */
@Repository
public class Breeds {

    private final JdbcClient jdbc;

    Breeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that can be chosen, by name. */
    public List<Breed> list() {
        return jdbc.sql("""
                select id, species_id, name from breed
                 where retired_at is null
                 order by name collate "und-x-icu", id""").query(Breed.class).list();
    }

    /** Those of one species that can be chosen, by name. */
    public List<Breed> listOf(UUID species) {
        return jdbc.sql("""
                select id, species_id, name from breed
                 where species_id = ? and retired_at is null
                 order by name collate "und-x-icu", id""").param(species).query(Breed.class).list();
    }

    /** Also one that was retired since. */
    public Optional<Breed> findById(UUID id) {
        return jdbc.sql("select id, species_id, name from breed where id = ?")
                .param(id)
                .query(Breed.class)
                .optional();
    }
}
