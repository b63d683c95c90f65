package app.tailtown.admission.waivers;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exceptions in the database. */
@Repository
public class Waivers {

    private static final String READ = """
            select w.id, w.pet_id, w.rule, w.immunization_type_id, coalesce(t.name, '') as type,
                   w.agreement_id, coalesce(a.name, '') as agreement, lower(w.holds) as "from", upper(w.holds) - 1 as until,
                   w.why, w.given_at, w.ended_at, coalesce((select s.name from staff s where 'staff:' || s.id = w.given_by), '') as giver
              from waiver w
              left join immunization_type t on t.organization_id = w.organization_id and t.id = w.immunization_type_id
              left join agreement a on a.organization_id = w.organization_id and a.id = w.agreement_id
            """;

    private final JdbcClient jdbc;

    Waivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Waiver> of(PetId pet) {
        return jdbc.sql(READ + " where w.pet_id = ? order by w.given_at desc, w.id desc")
                .param(pet.value())
                .query(Waivers::read)
                .list();
    }

    /** Those of several pets that were not ended. */
    public Map<PetId, List<Waiver>> notEnded(Collection<PetId> pets) {
        return jdbc
                .sql(READ + " where w.pet_id = any (:pets) and w.ended_at is null")
                .param("pets", pets.stream().map(PetId::value).toArray(UUID[]::new))
                .query(Waivers::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Waiver::petId));
    }

    Waiver find(UUID id) {
        return jdbc.sql(READ + " where w.id = ?")
                .param(id)
                .query(Waivers::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Nobody else may end it before this transaction ends. */
    Waiver lock(UUID id) {
        var _ = jdbc.sql("select 1 from waiver where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id);
    }

    /** One that stands on these days. */
    Optional<Waiver> standing(PetId pet, GiveWaiver what, LocalDate from) {
        return jdbc.sql(READ + """
                 where w.pet_id = :pet and w.rule = :rule and w.immunization_type_id is not distinct from :type
                   and w.agreement_id is not distinct from :agreement and w.ended_at is null and w.holds && daterange(:from, :until, '[]')
                 order by upper(w.holds) desc limit 1""")
                .param("pet", pet.value())
                .param("rule", what.rule())
                .param("type", what.immunizationTypeId(), Types.OTHER)
                .param("agreement", what.agreementId(), Types.OTHER)
                .param("from", from)
                .param("until", what.until())
                .query(Waivers::read)
                .optional();
    }

    void add(UUID id, PetId pet, GiveWaiver what, LocalDate from, OffsetDateTime at) {
        jdbc.sql("""
                insert into waiver (id, pet_id, rule, immunization_type_id, agreement_id, holds, why, given_at)
                values (:id, :pet, :rule, :type, :agreement, daterange(:from, :until, '[]'), :why, :at)""")
                .param("id", id)
                .param("pet", pet.value())
                .param("rule", what.rule())
                .param("type", what.immunizationTypeId(), Types.OTHER)
                .param("agreement", what.agreementId(), Types.OTHER)
                .param("from", from)
                .param("until", what.until())
                .param("why", what.why())
                .param("at", at)
                .update();
    }

    /** A null lets it stand again. */
    void end(UUID id, @Nullable OffsetDateTime at) {
        jdbc.sql("""
                update waiver set ended_at = :at::timestamptz, ended_by = case when :at::timestamptz is null then null else current_actor() end where id = :id""")
                .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    private static Waiver read(ResultSet row, int number) throws SQLException {
        var ended = Columns.instant(row, "ended_at");
        return new Waiver(
                row.getObject("id", UUID.class),
                new PetId(row.getObject("pet_id", UUID.class)),
                row.getString("rule"),
                row.getObject("immunization_type_id", UUID.class),
                row.getString("type"),
                row.getObject("agreement_id", UUID.class),
                row.getString("agreement"),
                row.getObject("from", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("why"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getString("giver"),
                ended);
    }
}
