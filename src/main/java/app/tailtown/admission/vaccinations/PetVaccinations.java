package app.tailtown.admission.vaccinations;

import app.tailtown.admission.CompanyDays;
import app.tailtown.admission.compliance.ComplianceDesk;
import app.tailtown.admission.waivers.Waivers;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page about the vaccinations of one pet shows. */
@Service
@Transactional(readOnly = true)
public class PetVaccinations {

    private final PetBook pets;
    private final ComplianceDesk desk;
    private final Vaccinations vaccinations;
    private final Waivers waivers;
    private final CompanyDays days;

    PetVaccinations(PetBook pets, ComplianceDesk desk, Vaccinations vaccinations, Waivers waivers, CompanyDays days) {
        this.pets = pets;
        this.desk = desk;
        this.vaccinations = vaccinations;
        this.waivers = waivers;
        this.days = days;
    }

    public PetVaccinationsPage page(PetId id, Typed typed) {
        var today = days.today();
        return new PetVaccinationsPage(
                pets.find(id), desk.today(id, today), vaccinations.of(id), waivers.of(id), today, typed);
    }
}
