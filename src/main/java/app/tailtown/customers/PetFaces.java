package app.tailtown.customers;

import app.tailtown.files.PictureSize;
import app.tailtown.files.Pictures;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The photos of many pets at once, to be printed. */
@Service
public class PetFaces {

    private final Shown shown;
    private final Pictures pictures;

    PetFaces(Shown shown, Pictures pictures) {
        this.shown = shown;
        this.pictures = pictures;
    }

    /** A square of 320 pixels as JPEG, of those that have a photo. No transaction is open while they are read from their shelf. */
    @Transactional(propagation = Propagation.NEVER)
    public Map<PetId, byte[]> of(Collection<PetId> pets) {
        var ids = shown.of(pets);
        var read = pictures.jpegs(ids.values(), PictureSize.MEDIUM);
        var faces = new HashMap<PetId, byte[]>();
        ids.forEach((pet, picture) -> {
            var face = read.get(picture);
            if (face != null) faces.put(pet, face);
        });
        return faces;
    }

    /** Which picture each of them shows. */
    @org.springframework.stereotype.Repository
    static class Shown {

        private final JdbcClient jdbc;

        Shown(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional(readOnly = true)
        public Map<PetId, UUID> of(Collection<PetId> pets) {
            var found = new HashMap<PetId, UUID>();
            jdbc.sql("""
                    select p.id, f.picture_id from pet p
                      join pet_photo f on f.organization_id = p.organization_id and f.pet_id = p.id and f.id = p.photo_id
                     where p.id = any (:pets)""")
                    .param("pets", pets.stream().map(PetId::value).toArray(UUID[]::new))
                    .query(row -> {
                        found.put(new PetId(row.getObject("id", UUID.class)), row.getObject("picture_id", UUID.class));
                    });
            return found;
        }
    }
}
