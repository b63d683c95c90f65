package app.tailtown.admission.evaluations;

import app.tailtown.admission.Admissions;
import app.tailtown.admission.CompanyDays;
import app.tailtown.admission.rules.AdmissionRule;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page about the evaluations of one pet shows. */
@Service
@Transactional(readOnly = true)
class PetEvaluations {

    private final Evaluations evaluations;
    private final PetBook pets;
    private final Admissions admissions;
    private final CompanyDays days;

    PetEvaluations(Evaluations evaluations, PetBook pets, Admissions admissions, CompanyDays days) {
        this.evaluations = evaluations;
        this.pets = pets;
        this.admissions = admissions;
        this.days = days;
    }

    PetEvaluationsPage page(PetId id, Typed typed) {
        var today = days.today();
        var standing = admissions.today(id, today).stream()
                .filter(f -> f.rule().equals(AdmissionRule.EVALUATION))
                .findFirst();
        return new PetEvaluationsPage(pets.find(id), standing, evaluations.of(id), today, typed);
    }
}
