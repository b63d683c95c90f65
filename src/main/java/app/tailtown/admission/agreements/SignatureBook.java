package app.tailtown.admission.agreements;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.admission.CompanyDays;
import app.tailtown.admission.Drawing;
import app.tailtown.admission.Settle;
import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with signatures: record one, take it back and say why, bring it back. */
@Service
@Transactional
public class SignatureBook {

    /** Paper that was signed long before there was this program counts too. */
    private static final int OLDEST_YEARS = 30;

    private final Signatures signatures;
    private final AgreementVersions versions;
    private final AgreementStandings standings;
    private final CustomerBook customers;
    private final CompanyDays days;

    SignatureBook(
            Signatures signatures,
            AgreementVersions versions,
            AgreementStandings standings,
            CustomerBook customers,
            CompanyDays days) {
        this.signatures = signatures;
        this.versions = versions;
        this.standings = standings;
        this.customers = customers;
        this.days = days;
    }

    @Transactional(readOnly = true)
    List<Signature> of(CustomerId customer) {
        return signatures.of(customers.find(customer).id());
    }

    @Transactional(readOnly = true)
    Signature find(UUID id) {
        return signatures.find(id);
    }

    /** How a household stands to every agreement that has a version in force. */
    @Transactional(readOnly = true)
    List<AgreementStanding> standing(CustomerId customer) {
        return standings.of(customers.find(customer).id());
    }

    /** Of any version that was published, whether it is still in force or not: it is what was signed. */
    Signature record(UUID id, CustomerId of, KeepSignature what) {
        var customer = customers.find(of);
        if (customer.deletedAt() != null) throw new NotFound();
        var version = versions.findById(what.agreementVersionId())
                .orElseThrow(() -> FieldsRefused.field("agreementVersionId", "unknown-id"));
        if (version.isDraft()) throw FieldsRefused.field("agreementVersionId", "not-published");
        var latest = days.latestAnywhere();
        Dates.refuseOutside("signedOn", what.signedOn(), latest.minusYears(OLDEST_YEARS), latest);
        if (Drawing.isThere("drawing", what.drawing()) && !what.how().equals(Signature.How.SCREEN.code())) {
            throw FieldsRefused.field("drawing", "drawn-on-screen");
        }
        signatures.add(id, of, what, days.now());
        return signatures.find(id);
    }

    /** Somebody of the household signs at the desk, on the day it is there. */
    public void signHere(CustomerId of, Settle.Sign sign) {
        var how = Signature.How.SCREEN.code();
        record(
                Ids.next(),
                of,
                new KeepSignature(sign.agreementVersionId(), sign.signedBy(), days.today(), how, "", sign.drawing()));
    }

    /** What lies before whoever signs. */
    @Transactional(readOnly = true)
    public List<AgreementVersion> wordings(List<UUID> ids) {
        return versions.byIds(ids);
    }

    @Transactional(readOnly = true)
    SignedPaper paper(UUID id) {
        var signature = signatures.find(id);
        return new SignedPaper(
                signature, versions.find(signature.agreementVersionId()), customers.find(signature.customerId()));
    }

    /** It counts no more, and stays to be seen. */
    Signature takeBack(UUID id, String why) {
        var signature = signatures.find(id);
        if (!signatures.takeBack(Ids.next(), id, why, days.now())) {
            throw new AdmissionRefusal.SignatureTakenBack(signature.signedBy(), signature.signedOn()).refused();
        }
        return signatures.find(id);
    }

    Signature restore(UUID id) {
        signatures.find(id);
        if (!signatures.restore(id, days.now())) throw new NotFound();
        return signatures.find(id);
    }

    /** What the page about one household shows. */
    @Transactional(readOnly = true)
    HouseholdAgreementsPage.Shown shown(CustomerId id) {
        return new HouseholdAgreementsPage.Shown(customers.find(id), standings.of(id), signatures.of(id));
    }

    /** What the form of a signature has to know. */
    @Transactional(readOnly = true)
    SignatureFormPage.Choices choices(CustomerId id) {
        return new SignatureFormPage.Choices(customers.find(id), versions.published(), standings.of(id), days.today());
    }

    @Transactional(readOnly = true)
    Customer customer(CustomerId id) {
        return customers.find(id);
    }
}
