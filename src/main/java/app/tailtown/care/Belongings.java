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

    /** With the check-outs of these pets. */
    void giveBack(UUID reservation, List<PetId> pets, List<UUID> items, OffsetDateTime now) {
        jdbc.sql("""
                update belonging b set given_back_at = :now, given_back_by = current_actor(), given_back_with = o.id
                  from check_in i join check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
                 where b.reservation_id = :stay and b.pet_id = any (:pets) and b.id = any (:items) and b.given_back_at is null
                   and i.organization_id = b.organization_id and i.reservation_id = b.reservation_id and i.pet_id = b.pet_id and i.undone_at is null""")
                .param("now", now)
                .param("stay", reservation)
                .param("pets", pets.stream().map(PetId::value).toArray(UUID[]::new))
                .param("items", items.toArray(UUID[]::new))
                .update();
    }

    /** What was given back with the check-outs of these pets that stand. */
    void undoGiveBack(UUID reservation, List<PetId> pets) {
        jdbc.sql("""
                update belonging b set given_back_at = null, given_back_by = null, given_back_with = null
                 where b.reservation_id = :stay and b.pet_id = any (:pets)
                   and b.given_back_with in (select o.id from check_out o where o.organization_id = b.organization_id and o.undone_at is null)""")
                .param("stay", reservation)
                .param("pets", pets.stream().map(PetId::value).toArray(UUID[]::new))
                .update();
    }

    void undoGiveBack(UUID id) {
        jdbc.sql("update belonging set given_back_at = null, given_back_by = null, given_back_with = null where id = ?")
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
