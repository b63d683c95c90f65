package app.tailtown.admission.compliance;

import app.tailtown.admission.CompanyDays;
import app.tailtown.admission.agreements.AgreementStanding;
import app.tailtown.admission.agreements.AgreementStandings;
import app.tailtown.admission.rules.AdmissionRules;
import app.tailtown.admission.rules.DaysHere;
import app.tailtown.admission.rules.LatestEvaluation;
import app.tailtown.admission.rules.PetFacts;
import app.tailtown.admission.vaccinations.Vaccination;
import app.tailtown.admission.waivers.Waivers;
import app.tailtown.catalog.ImmunizationType;
import app.tailtown.catalog.Requirements;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.Services;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pets are judged by, for many at once. */
@Repository
public class ComplianceRows {

    private static final String GUESTS = """
            select p.id, p.name as pet, p.species_id as animal, p.customer_id, p.birth_date, p.altered, t.id as type,
                   e.id as evaluation, e.held_on, e.outcome, e.note,
                   coalesce((select concat_ws(' ', nullif(h.given_name, ''), nullif(h.family_name, '')) from person h
                              where h.customer_id = p.customer_id and h.emergency_contact order by h.position, h.id limit 1), '') as contact,
                   s.id as species_id, s.code, t.name
              from pet p join species s on s.organization_id = p.organization_id and s.id = p.species_id
              left join immunization_type t on t.organization_id = p.organization_id and t.species_id = p.species_id
              left join lateral (
                select v.* from evaluation v
                 where v.organization_id = p.organization_id and v.pet_id = p.id
                   and not exists (select from evaluation_withdrawal w
                                    where w.organization_id = v.organization_id and w.evaluation_id = v.id and w.undone_at is null)
                 order by v.held_on desc, v.recorded_at desc, v.id desc limit 1) e on true
             where p.id = any (:pets)""";

    private final JdbcClient jdbc;
    private final Requirements requirements;
    private final AdmissionRules rules;
    private final Services services;
    private final Waivers waivers;
    private final AgreementStandings agreements;
    private final CompanyDays days;

    ComplianceRows(
            JdbcClient jdbc,
            Requirements requirements,
            AdmissionRules rules,
            Services services,
            Waivers waivers,
            AgreementStandings agreements,
            CompanyDays days) {
        this.jdbc = jdbc;
        this.requirements = requirements;
        this.rules = rules;
        this.services = services;
        this.waivers = waivers;
        this.agreements = agreements;
        this.days = days;
    }

    /** In eight statements however many they are. */
    public Judgement about(Collection<PetId> pets) {
        return new Judgement(
                guests(pets, visits(pets), agreements.of(pets)),
                services.list().stream().collect(Collectors.toMap(Service::id, s -> s)),
                requirements.list(),
                rules.list(),
                evidence(pets),
                waivers.notEnded(pets));
    }

    private Map<PetId, Guest> guests(
            Collection<PetId> pets,
            Map<PetId, List<DaysHere>> visits,
            Map<CustomerId, List<AgreementStanding>> signed) {
        var guests = new HashMap<PetId, Guest>();
        jdbc.sql(GUESTS).param("pets", ids(pets)).query(row -> {
            var id = pet(row, "id");
            var known = guests.get(id);
            var guest = known == null
                    ? new Guest(
                            id,
                            row.getString("pet"),
                            facts(row, visits.getOrDefault(id, List.of()), signed),
                            new ArrayList<>())
                    : known;
            guests.put(id, guest);
            if (row.getObject("type") != null) guest.types().add(type(row));
        });
        return guests;
    }

    private Map<PetId, List<DaysHere>> visits(Collection<PetId> pets) {
        return jdbc
                .sql("select pet_id, first_day, last_day from visits_of_pets(:pets, :now)")
                .param("pets", ids(pets))
                .param("now", days.now())
                .query((row, _) -> Map.entry(
                        pet(row, "pet_id"),
                        new DaysHere(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<PetId, List<Evidence>> evidence(Collection<PetId> pets) {
        return jdbc.sql("""
                select v.id, v.pet_id, v.immunization_type_id, v.administered_on, v.valid_until, v.submitted_at, d.verdict, coalesce(d.why, '') as why
                  from vaccination v
                  left join vaccination_decision d on d.organization_id = v.organization_id and d.vaccination_id = v.id and d.undone_at is null
                 where v.pet_id = any (:pets) and v.taken_back_at is null""").param("pets", ids(pets)).query((row, _) -> proof(row)).list().stream()
                .collect(Collectors.groupingBy(Evidence::pet));
    }

    private static PetFacts facts(ResultSet row, List<DaysHere> visits, Map<CustomerId, List<AgreementStanding>> signed)
            throws SQLException {
        var customer = row.getObject("customer_id", UUID.class);
        return new PetFacts(
                row.getObject("animal", UUID.class),
                customer,
                row.getObject("birth_date", LocalDate.class),
                row.getString("altered"),
                row.getString("contact"),
                evaluation(row),
                visits,
                signed.getOrDefault(new CustomerId(customer), List.of()));
    }

    private static @Nullable LatestEvaluation evaluation(ResultSet row) throws SQLException {
        var id = row.getObject("evaluation", UUID.class);
        if (id == null) return null;
        var outcome = row.getString("outcome");
        return new LatestEvaluation(
                id,
                row.getObject("held_on", LocalDate.class),
                !outcome.equals("failed"),
                outcome.equals("passed-with-conditions") ? row.getString("note") : "");
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
