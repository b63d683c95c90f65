package app.tailtown.admission.rules;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.admission.CompanyDays;
import app.tailtown.admission.Subject;
import app.tailtown.admission.agreements.Agreement;
import app.tailtown.admission.agreements.Agreements;
import app.tailtown.catalog.KnownSpecies;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.catalog.Species;
import app.tailtown.catalog.Strictness;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with the rules about the animals: set the next one, take back one that has not begun. */
@Service
@Transactional
class RuleBook {

    private final AdmissionRules rules;
    private final KnownSpecies species;
    private final Services services;
    private final Agreements agreements;
    private final CompanyDays days;

    RuleBook(AdmissionRules rules, KnownSpecies species, Services services, Agreements agreements, CompanyDays days) {
        this.rules = rules;
        this.species = species;
        this.services = services;
        this.agreements = agreements;
        this.days = days;
    }

    /** All rules there are, were or will be, with the words they need. */
    record Overview(
            List<AdmissionRule> rules,
            List<Species> species,
            List<app.tailtown.catalog.Service> services,
            List<Agreement> agreements,
            LocalDate today) {}

    @Transactional(readOnly = true)
    Overview overview() {
        return new Overview(rules.list(), species.list(), services.list(), agreements.list(), days.today());
    }

    @Transactional(readOnly = true)
    List<AdmissionRule> list() {
        return rules.list();
    }

    @Transactional(readOnly = true)
    AdmissionRule find(UUID id) {
        return rules.findById(id).orElseThrow(NotFound::new);
    }

    /** The one before it ends on the day this one begins. Refused when another for the same begins on that day or later. */
    AdmissionRule set(UUID id, SetRule what) {
        refuseNonsense(what);
        var next = rule(id, what);
        var before =
                rules.lock(what.rule()).stream().filter(next::isForTheSameAs).toList();
        before.stream()
                .filter(r -> !r.begins().isBefore(what.from()))
                .findFirst()
                .ifPresent(later -> {
                    var ways = List.of(Remedy.go("open-admission-rules", List.of(), RulesPage.PATH));
                    throw new AdmissionRefusal.RuleFollows(subject(next), later.begins(), ways).refused();
                });
        before.stream().filter(r -> r.covers(what.from())).forEach(r -> rules.end(r.id(), what.from()));
        if (!rules.add(next, days.now())) throw new AdmissionRefusal.RuleSetMeanwhile().refused();
        return next;
    }

    private static AdmissionRule rule(UUID id, SetRule what) {
        var kind = what.serviceKind();
        return new AdmissionRule(
                id,
                what.rule(),
                what.speciesId(),
                what.serviceId(),
                kind == null ? null : ServiceKind.of(kind),
                Strictness.of(what.strictness()),
                Moment.of(what.enforcedAt()),
                what.amount(),
                what.awayMonths(),
                what.agreementId(),
                what.from(),
                null);
    }

    @Transactional(readOnly = true)
    boolean mayBeTakenBack(AdmissionRule rule) {
        return days.hasBegunNowhere(rule);
    }

    /** Refused once it has begun anywhere. The one before it holds on until the next begins. */
    AdmissionRule takeBack(UUID id) {
        var all = rules.lock(find(id).rule());
        var rule = all.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (!mayBeTakenBack(rule)) {
            throw new AdmissionRefusal.RuleHasBegun(subject(rule)).refused();
        }
        rules.remove(id);
        all.stream()
                .filter(r -> r.isForTheSameAs(rule) && rule.begins().equals(r.until()))
                .forEach(r -> rules.end(r.id(), rule.until()));
        return rule;
    }

    private Subject subject(AdmissionRule rule) {
        var id = rule.agreementId();
        var name =
                id == null ? "" : agreements.findById(id).map(Agreement::name).orElse("");
        return new Subject(rule.rule(), name);
    }

    private void refuseWrongAgreement(SetRule what) {
        agreements
                .named(what.agreementId(), what.isAboutAnAgreement())
                .filter(a -> a.inForce() == null)
                .ifPresent(_ -> {
                    throw FieldsRefused.field("agreementId", "not-published");
                });
    }

    private void refuseNonsense(SetRule what) {
        var service = what.serviceId();
        if (service != null && services.findById(service).isEmpty()) {
            throw FieldsRefused.field("serviceId", "unknown-id");
        }
        if (service != null && what.serviceKind() != null) throw FieldsRefused.field("serviceKind", "one-of-both");
        var animal = what.speciesId();
        if (animal != null && species.findById(animal).isEmpty()) {
            throw FieldsRefused.field("speciesId", "unknown-id");
        }
        refuseWrongAgreement(what);
        Dates.refuseImpossibleStart(what.from(), false, days.today());
    }
}
