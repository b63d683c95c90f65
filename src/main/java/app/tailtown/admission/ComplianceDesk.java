package app.tailtown.admission;

import app.tailtown.catalog.ImmunizationType;
import app.tailtown.catalog.Service;
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
    private final Services services;

    ComplianceDesk(ComplianceRows rows, Services services) {
        this.rows = rows;
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
        var waivers = rows.waivers(pets);
        return pets.stream()
                .distinct()
                .filter(required.types()::containsKey)
                .map(pet -> {
                    var types = required.types().getOrDefault(pet, List.of());
                    var compliance = new Compliance(
                            evidence.getOrDefault(pet, List.of()),
                            waivers.getOrDefault(pet, List.of()),
                            arrives,
                            departs);
                    return new PetCompliance(pet, findings(required, types, service, compliance));
                })
                .toList();
    }

    private static List<Finding> findings(
            ComplianceRows.Required required, List<ImmunizationType> types, Service service, Compliance compliance) {
        return Compliance.inForce(required.rules(), service, compliance.arrives()).stream()
                .flatMap(rule -> types.stream()
                        .filter(t -> t.id().equals(rule.immunizationTypeId()))
                        .map(t ->
                                new Finding(rule.id(), t.id(), t.name(), rule.strictness(), compliance.against(rule))))
                .sorted(Comparator.comparing(Finding::immunizationType))
                .toList();
    }
}
