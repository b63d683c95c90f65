package app.tailtown.admission.compliance;

import app.tailtown.admission.vaccinations.Vaccination;
import app.tailtown.catalog.ImmunizationType;
import app.tailtown.catalog.Requirement;
import app.tailtown.catalog.Requirements;
import app.tailtown.customers.PetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What {@link Compliance} is judged by, for many pets at once. */
@Repository
class ComplianceRows {

    private final JdbcClient jdbc;
    private final Requirements requirements;

    ComplianceRows(JdbcClient jdbc, Requirements requirements) {
        this.jdbc = jdbc;
        this.requirements = requirements;
    }

    /**
     * What is required at all.
     *
     * @param types what the species of each pet can be vaccinated against; a pet that is not there has no entry
     */
    record Required(List<Requirement> rules, Map<PetId, List<ImmunizationType>> types) {}

    Required required(Collection<PetId> pets) {
        var types = new HashMap<PetId, List<ImmunizationType>>();
        jdbc.sql("""
                select p.id, t.id as type, s.id as species_id, s.code, t.name
                  from pet p join species s on s.organization_id = p.organization_id and s.id = p.species_id
                  left join immunization_type t on t.organization_id = p.organization_id and t.species_id = p.species_id
                 where p.id = any (:pets)""").param("pets", ids(pets)).query(row -> {
            var known = types.computeIfAbsent(pet(row, "id"), _ -> new java.util.ArrayList<>());
            if (row.getObject("type") != null) known.add(type(row));
        });
        return new Required(requirements.list(), types);
    }

    Map<PetId, List<Evidence>> evidence(Collection<PetId> pets) {
        return jdbc.sql("""
                select v.id, v.pet_id, v.immunization_type_id, v.administered_on, v.valid_until, v.submitted_at, d.verdict, coalesce(d.why, '') as why
                  from vaccination v
                  left join vaccination_decision d on d.organization_id = v.organization_id and d.vaccination_id = v.id and d.undone_at is null
                 where v.pet_id = any (:pets) and v.taken_back_at is null""").param("pets", ids(pets)).query((row, _) -> proof(row)).list().stream()
                .collect(Collectors.groupingBy(Evidence::pet));
    }

    private static ImmunizationType type(ResultSet row) throws SQLException {
        return new ImmunizationType(
                row.getObject("type", UUID.class),
                row.getObject("species_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                List.of());
    }

    private static Evidence proof(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return new Evidence(
                row.getObject("id", UUID.class),
                pet(row, "pet_id"),
                row.getObject("immunization_type_id", UUID.class),
                row.getObject("administered_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                verdict == null
                        ? Vaccination.State.SUBMITTED
                        : verdict.equals("verified") ? Vaccination.State.VERIFIED : Vaccination.State.REJECTED,
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("why"));
    }

    private static PetId pet(ResultSet row, String column) throws SQLException {
        return new PetId(row.getObject(column, UUID.class));
    }

    private static UUID[] ids(Collection<PetId> pets) {
        return pets.stream().map(PetId::value).toArray(UUID[]::new);
    }
}
