package app.tailtown.customers;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.MovedOn;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pets in the database. */
@Repository
class Pets {

    private static final String PET =
            "select p.*, (select k.name from pet k where k.organization_id = p.organization_id and k.id = p.merged_into) as goes_on_as,"
                    + " c.name as customer, s.code as species, coalesce(b.name, '') as breed, "
                    + PetCards.WARNINGS + " as warnings"
                    + """

              from pet p
              join customer c on c.organization_id = p.organization_id and c.id = p.customer_id
              join species s on s.organization_id = p.organization_id and s.id = p.species_id
              left join breed b on b.organization_id = p.organization_id and b.id = p.breed_id
            """;

    private final JdbcClient jdbc;
    private final PetCards cards;

    Pets(JdbcClient jdbc, PetCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    Slice<Pet> list(@Nullable UUID customer, String search, Cursor after, int size) {
        var rows = jdbc.sql(PET + """
                where p.deleted_at is null and c.deleted_at is null and (:q = '' or p.name ilike :like) and (:customer::uuid is null
                      or p.customer_id = (select coalesce(k.merged_into, k.id) from customer k where k.id = :customer))
                  and (:start or (p.name collate "und-x-icu", p.id) > (:key, :id))
                order by p.name collate "und-x-icu", p.id limit :limit""")
                .param("q", search)
                .param("like", Like.containing(search))
                .param("customer", customer, Types.OTHER)
                .param("start", after.isStart())
                .param("key", after.key())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(this::read)
                .list();
        return Slice.of(rows, size, p -> new Cursor(p.name(), p.id().value()));
    }

    Pet find(PetId id) {
        return jdbc.sql(PET + " where p.id = ?")
                .param(id.value())
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Nobody else may change it or book for it before this transaction ends. */
    Pet lock(PetId id) {
        var _ = jdbc.sql("select 1 from pet where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id);
    }

    void add(PetId id, CustomerId customer, KeepPet what) {
        values("""
                insert into pet (id, customer_id, name, species_id, breed_id, sex, altered, birth_date, weight_grams, color, notes)
                values (:id, :customer, :name, :species, :breed, :sex, :altered, :born, :weight, :color, :notes)""", id, what).param("customer", customer.value()).update();
    }

    /** False when somebody changed it since {@code version} was read. */
    boolean change(PetId id, int version, KeepPet what) {
        return values("""
                update pet set version = version + 1, name = :name, species_id = :species, breed_id = :breed, sex = :sex, altered = :altered,
                       birth_date = :born, weight_grams = :weight, color = :color, notes = :notes
                 where id = :id and version = :version and deleted_at is null""", id, what).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec values(String sql, PetId id, KeepPet what) {
        var weight = what.weightGrams();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("name", what.name())
                .param("species", what.speciesId())
                .param("breed", what.breedId(), Types.OTHER)
                .param("sex", what.sex())
                .param("altered", what.altered())
                .param("born", what.birthDate(), Types.DATE)
                .param("weight", weight == null ? null : weight.grams(), Types.INTEGER)
                .param("color", what.color())
                .param("notes", what.notes());
    }

    void delete(PetId id, OffsetDateTime at) {
        jdbc.sql("update pet set version = version + 1, deleted_at = ?, deleted_by = current_actor() where id = ?")
                .params(at, id.value())
                .update();
    }

    void restore(PetId id) {
        jdbc.sql("update pet set version = version + 1, deleted_at = null, deleted_by = null where id = ?")
                .param(id.value())
                .update();
    }

    void setDeceased(PetId id, @Nullable LocalDate on) {
        jdbc.sql("update pet set version = version + 1, deceased_on = :on where id = :id")
                .param("on", on, Types.DATE)
                .param("id", id.value())
                .update();
    }

    /** 0 when this warning is given already. */
    int warn(UUID id, PetId pet, UUID type, String note, OffsetDateTime since) {
        return jdbc.sql("""
                insert into pet_warning (id, pet_id, warning_type_id, note, since) values (?, ?, ?, ?, ?)
                on conflict (organization_id, pet_id, warning_type_id) where ended_at is null do nothing""").params(id, pet.value(), type, note, since).update();
    }

    int endWarning(UUID warning, PetId pet, @Nullable OffsetDateTime at) {
        return jdbc.sql("update pet_warning set ended_at = :at where id = :id and pet_id = :pet")
                .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", warning)
                .param("pet", pet.value())
                .update();
    }

    private Pet read(ResultSet row, int number) throws SQLException {
        var further = row.getObject("merged_into", UUID.class);
        if (further != null) {
            var merged = new CustomerRefusal.PetWasMerged(
                    row.getString("name"), row.getString("goes_on_as"), "/pets/" + further);
            throw new MovedOn(row.getObject("id", UUID.class), further, merged);
        }
        return new Pet(
                new PetId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                row.getString("name"),
                row.getObject("species_id", UUID.class),
                row.getString("species"),
                row.getObject("breed_id", UUID.class),
                row.getString("breed"),
                row.getString("sex"),
                row.getString("altered"),
                row.getObject("birth_date", LocalDate.class),
                PetCards.weight(row),
                row.getString("color"),
                row.getString("notes"),
                cards.warnings(row),
                row.getObject("deceased_on", LocalDate.class),
                row.getObject("photo_id", UUID.class),
                Columns.instant(row, "deleted_at"));
    }
}
