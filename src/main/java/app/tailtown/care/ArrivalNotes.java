package app.tailtown.care;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Ids;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes made as pets came; what was noted before stays to be seen. */
@Repository
class ArrivalNotes {

    private final JdbcClient jdbc;

    ArrivalNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of each pet of a stay; none of those whose note was taken back. */
    Map<PetId, ArrivalNote> of(UUID reservation) {
        var notes = new HashMap<PetId, ArrivalNote>();
        jdbc.sql("""
                select distinct on (pet_id) pet_id, text, at from arrival_note where reservation_id = ? order by pet_id, id desc""").param(reservation).query(row -> {
            if (row.getString("text").isEmpty()) return;
            notes.put(
                    new PetId(row.getObject("pet_id", UUID.class)),
                    new ArrivalNote(
                            row.getString("text"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        });
        return notes;
    }

    /** The same of several stays at once. */
    Map<KennelCare.OfStay, ArrivalNote> of(Collection<UUID> reservations) {
        var notes = new HashMap<KennelCare.OfStay, ArrivalNote>();
        jdbc.sql("""
                select distinct on (reservation_id, pet_id) reservation_id, pet_id, text, at from arrival_note
                 where reservation_id = any (:stays) order by reservation_id, pet_id, id desc""").param("stays", reservations.toArray(UUID[]::new)).query(row -> {
            if (row.getString("text").isEmpty()) return;
            notes.put(
                    new KennelCare.OfStay(
                            row.getObject("reservation_id", UUID.class),
                            new PetId(row.getObject("pet_id", UUID.class))),
                    new ArrivalNote(
                            row.getString("text"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        });
        return notes;
    }

    void add(UUID id, StayHead stay, PetId pet, String text, OffsetDateTime now) {
        jdbc.sql("insert into arrival_note (id, resort_id, reservation_id, pet_id, text, at) values (?, ?, ?, ?, ?, ?)")
                .params(id, stay.resortId(), stay.id(), pet.value(), text, now)
                .update();
    }

    /** One of each of them. */
    void add(StayHead stay, List<AsItComes> noted, OffsetDateTime now) {
        if (noted.isEmpty()) return;
        jdbc.sql("""
                insert into arrival_note (id, resort_id, reservation_id, pet_id, text, at)
                select x.id, :resort, :stay, x.pet, x.text, :now
                  from unnest(cast(:ids as uuid[]), cast(:pets as uuid[]), cast(:texts as text[])) as x (id, pet, text)""")
                .param("resort", stay.resortId())
                .param("stay", stay.id())
                .param("now", now)
                .param("ids", noted.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("pets", noted.stream().map(AsItComes::petId).toArray(UUID[]::new))
                .param("texts", noted.stream().map(AsItComes::text).toArray(String[]::new))
                .update();
    }
}
