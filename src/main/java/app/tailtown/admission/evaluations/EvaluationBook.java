package app.tailtown.admission.evaluations;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.admission.CompanyDays;
import app.tailtown.customers.Pet;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with evaluations: record one, take it back, bring it back. */
@Service
@Transactional
class EvaluationBook {

    private static final int OLDEST_YEARS = 10;

    private final Evaluations evaluations;
    private final PetBook pets;
    private final Resorts resorts;
    private final CompanyDays days;
    private final Clock clock;

    EvaluationBook(Evaluations evaluations, PetBook pets, Resorts resorts, CompanyDays days, Clock clock) {
        this.evaluations = evaluations;
        this.pets = pets;
        this.resorts = resorts;
        this.days = days;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Evaluation> of(PetId pet) {
        pets.find(pet);
        return evaluations.of(pet);
    }

    @Transactional(readOnly = true)
    Evaluation find(UUID id) {
        return evaluations.find(id);
    }

    /** It cannot be held tomorrow, nor before the pet was born. */
    Evaluation record(UUID id, PetId of, KeepEvaluation what) {
        var pet = pets.find(of);
        if (pet.deletedAt() != null) throw new NotFound();
        refuseNonsense(pet, what);
        evaluations.add(id, of, what, days.now());
        return evaluations.find(id);
    }

    /** It was a mistake: it counts no more, and stays to be seen. */
    Evaluation takeBack(UUID id) {
        var evaluation = evaluations.find(id);
        if (!evaluations.takeBack(Ids.next(), id, days.now())) {
            throw new AdmissionRefusal.EvaluationTakenBack(evaluation.heldOn()).refused();
        }
        return evaluations.find(id);
    }

    Evaluation restore(UUID id) {
        evaluations.find(id);
        if (!evaluations.restore(id, days.now())) throw new NotFound();
        return evaluations.find(id);
    }

    private void refuseNonsense(Pet pet, KeepEvaluation what) {
        var today = resorts.list().stream()
                .filter(r -> r.id().value().equals(what.resortId()))
                .map(r -> r.today(clock))
                .findFirst()
                .orElseThrow(() -> FieldsRefused.field("resortId", "unknown-id"));
        Dates.refuseOutside("heldOn", what.heldOn(), today.minusYears(OLDEST_YEARS), today);
        var born = pet.birthDate();
        if (born != null && what.heldOn().isBefore(born)) throw FieldsRefused.field("heldOn", "before-birth", born);
        if (what.outcome().equals(Evaluation.Outcome.PASSED_WITH_CONDITIONS.code())
                && what.note().isEmpty()) {
            throw FieldsRefused.field("note", "conditions-missing");
        }
    }

    @Transactional(readOnly = true)
    EvaluationFormPage.Choices choices(PetId id) {
        return new EvaluationFormPage.Choices(
                pets.find(id),
                resorts.list().stream().map(EvaluationBook::place).toList(),
                days.today());
    }

    private static EvaluationFormPage.Place place(Resort resort) {
        return new EvaluationFormPage.Place(resort.id().value(), resort.name());
    }
}
