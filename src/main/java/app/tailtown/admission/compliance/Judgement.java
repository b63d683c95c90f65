package app.tailtown.admission.compliance;

import app.tailtown.admission.Finding;
import app.tailtown.admission.PetAdmission;
import app.tailtown.admission.Visitor;
import app.tailtown.admission.waivers.Waiver;
import app.tailtown.catalog.Requirement;
import app.tailtown.catalog.Service;
import app.tailtown.customers.PetId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that some pets are judged by, in memory. Rules are those of the day a pet arrives.
 *
 * @param pets those that are there
 */
public record Judgement(
        Map<PetId, Guest> pets,
        Map<UUID, Service> services,
        Collection<Requirement> requirements,
        Map<PetId, List<Evidence>> evidence,
        Map<PetId, List<Waiver>> waivers) {

    /** Nothing for a pet that is not there; a service that is not there has no rules of its own kind, which none should pass as. */
    public Optional<PetAdmission> of(Visitor visitor) {
        var guest = pets.get(visitor.pet());
        if (guest == null) return Optional.empty();
        var service = services.get(visitor.serviceId());
        if (service == null) throw new IllegalArgumentException("No such service: " + visitor.serviceId());
        var rules = Compliance.inForce(requirements, service, visitor.arrives());
        var compliance = compliance(visitor.pet(), visitor.arrives(), visitor.departs());
        return Optional.of(new PetAdmission(visitor.pet(), guest.name(), vaccinations(guest, rules, compliance)));
    }

    public List<Finding> today(PetId pet, LocalDate day) {
        var guest = pets.get(pet);
        return guest == null
                ? List.of()
                : vaccinations(guest, Compliance.strictest(requirements, day), compliance(pet, day, day));
    }

    private Compliance compliance(PetId pet, LocalDate from, LocalDate through) {
        return new Compliance(
                evidence.getOrDefault(pet, List.of()), waivers.getOrDefault(pet, List.of()), from, through);
    }

    /** By the vaccine's name. */
    private static List<Finding> vaccinations(Guest guest, List<Requirement> rules, Compliance compliance) {
        return rules.stream()
                .flatMap(rule -> guest.types().stream()
                        .filter(t -> t.id().equals(rule.immunizationTypeId()))
                        .map(t -> new Finding(
                                guest.id(),
                                rule.id(),
                                "vaccination",
                                t.id(),
                                t.name(),
                                rule.strictness(),
                                rule.enforcedAt(),
                                compliance.against(rule))))
                .sorted(Comparator.comparing(Finding::subject))
                .toList();
    }
}
