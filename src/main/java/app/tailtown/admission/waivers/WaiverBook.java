package app.tailtown.admission.waivers;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.admission.CompanyDays;
import app.tailtown.admission.agreements.Agreement;
import app.tailtown.admission.agreements.Agreements;
import app.tailtown.catalog.ImmunizationTypes;
import app.tailtown.customers.Pet;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Reading;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with exceptions: give one, end it, let it stand again. */
@Service
@Transactional
public class WaiverBook {

    private static final int LONGEST_YEARS = 3;

    private final Waivers waivers;
    private final PetBook pets;
    private final ImmunizationTypes types;
    private final Agreements agreements;
    private final CompanyDays days;

    WaiverBook(Waivers waivers, PetBook pets, ImmunizationTypes types, Agreements agreements, CompanyDays days) {
        this.waivers = waivers;
        this.pets = pets;
        this.types = types;
        this.agreements = agreements;
        this.days = days;
    }

    @Transactional(readOnly = true)
    List<Waiver> of(PetId pet) {
        pets.find(pet);
        return waivers.of(pet);
    }

    @Transactional(readOnly = true)
    Waiver find(UUID id) {
        return waivers.find(id);
    }

    /** The agreement of this id by name; empty when there is none. */
    @Transactional(readOnly = true)
    String agreement(String id) {
        return Reading.id(id).flatMap(agreements::findById).map(Agreement::name).orElse("");
    }

    /** From today on. Refused while another one for the same stands. */
    Waiver give(UUID id, PetId to, GiveWaiver what) {
        var pet = pets.find(to);
        if (pet.deletedAt() != null) throw new NotFound();
        refuseNonsense(pet, what);
        var from = days.today();
        waivers.standing(to, what, from).ifPresent(w -> {
            throw new AdmissionRefusal.WaiverStands(pet.name(), w.until()).refused();
        });
        waivers.add(id, to, what, from, days.now());
        return waivers.find(id);
    }

    /** The same, beginning on the day after one that stands already ends. */
    public void giveOn(UUID id, PetId to, GiveWaiver what) {
        refuseNonsense(pets.find(to), what);
        var today = days.today();
        var from = waivers.standing(to, what, today)
                .map(w -> w.until().plusDays(1))
                .filter(today::isBefore)
                .orElse(today);
        waivers.add(id, to, what, from, days.now());
    }

    Waiver end(UUID id) {
        var waiver = waivers.lock(id);
        if (waiver.endedAt() != null) throw new AdmissionRefusal.WaiverEnded(waiver.until()).refused();
        waivers.end(id, days.now());
        return waivers.find(id);
    }

    /** Refused when another one was given meanwhile. */
    Waiver letStand(UUID id) {
        if (waivers.lock(id).endedAt() == null) throw new NotFound();
        waivers.end(id, null);
        return waivers.find(id);
    }

    private void refuseNonsense(Pet pet, GiveWaiver what) {
        var today = days.today();
        var latest = today.plusYears(LONGEST_YEARS);
        Dates.refuseOutside("until", what.until(), today, latest);
        var _ = agreements.named(what.agreementId(), what.isForAgreement());
        var vaccine = what.immunizationTypeId();
        if (what.isForVaccination() && vaccine == null) {
            throw FieldsRefused.field("immunizationTypeId", "missing");
        }
        if (!what.isForVaccination() && vaccine != null) {
            throw FieldsRefused.field("immunizationTypeId", "only-for-vaccination");
        }
        if (vaccine == null) return;
        var type = types.findById(vaccine).orElseThrow(() -> FieldsRefused.field("immunizationTypeId", "unknown-id"));
        if (!type.speciesId().equals(pet.speciesId())) {
            throw FieldsRefused.field("immunizationTypeId", "vaccine-of-another-species");
        }
    }
}
