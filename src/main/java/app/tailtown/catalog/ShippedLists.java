package app.tailtown.catalog;

import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.Organizations.OrganizationFounded;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Copies our lists into a company at its creation, in the same transaction. Ids follow from the company and the entry, so that two runs with the same
 * company make the same rows.
 */
@Component
class ShippedLists {

    private final JdbcTemplate jdbc;

    ShippedLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void copyInto(OrganizationFounded founded) {
        var ids = new EntryIds(founded.organization());
        copySpecies(ids);
        copyBreeds(ids);
        copyTemperaments(ids);
        copyImmunizationTypes(ids);
        copyVaccineProducts(ids);
        copyRequirements(ids);
        copyAdmissionRules(ids);
        copyServices(ids);
        copyWarningTypes(ids);
    }

    private void copySpecies(EntryIds ids) {
        var rows = ReferenceList.SPECIES.read();
        insert(
                "insert into species (id, code, name, position) values (?, ?, ?, ?)",
                IntStream.range(0, rows.size())
                        .mapToObj(i -> row(
                                ids.species(rows.get(i).getField("code")),
                                rows.get(i).getField("code"),
                                rows.get(i).getField("name"),
                                i)));
    }

    private void copyBreeds(EntryIds ids) {
        insert(
                "insert into breed (id, species_id, name) values (?, ?, ?)",
                ReferenceList.BREEDS.read().stream().map(r -> {
                    var species = r.getField("species");
                    var name = r.getField("name");
                    return row(ids.of("breed", species, name), ids.species(species), name);
                }));
    }

    private void copyTemperaments(EntryIds ids) {
        insert(
                "insert into temperament (id, name) values (?, ?)",
                ReferenceList.TEMPERAMENTS.read().stream()
                        .map(r -> row(ids.of("temperament", r.getField("name")), r.getField("name"))));
    }

    private void copyImmunizationTypes(EntryIds ids) {
        insert(
                "insert into immunization_type (id, species_id, name) values (?, ?, ?)",
                ReferenceList.IMMUNIZATION_TYPES.read().stream().map(r -> {
                    var species = r.getField("species");
                    var name = r.getField("name");
                    return row(ids.immunizationType(species, name), ids.species(species), name);
                }));
    }

    private void copyVaccineProducts(EntryIds ids) {
        var rows = ReferenceList.VACCINE_PRODUCTS.read();
        insert(
                "insert into vaccine_product (id, immunization_type_id, name, valid_months, position) values (?, ?, ?, ?, ?)",
                IntStream.range(0, rows.size()).mapToObj(i -> {
                    var species = rows.get(i).getField("species");
                    var name = rows.get(i).getField("name");
                    return row(
                            ids.of("vaccine-product", species, name),
                            ids.immunizationType(species, rows.get(i).getField("type")),
                            name,
                            Integer.parseInt(rows.get(i).getField("months")),
                            i);
                }));
    }

    /** For every service, and as if they had always held. */
    private void copyRequirements(EntryIds ids) {
        insert(
                "insert into requirement (id, immunization_type_id, strictness, wait_days, valid) values (?, ?, ?, ?, daterange(null, null))",
                ReferenceList.REQUIREMENTS.read().stream().map(r -> {
                    var species = r.getField("species");
                    var type = r.getField("type");
                    return row(
                            ids.of("requirement", species, type),
                            ids.immunizationType(species, type),
                            Strictness.of(r.getField("strictness")).code(),
                            Integer.parseInt(r.getField("waitDays")));
                }));
    }

    /** As if they had always held; an empty species or kind is all of them, an empty amount counts nothing. */
    private void copyAdmissionRules(EntryIds ids) {
        insert(
                "insert into admission_rule (id, rule, species_id, service_kind, strictness, enforced_at, amount, away_months, valid) values (?, ?, ?, ?, ?, ?, ?, ?, daterange(null, null))",
                ReferenceList.ADMISSION_RULES.read().stream().map(r -> {
                    var species = r.getField("species");
                    var kind = r.getField("kind");
                    var amount = r.getField("amount");
                    var away = r.getField("awayMonths");
                    return row(
                            ids.of("admission-rule", r.getField("rule"), species, kind),
                            r.getField("rule"),
                            species.isEmpty() ? null : ids.species(species),
                            kind.isEmpty() ? null : ServiceKind.of(kind).code(),
                            Strictness.of(r.getField("strictness")).code(),
                            Moment.of(r.getField("enforcedAt")).code(),
                            amount.isEmpty() ? null : Integer.valueOf(amount),
                            away.isEmpty() ? null : Integer.valueOf(away));
                }));
    }

    private void copyServices(EntryIds ids) {
        var rows = ReferenceList.SERVICES.read();
        insert(
                "insert into service (id, kind, name, description, active, position) values (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, rows.size())
                        .mapToObj(i -> row(
                                ids.of("service", rows.get(i).getField("name")),
                                rows.get(i).getField("kind"),
                                rows.get(i).getField("name"),
                                rows.get(i).getField("description"),
                                isYes(rows.get(i).getField("active")),
                                i)));
    }

    private void copyWarningTypes(EntryIds ids) {
        var rows = ReferenceList.WARNING_TYPES.read();
        insert(
                "insert into warning_type (id, code, icon, severity, word_en, word_es, position) values (?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, rows.size())
                        .mapToObj(i -> row(
                                ids.of("warning-type", rows.get(i).getField("code")),
                                rows.get(i).getField("code"),
                                rows.get(i).getField("icon"),
                                rows.get(i).getField("severity"),
                                rows.get(i).getField("wordEn"),
                                rows.get(i).getField("wordEs"),
                                i)));
    }

    private void insert(String sql, java.util.stream.Stream<Object[]> rows) {
        jdbc.batchUpdate(sql, rows.toList());
    }

    private static Object[] row(@Nullable Object... values) {
        return values;
    }

    /** Neither "true" nor a blank passes for one of the two. */
    static boolean isYes(String yesOrNo) {
        return switch (yesOrNo) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("Neither yes nor no: " + yesOrNo);
        };
    }

    /** Name-based ids (RFC 9562, version 5) within one company. */
    private record EntryIds(OrganizationId organization) {

        UUID species(String code) {
            return of("species", code);
        }

        UUID immunizationType(String species, String name) {
            return of("immunization-type", species, name);
        }

        UUID of(String list, String... key) {
            var name = list + "/" + String.join("/", List.of(key)).toLowerCase(Locale.ROOT);
            return UuidCreator.getNameBasedSha1(organization.value(), name);
        }
    }
}
