package app.tailtown.customers.photos;

import app.tailtown.customers.PetId;
import app.tailtown.platform.NotFound;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos of pets in the database. Only the one a pet shows is given out. */
@Repository
class Photos {

    private static final String SHOWN = """
            select f.id, f.picture_id, i.width, i.height, f.added_at
              from pet p
              join pet_photo f on f.organization_id = p.organization_id and f.pet_id = p.id and f.id = p.photo_id
              join picture i on i.organization_id = f.organization_id and i.id = f.picture_id
             where p.id = ?""";

    private final JdbcClient jdbc;

    Photos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Photo> shown(PetId pet) {
        return jdbc.sql(SHOWN)
                .param(pet.value())
                .query((row, _) -> new Photo(
                        row.getObject("id", UUID.class),
                        row.getObject("picture_id", UUID.class),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What a pet shows now, and nobody else may change before this transaction ends. */
    Optional<UUID> lock(PetId pet) {
        return jdbc.sql("select photo_id from pet where id = ? for update")
                .param(pet.value())
                .query((row, _) -> Optional.ofNullable(row.getObject("photo_id", UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(UUID id, PetId pet, UUID picture, OffsetDateTime at) {
        jdbc.sql("insert into pet_photo (id, pet_id, picture_id, added_at) values (?, ?, ?, ?)")
                .params(id, pet.value(), picture, at)
                .update();
    }

    boolean wasOf(PetId pet, UUID photo) {
        return jdbc.sql("select exists (select from pet_photo where pet_id = ? and id = ?)")
                .params(pet.value(), photo)
                .query(Boolean.class)
                .single();
    }

    void show(PetId pet, @Nullable UUID photo) {
        jdbc.sql("update pet set photo_id = :photo where id = :pet")
                .param("photo", photo, Types.OTHER)
                .param("pet", pet.value())
                .update();
    }
}
