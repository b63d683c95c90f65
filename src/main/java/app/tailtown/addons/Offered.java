package app.tailtown.addons;

import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
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

/** The catalogue of add-ons and their prices, in the database. */
@Repository
class Offered {

    private static final String READ = "select id, version, name, unit, species_id, active from add_on";

    private final JdbcClient jdbc;

    Offered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AddOn> list() {
        return jdbc.sql(READ + " order by position, lower(name), id")
                .query(Offered::read)
                .list();
    }

    AddOn find(UUID id) {
        return jdbc.sql(READ + " where id = ?")
                .param(id)
                .query(Offered::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, and nobody else changes it or its prices before this transaction ends. */
    AddOn lock(UUID id) {
        jdbc.sql("select id from add_on where id = ? for update")
                .param(id)
                .query(UUID.class)
                .list();
        return find(id);
    }

    /** False when another one has its name. */
    boolean add(UUID id, KeepAddOn what, OffsetDateTime now) {
        return jdbc.sql("""
                insert into add_on (id, name, unit, species_id, active, position, created_at)
                values (:id, :name, :unit, :species, :active, (select coalesce(max(position), 0) + 1 from add_on), :now)
                on conflict (organization_id, lower(name)) do nothing""")
                        .param("id", id)
                        .param("name", what.name())
                        .param("unit", what.unit())
                        .param("species", what.speciesId(), Types.OTHER)
                        .param("active", what.active())
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean isNamed(String name, UUID but) {
        return jdbc.sql("select exists (select from add_on where lower(name) = lower(?) and id <> ?)")
                .params(name, but)
                .query(Boolean.class)
                .single();
    }

    void change(UUID id, KeepAddOn what) {
        jdbc.sql(
                        "update add_on set version = version + 1, name = :name, species_id = :species, active = :active where id = :id")
                .param("name", what.name())
                .param("species", what.speciesId(), Types.OTHER)
                .param("active", what.active())
                .param("id", id)
                .update();
    }

    List<AddOnPrice> prices(Resort resort) {
        return jdbc.sql(
                        "select id, resort_id, add_on_id, lower(valid) as \"from\", upper(valid) as until, price from add_on_price where resort_id = ? order by valid")
                .param(resort.id().value())
                .query((row, _) -> new AddOnPrice(
                        row.getObject("id", UUID.class),
                        row.getObject("resort_id", UUID.class),
                        row.getObject("add_on_id", UUID.class),
                        row.getObject("from", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        resort.currency().getCurrencyCode(),
                        row.getLong("price")))
                .list();
    }

    /** 404 when nobody has it, or not at a resort the caller may see. */
    ResortId resortOfPrice(UUID id) {
        return jdbc.sql("select resort_id from add_on_price where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(ResortId::new)
                .orElseThrow(NotFound::new);
    }

    void addPrice(UUID id, Resort resort, SetAddOnPrice what, OffsetDateTime now) {
        jdbc.sql("""
                insert into add_on_price (id, resort_id, add_on_id, valid, price, created_at)
                values (?, ?, ?, daterange(?, null), ?, ?)""")
                .params(id, resort.id().value(), what.addOnId(), what.from(), what.price(), now)
                .update();
    }

    void removePrice(UUID id) {
        jdbc.sql("delete from add_on_price where id = ?").param(id).update();
    }

    /** {@code until}: null while none follows. */
    void endPrice(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update add_on_price set valid = daterange(lower(valid), :until) where id = :id")
                .param("until", until, Types.DATE)
                .param("id", id)
                .update();
    }

    private static AddOn read(ResultSet row, int number) throws SQLException {
        return new AddOn(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                AddOnUnit.of(row.getString("unit")),
                row.getObject("species_id", UUID.class),
                row.getBoolean("active"));
    }
}
