package app.tailtown.admission.compliance;

import app.tailtown.admission.Finding;
import app.tailtown.admission.waivers.Waivers;
import app.tailtown.catalog.ImmunizationType;
import app.tailtown.catalog.Requirement;
import app.tailtown.catalog.Services;
import app.tailtown.customers.PetId;
import app.tailtown.platform.FieldsRefused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Whether pets may come for a stay, as far as their vaccinations go: read in five statements however many they are. */
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
public class ComplianceDesk {

    private final ComplianceRows rows;
    private final Waivers waivers;
    private final Services services;

    ComplianceDesk(ComplianceRows rows, Waivers waivers, Services services) {
        this.rows = rows;
        this.waivers = waivers;
        this.services = services;
    }

    /**
     * One answer for each pet there is, in the order they were asked for. A service nobody knows is a wrong field {@code serviceId}.
     *
     * @param departs the day they leave: everything has to hold through it
     */
    public List<PetCompliance> of(Collection<PetId> pets, UUID serviceId, LocalDate arrives, LocalDate departs) {
        var service = services.findById(serviceId).orElseThrow(() -> FieldsRefused.field("serviceId", "unknown-id"));
        var required = rows.required(pets);
        var evidence = rows.evidence(pets);
        var standing = waivers.notEnded(pets);
        return pets.stream()
                .distinct()
                .filter(required.types()::containsKey)
                .map(pet -> {
                    var types = required.types().getOrDefault(pet, List.of());
                    var compliance = new Compliance(
                            evidence.getOrDefault(pet, List.of()),
                            standing.getOrDefault(pet, List.of()),
                            arrives,
                            departs);
                    var rules = Compliance.inForce(required.rules(), service, arrives);
                    return new PetCompliance(pet, findings(rules, types, compliance));
                })
                .toList();
    }

    /** How a pet stands on one day to everything that is required of it for anything: of each vaccine the strictest rule counts. */
    public List<Finding> today(PetId pet, LocalDate day) {
        var pets = List.of(pet);
        var required = rows.required(pets);
        var compliance = new Compliance(
                rows.evidence(pets).getOrDefault(pet, List.of()),
                waivers.notEnded(pets).getOrDefault(pet, List.of()),
                day,
                day);
        return findings(
                Compliance.strictest(required.rules(), day), required.types().getOrDefault(pet, List.of()), compliance);
    }

    private static List<Finding> findings(
            List<Requirement> rules, List<ImmunizationType> types, Compliance compliance) {
        return rules.stream()
                .flatMap(rule -> types.stream()
                        .filter(t -> t.id().equals(rule.immunizationTypeId()))
                        .map(t ->
                                new Finding(rule.id(), t.id(), t.name(), rule.strictness(), compliance.against(rule))))
                .sorted(Comparator.comparing(Finding::immunizationType))
                .toList();
    }
}
