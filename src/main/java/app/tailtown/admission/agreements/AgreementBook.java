package app.tailtown.admission.agreements;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.admission.CompanyDays;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Remedy;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with agreements: write one, give it another name, draft its next version, edit the draft, publish it. */
@Service
@Transactional
class AgreementBook {

    private final Agreements agreements;
    private final AgreementVersions versions;
    private final Resorts resorts;
    private final CompanyDays days;

    AgreementBook(Agreements agreements, AgreementVersions versions, Resorts resorts, CompanyDays days) {
        this.agreements = agreements;
        this.versions = versions;
        this.resorts = resorts;
        this.days = days;
    }

    @Transactional(readOnly = true)
    List<Agreement> list() {
        return agreements.list();
    }

    @Transactional(readOnly = true)
    Agreement find(UUID id) {
        return agreements.find(id);
    }

    @Transactional(readOnly = true)
    List<AgreementVersion> versions(UUID id) {
        return versions.of(agreements.find(id).id());
    }

    @Transactional(readOnly = true)
    AgreementVersion version(UUID id) {
        return versions.find(id);
    }

    @Transactional(readOnly = true)
    List<Resort> resorts() {
        return resorts.list();
    }

    /** With its first version as a draft. Refused while another one is called the same. */
    Agreement add(UUID id, NewAgreement what) {
        var resort = what.resortId();
        if (resort != null && resorts().stream().noneMatch(r -> r.id().value().equals(resort))) {
            throw FieldsRefused.field("resortId", "unknown-id");
        }
        if (!agreements.add(id, what, days.now()))
            throw new AdmissionRefusal.AgreementNamedTwice(what.name()).refused();
        versions.draft(Ids.next(), id, new KeepVersion(what.text(), false), days.now());
        return agreements.find(id);
    }

    /** Refuses with 412 when somebody changed it since {@code version} was read. What was signed keeps its text. */
    Agreement rename(UUID id, int version, String name) {
        if (agreements.lock(id).version() != version) throw Precondition.stale();
        if (agreements.isNamed(name, id)) throw new AdmissionRefusal.AgreementNamedTwice(name).refused();
        agreements.rename(id, name);
        return agreements.find(id);
    }

    /** Refused while another draft of it waits to be published. */
    AgreementVersion draft(UUID id, UUID of, KeepVersion what) {
        var agreement = agreements.lock(of);
        var waiting = agreement.draft();
        if (waiting != null) {
            var open = Remedy.go("open-draft", List.of(), VersionFormPage.path(waiting.versionId()));
            throw new AdmissionRefusal.AgreementDraftWaits(agreement.name(), waiting.number(), List.of(open)).refused();
        }
        versions.draft(id, of, what, days.now());
        return versions.find(id);
    }

    /** Refuses with 412 when somebody edited it since {@code version} was read, and altogether once it was published. */
    AgreementVersion edit(UUID id, int version, KeepVersion what) {
        var draft = versions.find(id);
        if (!draft.isDraft()) throw published(draft);
        if (draft.number() == 1 && what.earlierSignaturesStand()) {
            throw FieldsRefused.field("earlierSignaturesStand", "nothing-earlier");
        }
        if (!versions.edit(id, version, what)) throw Precondition.stale();
        return versions.find(id);
    }

    /** What was read is what is published: refuses with 412 when somebody edited it since {@code version} was read. */
    AgreementVersion publish(UUID id, int version) {
        var draft = versions.find(id);
        if (!draft.isDraft()) throw published(draft);
        if (!versions.publish(id, version, days.today(), days.now())) throw Precondition.stale();
        return versions.find(id);
    }

    private static RuntimeException published(AgreementVersion version) {
        var next = Remedy.go("draft-next", List.of(), AgreementPage.path(version.agreementId()) + "/versions/new");
        return new AdmissionRefusal.AgreementPublished(version.agreement(), version.number(), List.of(next)).refused();
    }
}
