package app.tailtown.addons;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Which pet of a stay gets what, in the database. */
@Repository
class AddOns {

    private static final String GIVEN = """
            select g.id, g.resort_id, g.reservation_id, g.pet_id, p.name as pet, g.add_on_id, a.name as add_on, a.unit, g.quantity, g.removed_from,
                   (select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'doneAt', d.done_at, 'doneBy', coalesce(s.name, '')) order by d.day), '[]')
                      from add_on_day d
                      left join staff s on s.organization_id = d.organization_id and 'staff:' || s.id = d.done_by
                     where d.organization_id = g.organization_id and d.given_add_on_id = g.id) as days
              from given_add_on g
              join add_on a on a.organization_id = g.organization_id and a.id = g.add_on_id
              join pet p on p.organization_id = g.organization_id and p.id = g.pet_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AddOns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Of a stay, by pet and in the order in which they were added; those that were removed and never given are left out. */
    List<GivenAddOn> of(UUID reservation) {
        return jdbc
                .sql(GIVEN + " where g.reservation_id = ? order by p.name, p.id, g.id")
                .param(reservation)
                .query(this::read)
                .list()
                .stream()
                .filter(g -> !g.isRemoved() || !g.days().isEmpty())
                .toList();
    }

    GivenAddOn find(UUID id) {
        return jdbc.sql(GIVEN + " where g.id = ?")
                .param(id)
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, and nobody else changes it before this transaction ends. */
    GivenAddOn lock(UUID id) {
        jdbc.sql("select id from given_add_on where id = ? for update")
                .param(id)
                .query(UUID.class)
                .list();
        return find(id);
    }

    void add(UUID id, AddOnGift gift, @Nullable LocalDate fromDay, OffsetDateTime now) {
        jdbc.sql("""
                insert into given_add_on (id, resort_id, reservation_id, pet_id, add_on_id, quantity, day, from_day, added_at)
                values (:id, :resort, :reservation, :pet, :addOn, :quantity, :day, :from, :now)""")
                .param("id", id)
                .param("resort", gift.resort().value())
                .param("reservation", gift.reservation())
                .param("pet", gift.pet().value())
                .param("addOn", gift.what().addOnId())
                .param("quantity", gift.what().quantity())
                .param("day", gift.what().day(), Types.DATE)
                .param("from", fromDay, Types.DATE)
                .param("now", now)
                .update();
    }

    void remove(UUID id, LocalDate from, OffsetDateTime now) {
        jdbc.sql("update given_add_on set removed_from = ?, removed_at = ?, removed_by = current_actor() where id = ?")
                .params(from, now, id)
                .update();
    }

    void putBack(UUID id) {
        jdbc.sql("update given_add_on set removed_from = null, removed_at = null, removed_by = null where id = ?")
                .param(id)
                .update();
    }

    /** False when somebody else was first. */
    boolean tick(GivenAddOn given, LocalDate day, OffsetDateTime now) {
        return jdbc.sql("""
                insert into add_on_done (id, resort_id, given_add_on_id, day, at) values (?, ?, ?, ?, ?)
                on conflict (organization_id, given_add_on_id, day) where undone_at is null do nothing""")
                        .params(Ids.next(), given.resortId(), given.id(), day, now)
                        .update()
                == 1;
    }

    /** False when there was nothing to take back. */
    boolean untick(UUID id, LocalDate day, OffsetDateTime now) {
        return jdbc.sql("""
                update add_on_done set undone_at = ?, undone_by = current_actor()
                 where given_add_on_id = ? and day = ? and undone_at is null""").params(now, id, day).update() == 1;
    }

    private GivenAddOn read(ResultSet row, int number) throws SQLException {
        return new GivenAddOn(
                row.getObject("id", UUID.class),
                row.getObject("resort_id", UUID.class),
                row.getObject("reservation_id", UUID.class),
                new PetId(row.getObject("pet_id", UUID.class)),
                row.getString("pet"),
                row.getObject("add_on_id", UUID.class),
                row.getString("add_on"),
                AddOnUnit.of(row.getString("unit")),
                row.getInt("quantity"),
                List.of(json.readValue(row.getString("days"), GivenAddOn.Day[].class)),
                row.getObject("removed_from", LocalDate.class));
    }
}
