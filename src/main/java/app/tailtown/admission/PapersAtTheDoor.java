package app.tailtown.admission;

import app.tailtown.admission.agreements.SignatureBook;
import app.tailtown.admission.vaccinations.VaccinationBook;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Strictness;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.Person;
import app.tailtown.customers.PetId;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is missing when a family stands at the door is settled there: somebody signs, names whom to call, lays the proof on the desk. */
@Service
@Transactional
public class PapersAtTheDoor {

    private final SignatureBook signatures;
    private final VaccinationBook vaccinations;
    private final CustomerBook customers;

    PapersAtTheDoor(SignatureBook signatures, VaccinationBook vaccinations, CustomerBook customers) {
        this.signatures = signatures;
        this.vaccinations = vaccinations;
        this.customers = customers;
    }

    /** Of what was found of pets of one household. */
    @Transactional(readOnly = true)
    public ToSettle look(CustomerId customer, List<PetAdmission> found) {
        var open = found.stream()
                .flatMap(p -> p.findings().stream()
                        .filter(f -> f.at(Moment.CHECK_IN) != Strictness.NONE)
                        .map(f -> new Against(p.pet(), f)))
                .toList();
        var versions = open.stream()
                .flatMap(a -> toSign(a.finding().verdict()))
                .distinct()
                .toList();
        var rest = found.stream()
                .map(p -> new PetAdmission(
                        p.petId(),
                        p.pet(),
                        p.findings().stream()
                                .filter(f -> !ToSettle.isSettledHere(f))
                                .toList()))
                .toList();
        return new ToSettle(
                open.stream().anyMatch(a -> a.finding().verdict() instanceof Verdict.NoContact),
                versions.isEmpty() ? List.of() : signatures.wordings(versions),
                open.stream().filter(a -> ToSettle.isProof(a.finding())).toList(),
                rest,
                versions.isEmpty() ? List.of() : names(customer));
    }

    private List<String> names(CustomerId customer) {
        return customers.find(customer).people().stream()
                .map(Person::name)
                .filter(n -> !n.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<UUID> toSign(Verdict verdict) {
        return verdict instanceof Verdict.ToSign sign ? Stream.of(sign.agreementVersion()) : Stream.empty();
    }

    /** For pets of this household; refuses the field of what is half said. */
    public void settle(CustomerId customer, List<PetId> pets, Settle what) {
        if (what.isNothing()) return;
        if (!CurrentVisit.may(Permission.CUSTOMERS_EDIT))
            throw Precondition.forbidden(Permission.CUSTOMERS_EDIT.code());
        var contact = what.contact();
        if (contact != null && !contact.isBlank()) name(customer, contact);
        for (var i = 0; i < what.signatures().size(); i++)
            sign(customer, i, what.signatures().get(i));
        for (var i = 0; i < what.proofs().size(); i++) {
            prove(pets, i, what.proofs().get(i));
        }
    }

    private void name(CustomerId customer, Settle.Contact contact) {
        if (contact.phone().isEmpty()) throw FieldsRefused.field("settle.contact.phone", "missing");
        if (contact.givenName().isEmpty() && contact.familyName().isEmpty()) {
            throw FieldsRefused.field("settle.contact.givenName", "missing");
        }
        customers.addContact(
                customer,
                new Person(
                        null, contact.givenName(), contact.familyName(), null, List.of(contact.phone()), false, true));
    }

    private void sign(CustomerId customer, int row, Settle.Sign sign) {
        if (sign.isBlank()) return;
        if (sign.signedBy().isEmpty())
            throw FieldsRefused.field(ToSettle.field("signatures", row, "signedBy"), "missing");
        Drawing.isThere(ToSettle.field("signatures", row, "drawing"), sign.drawing());
        FieldsRefused.under(ToSettle.field("signatures", row, ""), () -> signatures.signHere(customer, sign));
    }

    private void prove(List<PetId> pets, int row, Settle.Prove proof) {
        if (proof.validUntil() == null) return;
        if (!pets.contains(new PetId(proof.petId()))) {
            throw FieldsRefused.field(ToSettle.field("proofs", row, "petId"), "unknown-id");
        }
        FieldsRefused.under(ToSettle.field("proofs", row, ""), () -> vaccinations.tell(proof));
    }
}
