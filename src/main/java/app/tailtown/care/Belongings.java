package app.tailtown.care;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pets brought along. */
@Repository
class Belongings {

    private static final String READ =
            "select id, reservation_id, pet_id, item, note, brought_at, given_back_at from belonging";

    private final JdbcClient jdbc;

    Belongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Belonging> of(UUID reservation) {
        return jdbc.sql(READ + " where reservation_id = ? order by id")
                .param(reservation)
                .query(Belongings::read)
                .list();
    }

    /** Of several stays at once. */
    List<Belonging> of(Collection<UUID> reservations) {
        return jdbc.sql(READ + " where reservation_id = any (:stays) order by id")
                .param("stays", reservations.toArray(UUID[]::new))
                .query(Belongings::read)
                .list();
    }

    Belonging find(UUID id) {
        return jdbc.sql(READ + " where id = ?")
                .param(id)
                .query(Belongings::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, and nobody else changes it before this transaction ends. */
    Belonging lock(UUID id) {
        return jdbc.sql(READ + " where id = ? for update")
                .param(id)
                .query(Belongings::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(UUID id, StayHead stay, PetId pet, BringBelonging what, OffsetDateTime now) {
        jdbc.sql(
                        "insert into belonging (id, resort_id, reservation_id, pet_id, item, note, brought_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, stay.resortId(), stay.id(), pet.value(), what.item(), what.note(), now)
                .update();
    }

    /** What each of them brought. */
    void add(StayHead stay, List<AsItComes> each, OffsetDateTime now) {
        var pets = new ArrayList<UUID>();
        var items = new ArrayList<String>();
        for (var one : each) {
            for (var item : one.brought()) {
                pets.add(one.petId());
                items.add(item);
            }
        }
        if (items.isEmpty()) return;
        jdbc.sql("""
                insert into belonging (id, resort_id, reservation_id, pet_id, item, note, brought_at)
                select x.id, :resort, :stay, x.pet, x.item, '', :now
                  from unnest(cast(:ids as uuid[]), cast(:pets as uuid[]), cast(:items as text[])) as x (id, pet, item)""")
                .param("resort", stay.resortId())
                .param("stay", stay.id())
                .param("now", now)
                .param("ids", items.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("pets", pets.toArray(UUID[]::new))
                .param("items", items.toArray(String[]::new))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from belonging where id = ?").param(id).update();
    }

    void giveBack(UUID id, OffsetDateTime now) {
        jdbc.sql("update belonging set given_back_at = ?, given_back_by = current_actor() where id = ?")
                .params(now, id)
                .update();
    }

    void undoGiveBack(UUID id) {
        jdbc.sql("update belonging set given_back_at = null, given_back_by = null where id = ?")
                .param(id)
                .update();
    }

    private static Belonging read(ResultSet row, int number) throws SQLException {
        return new Belonging(
                row.getObject("id", UUID.class),
                row.getObject("reservation_id", UUID.class),
                new PetId(row.getObject("pet_id", UUID.class)),
                row.getString("item"),
                row.getString("note"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "given_back_at"));
    }
}
