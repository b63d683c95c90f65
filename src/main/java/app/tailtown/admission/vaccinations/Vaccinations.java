package app.tailtown.admission.vaccinations;

import app.tailtown.admission.vaccinations.Vaccination.Clinic;
import app.tailtown.admission.vaccinations.Vaccination.Decision;
import app.tailtown.customers.PetId;
import app.tailtown.files.StoredFile;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Vaccinations in the database. */
@Repository
class Vaccinations {

    private static final String READ = """
            select v.*, t.name as type, coalesce(p.name, '') as product, c.name as clinic, c.phone as clinic_phone, c.place as clinic_place,
                   d.verdict, d.seen_on_paper, d.why, d.at as decided_at, f.file_id, f.file_name, f.media_type, f.bytes, f.picture_id, f.width, f.height,
                   coalesce((select s.name from staff s where 'staff:' || s.id = v.submitted_by), '') as submitter,
                   coalesce((select s.name from staff s where 'staff:' || s.id = d.by_whom), '') as decider
              from vaccination v
              join immunization_type t on t.organization_id = v.organization_id and t.id = v.immunization_type_id
              left join vaccine_product p on p.organization_id = v.organization_id and p.id = v.product_id
              left join vet_clinic c on c.organization_id = v.organization_id and c.id = v.clinic_id
              left join vaccination_decision d on d.organization_id = v.organization_id and d.vaccination_id = v.id and d.undone_at is null
              left join lateral (select f.id as file_id, f.name as file_name, f.media_type, f.bytes, i.id as picture_id, i.width, i.height
                                   from vaccination_document x join file f on f.organization_id = x.organization_id and f.id = x.file_id
                                   left join picture i on i.organization_id = f.organization_id and i.id = f.picture_id
                                  where x.organization_id = v.organization_id and x.vaccination_id = v.id
                                  order by x.added_at desc, x.id desc limit 1) f on true
            """;

    private final JdbcClient jdbc;

    Vaccinations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest dose first, those of an unknown day last. */
    List<Vaccination> of(PetId pet) {
        return jdbc.sql(
                        READ
                                + " where v.pet_id = ? order by v.taken_back_at is not null, v.administered_on desc nulls last, v.submitted_at desc, v.id desc")
                .param(pet.value())
                .query(Vaccinations::read)
                .list();
    }

    @Transactional(readOnly = true)
    Vaccination find(UUID id) {
        return jdbc.sql(READ + " where v.id = ?")
                .param(id)
                .query(Vaccinations::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Nobody else may decide about it before this transaction ends. */
    Vaccination lock(UUID id) {
        var _ = jdbc.sql("select 1 from vaccination where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id);
    }

    void add(
            UUID id, PetId pet, KeepVaccination what, ValidUntil validUntil, @Nullable UUID clinic, OffsetDateTime at) {
        jdbc.sql("""
                insert into vaccination (id, pet_id, immunization_type_id, product_id, administered_on, valid_until, valid_until_from, clinic_id, note, submitted_at)
                values (:id, :pet, :type, :product, :given, :until, :from, :clinic, :note, :at)""")
                .param("id", id)
                .param("pet", pet.value())
                .param("type", what.immunizationTypeId())
                .param("product", what.productId(), Types.OTHER)
                .param("given", what.administeredOn(), Types.DATE)
                .param("until", validUntil.on(), Types.DATE)
                .param("from", validUntil.from())
                .param("clinic", clinic, Types.OTHER)
                .param("note", what.note())
                .param("at", at)
                .update();
    }

    void verify(UUID id, UUID vaccination, boolean seenOnPaper, OffsetDateTime at) {
        jdbc.sql(
                        "insert into vaccination_decision (id, vaccination_id, verdict, seen_on_paper, at) values (?, ?, 'verified', ?, ?)")
                .params(id, vaccination, seenOnPaper, at)
                .update();
    }

    void reject(UUID id, UUID vaccination, String why, OffsetDateTime at) {
        jdbc.sql(
                        "insert into vaccination_decision (id, vaccination_id, verdict, why, at) values (?, ?, 'rejected', ?, ?)")
                .params(id, vaccination, why, at)
                .update();
    }

    void takeBackDecision(UUID vaccination, OffsetDateTime at) {
        jdbc.sql("""
                update vaccination_decision set undone_at = ?, undone_by = current_actor() where vaccination_id = ? and undone_at is null""").params(at, vaccination).update();
    }

    void takeBack(UUID id, OffsetDateTime at) {
        jdbc.sql("update vaccination set taken_back_at = ?, taken_back_by = current_actor() where id = ?")
                .params(at, id)
                .update();
    }

    void restore(UUID id) {
        jdbc.sql("update vaccination set taken_back_at = null, taken_back_by = null where id = ?")
                .param(id)
                .update();
    }

    void attach(UUID id, UUID vaccination, UUID file, OffsetDateTime at) {
        jdbc.sql("insert into vaccination_document (id, vaccination_id, file_id, added_at) values (?, ?, ?, ?)")
                .params(id, vaccination, file, at)
                .update();
    }

    /** The clinic of that name and place, kept first when nobody knew it. A telephone number that is told is its new one. */
    UUID clinic(UUID fresh, String name, String phone, String place) {
        return jdbc.sql("""
                insert into vet_clinic as c (id, name, phone, place) values (?, ?, ?, ?)
                on conflict (organization_id, lower(name), lower(place))
                do update set phone = case when excluded.phone = '' then c.phone else excluded.phone end
                returning id""").params(fresh, name, phone, place).query(UUID.class).single();
    }

    /** By name. */
    List<Clinic> clinics() {
        return jdbc.sql("select id, name, phone, place from vet_clinic order by name collate \"und-x-icu\", place, id")
                .query(Clinic.class)
                .list();
    }

    private static Vaccination read(ResultSet row, int number) throws SQLException {
        return new Vaccination(
                row.getObject("id", UUID.class),
                new PetId(row.getObject("pet_id", UUID.class)),
                row.getObject("immunization_type_id", UUID.class),
                row.getString("type"),
                row.getObject("product_id", UUID.class),
                row.getString("product"),
                row.getObject("administered_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("valid_until_from"),
                clinic(row),
                row.getString("note"),
                at(row, "submitted_at"),
                row.getString("submitter"),
                decision(row),
                row.getObject("taken_back_at") == null ? null : at(row, "taken_back_at"),
                document(row));
    }

    private static @Nullable Clinic clinic(ResultSet row) throws SQLException {
        var id = row.getObject("clinic_id", UUID.class);
        if (id == null) return null;
        return new Clinic(id, row.getString("clinic"), row.getString("clinic_phone"), row.getString("clinic_place"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        if (verdict == null) return null;
        return new Decision(
                verdict.equals("verified"),
                row.getBoolean("seen_on_paper"),
                row.getString("why"),
                at(row, "decided_at"),
                row.getString("decider"));
    }

    private static @Nullable StoredFile document(ResultSet row) throws SQLException {
        var id = row.getObject("file_id", UUID.class);
        if (id == null) return null;
        return new StoredFile(
                id,
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("bytes"),
                StoredFile.Preview.read(row));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
