package app.tailtown.customers.documents;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.files.StoredFile;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Slice;
import app.tailtown.platform.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Papers in the database. */
@Repository
class Documents {

    private static final String READ = """
            select d.*, c.name as customer, coalesce(p.name, '') as pet, f.name as file, f.media_type, f.bytes, i.id as picture_id, i.width, i.height,
                   coalesce((select s.name from staff s where 'staff:' || s.id = d.added_by), '') as adder
              from document d
              join customer c on c.organization_id = d.organization_id and c.id = d.customer_id
              join file f on f.organization_id = d.organization_id and f.id = d.file_id
              left join pet p on p.organization_id = d.organization_id and p.id = d.pet_id
              left join picture i on i.organization_id = f.organization_id and i.id = f.picture_id
            """;

    private static final Map<DocumentOrder, String> LISTS =
            SortKey.lists(DocumentOrder.class, DocumentOrder::key, READ + """
                     where d.customer_id = :customer and d.deleted_at is null and (:pet::uuid is null or d.pet_id = :pet)
                       and (:q = '' or f.name ilike :like or d.note ilike :like)""");

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<Document> list(
            CustomerId customer, @Nullable UUID pet, String search, DocumentOrder order, Cursor after, int size) {
        var sql = Objects.requireNonNull(LISTS.get(order));
        var rows = jdbc.sql(sql)
                .param("customer", customer.value())
                .param("pet", pet, Types.OTHER)
                .param("q", search)
                .param("like", Like.containing(search))
                .param("start", after.isStart())
                .param("key", after.key())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(Documents::read)
                .list();
        return Slice.of(rows, size, order::cursor);
    }

    @Transactional(readOnly = true)
    Document find(UUID id) {
        return jdbc.sql(READ + " where d.id = ?")
                .param(id)
                .query(Documents::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Nobody else may change it before this transaction ends. */
    Document lock(UUID id) {
        var _ = jdbc.sql("select 1 from document where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id);
    }

    void add(UUID id, CustomerId customer, KeepDocument what, UUID file, OffsetDateTime at) {
        jdbc.sql("""
                insert into document (id, customer_id, pet_id, kind, note, file_id, added_at)
                values (:id, :customer, :pet, :kind, :note, :file, :at)""")
                .param("id", id)
                .param("customer", customer.value())
                .param("pet", what.petId(), Types.OTHER)
                .param("kind", what.kind())
                .param("note", what.note())
                .param("file", file)
                .param("at", at)
                .update();
    }

    void delete(UUID id, OffsetDateTime at) {
        jdbc.sql("update document set deleted_at = ?, deleted_by = current_actor() where id = ?")
                .params(at, id)
                .update();
    }

    void restore(UUID id) {
        jdbc.sql("update document set deleted_at = null, deleted_by = null where id = ?")
                .param(id)
                .update();
    }

    private static Document read(ResultSet row, int number) throws SQLException {
        var pet = row.getObject("pet_id", UUID.class);
        return new Document(
                row.getObject("id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                pet == null ? null : new PetId(pet),
                row.getString("pet"),
                row.getString("kind"),
                row.getString("note"),
                file(row),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("adder"),
                Columns.instant(row, "deleted_at"));
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("file_id", UUID.class),
                row.getString("file"),
                row.getString("media_type"),
                row.getInt("bytes"),
                StoredFile.Preview.read(row));
    }
}
