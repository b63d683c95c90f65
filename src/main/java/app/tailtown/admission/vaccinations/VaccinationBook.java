package app.tailtown.admission.vaccinations;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.admission.CompanyDays;
import app.tailtown.admission.Settle;
import app.tailtown.catalog.ImmunizationType;
import app.tailtown.catalog.ImmunizationTypes;
import app.tailtown.catalog.VaccineProduct;
import app.tailtown.customers.Pet;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.files.FileCabinet;
import app.tailtown.files.Incoming;
import app.tailtown.files.Prepared;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What one does with vaccinations: tell of one, bring its proof, say whether it is one, take either back. */
@Service
@Transactional
public class VaccinationBook {

    private static final int OLDEST_YEARS = 40;
    private static final int LONGEST_YEARS = 5;

    private final Vaccinations vaccinations;
    private final PetBook pets;
    private final ImmunizationTypes types;
    private final FileCabinet files;
    private final CompanyDays days;

    VaccinationBook(
            Vaccinations vaccinations, PetBook pets, ImmunizationTypes types, FileCabinet files, CompanyDays days) {
        this.vaccinations = vaccinations;
        this.pets = pets;
        this.types = types;
        this.files = files;
        this.days = days;
    }

    /** What the form of a new one needs to know. */
    public record Choices(Pet pet, List<ImmunizationType> types, List<Vaccination.Clinic> clinics, LocalDate today) {}

    @Transactional(readOnly = true)
    public Choices choices(PetId id) {
        var pet = pets.find(id);
        return new Choices(pet, types.listOf(pet.speciesId()), vaccinations.clinics(), days.latestAnywhere());
    }

    @Transactional(readOnly = true)
    List<Vaccination> of(PetId pet) {
        pets.find(pet);
        return vaccinations.of(pet);
    }

    @Transactional(readOnly = true)
    Vaccination find(UUID id) {
        return vaccinations.find(id);
    }

    Vaccination submit(UUID id, PetId of, KeepVaccination what) {
        var pet = pets.find(of);
        if (pet.deletedAt() != null) throw new NotFound();
        var product = refuseUnknown(pet, what);
        var validUntil = ValidUntil.of(what.validUntil(), what.administeredOn(), product);
        refuseImpossibleDays(pet, what);
        var clinic = what.clinicName().isEmpty()
                ? null
                : vaccinations.clinic(Ids.next(), what.clinicName(), what.clinicPhone(), what.clinicPlace());
        vaccinations.add(id, of, what, validUntil, clinic, days.now());
        return vaccinations.find(id);
    }

    /** Of a proof that lies on the desk; whoever may says with it that it is one. */
    public void tell(Settle.Prove proof) {
        var told = submit(
                Ids.next(),
                new PetId(proof.petId()),
                new KeepVaccination(proof.immunizationTypeId(), null, null, proof.validUntil(), "", "", "", ""));
        if (proof.seen() && CurrentVisit.may(Permission.VACCINATIONS_VERIFY)) verify(told.id(), true);
    }

    /** The one brought last is the one that is looked at; earlier ones stay. */
    Vaccination attach(UUID id, Prepared file) {
        refuseTakenBack(vaccinations.lock(id));
        vaccinations.attach(Ids.next(), id, files.keep(file).id(), days.now());
        return vaccinations.find(id);
    }

    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> document(UUID id) {
        var document = vaccinations.find(id).document();
        if (document == null) throw new NotFound();
        return files.attachment(document.id());
    }

    /** Before anything is written: takes a second, and refuses what is no document. */
    @Transactional(propagation = Propagation.NEVER)
    Prepared prepare(Incoming file) {
        return files.prepare(file);
    }

    /** The picture that shows its proof. */
    @Transactional(readOnly = true)
    UUID preview(UUID id) {
        var document = vaccinations.find(id).document();
        if (document == null || document.preview() == null) throw new NotFound();
        return document.preview().id();
    }

    /** @param seenOnPaper said by whoever verifies what has no document; of one that has, its document is what was looked at */
    Vaccination verify(UUID id, boolean seenOnPaper) {
        var told = vaccinations.lock(id);
        refuseDecided(told);
        var onPaper = told.document() == null;
        if (onPaper && !seenOnPaper) {
            var ways = List.of(
                    Remedy.change("seen-on-paper", List.of(), Map.of("seenOnPaper", "true")),
                    Remedy.go("attach-proof", List.of(), VaccinationPage.path(id) + "#document"));
            throw new AdmissionRefusal.NoProofAttached(told.immunizationType(), ways).refused();
        }
        vaccinations.verify(Ids.next(), id, onPaper, days.now());
        return vaccinations.find(id);
    }

    Vaccination reject(UUID id, String why) {
        refuseDecided(vaccinations.lock(id));
        vaccinations.reject(Ids.next(), id, why, days.now());
        return vaccinations.find(id);
    }

    /** It is submitted again, and nobody decided. */
    Vaccination takeBackDecision(UUID id, boolean verified) {
        var decision = vaccinations.lock(id).decision();
        if (decision == null || decision.verified() != verified) throw new NotFound();
        vaccinations.takeBackDecision(id, days.now());
        return vaccinations.find(id);
    }

    /** It was a mistake: it counts no more, and stays to be seen. */
    Vaccination takeBack(UUID id) {
        refuseTakenBack(vaccinations.lock(id));
        vaccinations.takeBack(id, days.now());
        return vaccinations.find(id);
    }

    Vaccination restore(UUID id) {
        if (vaccinations.lock(id).takenBackAt() == null) throw new NotFound();
        vaccinations.restore(id);
        return vaccinations.find(id);
    }

    private @Nullable VaccineProduct refuseUnknown(Pet pet, KeepVaccination what) {
        var type = types.findById(what.immunizationTypeId())
                .orElseThrow(() -> FieldsRefused.field("immunizationTypeId", "unknown-id"));
        if (!type.speciesId().equals(pet.speciesId())) {
            throw FieldsRefused.field("immunizationTypeId", "vaccine-of-another-species");
        }
        if (what.productId() == null) return null;
        return type.products().stream()
                .filter(p -> p.id().equals(what.productId()))
                .findFirst()
                .orElseThrow(() -> FieldsRefused.field("productId", "unknown-id"));
    }

    private void refuseImpossibleDays(Pet pet, KeepVaccination what) {
        var given = what.administeredOn();
        var until = what.validUntil();
        var today = days.latestAnywhere();
        var born = pet.birthDate();
        if (given != null) {
            if (given.isAfter(today)) throw FieldsRefused.field("administeredOn", "not-in-the-future");
            if (born != null && given.isBefore(born)) {
                throw FieldsRefused.field("administeredOn", "before-birth", born);
            }
            Dates.refuseOutside("administeredOn", given, today.minusYears(OLDEST_YEARS), today);
        }
        if (until == null) return;
        if (given != null && !until.isAfter(given)) throw FieldsRefused.field("validUntil", "not-after-the-dose");
        if (born != null && until.isBefore(born)) throw FieldsRefused.field("validUntil", "before-birth", born);
        Dates.refuseOutside("validUntil", until, today.minusYears(OLDEST_YEARS), today.plusYears(LONGEST_YEARS));
    }

    private static void refuseDecided(Vaccination vaccination) {
        refuseTakenBack(vaccination);
        var decision = vaccination.decision();
        if (decision == null) return;
        throw decision.verified()
                ? new AdmissionRefusal.AlreadyVerified(vaccination.immunizationType()).refused()
                : new AdmissionRefusal.AlreadyRejected(vaccination.immunizationType()).refused();
    }

    private static void refuseTakenBack(Vaccination vaccination) {
        if (vaccination.takenBackAt() != null) {
            throw new AdmissionRefusal.VaccinationTakenBack(vaccination.immunizationType()).refused();
        }
    }
}
