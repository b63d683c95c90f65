package app.tailtown.admission.compliance;

import app.tailtown.admission.Finding;
import app.tailtown.admission.PetAdmission;
import app.tailtown.admission.Visitor;
import app.tailtown.admission.agreements.AgreementStanding;
import app.tailtown.admission.rules.AdmissionRule;
import app.tailtown.admission.waivers.Waiver;
import app.tailtown.catalog.Requirement;
import app.tailtown.catalog.Service;
import app.tailtown.customers.PetId;
import app.tailtown.platform.FieldsRefused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that some pets are judged by, in memory. Rules are those of the day a pet arrives.
 *
 * @param pets those that are there
 */
public record Judgement(
        Map<PetId, Guest> pets,
        Map<UUID, Service> services,
        Collection<Requirement> requirements,
        Collection<AdmissionRule> rules,
        Map<PetId, List<Evidence>> evidence,
        Map<PetId, List<Waiver>> waivers) {

    /** Nothing for a pet that is not there. A service nobody knows is a wrong field {@code serviceId}. */
    public Optional<PetAdmission> of(Visitor visitor) {
        var guest = pets.get(visitor.pet());
        if (guest == null) return Optional.empty();
        var service = services.get(visitor.serviceId());
        if (service == null) throw FieldsRefused.field("serviceId", "unknown-id");
        var required = Compliance.inForce(requirements, service, visitor.arrives());
        var inForce = guest.facts().inForce(rules, service, visitor.resort(), visitor.arrives());
        var compliance = compliance(visitor.pet(), visitor.arrives(), visitor.departs());
        return Optional.of(
                new PetAdmission(visitor.pet(), guest.name(), findings(guest, required, inForce, compliance)));
    }

    public List<Finding> today(PetId pet, LocalDate day) {
        var guest = pets.get(pet);
        if (guest == null) return List.of();
        var required = Compliance.strictest(requirements, day);
        return findings(guest, required, guest.facts().strictest(rules, day), compliance(pet, day, day));
    }

    /** Vaccines by name, then the other rules. */
    private static List<Finding> findings(
            Guest guest, List<Requirement> required, List<AdmissionRule> rules, Compliance compliance) {
        return Stream.concat(
                        vaccinations(guest, required, compliance).stream(),
                        rules.stream().map(rule -> finding(guest, rule, compliance)))
                .toList();
    }

    private static Finding finding(Guest guest, AdmissionRule rule, Compliance compliance) {
        var verdict = guest.facts().against(rule, compliance.arrives(), compliance.departs());
        return new Finding(
                guest.id(),
                rule.id(),
                rule.rule(),
                null,
                rule.agreementId(),
                guest.facts().agreement(rule).map(AgreementStanding::agreement).orElse(""),
                rule.strictness(),
                rule.enforcedAt(),
                verdict.isMet()
                        ? verdict
                        : compliance.waived(rule.rule(), rule.agreementId()).orElse(verdict));
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
                                null,
                                t.name(),
                                rule.strictness(),
                                rule.enforcedAt(),
                                compliance.against(rule))))
                .sorted(Comparator.comparing(Finding::subject))
                .toList();
    }
}
