package app.tailtown.admission.requirements;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.admission.CompanyDays;
import app.tailtown.catalog.ImmunizationType;
import app.tailtown.catalog.ImmunizationTypes;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Requirement;
import app.tailtown.catalog.Requirements;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
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

/** What one does with requirements: set the next one, take back one that has not begun. */
@Service
@Transactional
class RequirementBook {

    private final Requirements requirements;
    private final ImmunizationTypes types;
    private final Services services;
    private final CompanyDays days;

    RequirementBook(Requirements requirements, ImmunizationTypes types, Services services, CompanyDays days) {
        this.requirements = requirements;
        this.types = types;
        this.services = services;
        this.days = days;
    }

    /** All that is required, was or will be, with the words it needs. */
    record Matrix(
            List<ImmunizationType> types,
            List<app.tailtown.catalog.Service> services,
            List<Requirement> requirements,
            LocalDate today) {}

    @Transactional(readOnly = true)
    Matrix matrix() {
        return new Matrix(types.list(), services.list(), requirements.list(), days.today());
    }

    @Transactional(readOnly = true)
    List<ImmunizationType> types() {
        return types.list();
    }

    @Transactional(readOnly = true)
    List<Requirement> list() {
        return requirements.list();
    }

    @Transactional(readOnly = true)
    Requirement find(UUID id) {
        return requirements.findById(id).orElseThrow(NotFound::new);
    }

    /** The one before it ends on the day this one begins. Refused when another for the same begins on that day or later. */
    Requirement set(UUID id, SetRequirement what) {
        var type = refuseNonsense(what);
        var kind = what.serviceKind();
        var next = new Requirement(
                id,
                type.id(),
                what.serviceId(),
                kind == null ? null : ServiceKind.of(kind),
                Strictness.of(what.strictness()),
                what.waitDays(),
                what.enforcedAt() == null ? Moment.CHECK_IN : Moment.of(what.enforcedAt()),
                what.from(),
                null);
        var before = requirements.lock(type.id()).stream()
                .filter(next::isForTheSameAs)
                .toList();
        before.stream()
                .filter(r -> !r.begins().isBefore(what.from()))
                .findFirst()
                .ifPresent(later -> {
                    var ways = List.of(Remedy.go("open-requirements", List.of(), RequirementsPage.PATH));
                    throw new AdmissionRefusal.RequirementFollows(type.name(), later.begins(), ways).refused();
                });
        before.stream().filter(r -> r.covers(what.from())).forEach(r -> requirements.end(r.id(), what.from()));
        if (!requirements.add(next, days.now())) throw new AdmissionRefusal.RequirementSetMeanwhile().refused();
        return next;
    }

    @Transactional(readOnly = true)
    boolean mayBeTakenBack(Requirement rule) {
        return days.hasBegunNowhere(rule);
    }

    /** Refused once it has begun anywhere. The one before it holds on until the next begins. */
    Requirement takeBack(UUID id) {
        var all = requirements.lock(find(id).immunizationTypeId());
        var rule = all.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (!mayBeTakenBack(rule)) {
            var type = types.findById(rule.immunizationTypeId()).orElseThrow();
            throw new AdmissionRefusal.RequirementHasBegun(type.name()).refused();
        }
        requirements.remove(id);
        all.stream()
                .filter(r -> r.isForTheSameAs(rule) && rule.begins().equals(r.until()))
                .forEach(r -> requirements.end(r.id(), rule.until()));
        return rule;
    }

    private ImmunizationType refuseNonsense(SetRequirement what) {
        var service = what.serviceId();
        if (service != null && services.findById(service).isEmpty()) {
            throw FieldsRefused.field("serviceId", "unknown-id");
        }
        if (service != null && what.serviceKind() != null) throw FieldsRefused.field("serviceKind", "one-of-both");
        Dates.refuseImpossibleStart(what.from(), false, days.today());
        return types.findById(what.immunizationTypeId())
                .orElseThrow(() -> FieldsRefused.field("immunizationTypeId", "unknown-id"));
    }
}
