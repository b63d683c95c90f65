package app.tailtown.admission.vaccinations;

import app.tailtown.admission.Admissions;
import app.tailtown.admission.VerdictLook;
import app.tailtown.customers.MoreAboutPets;
import app.tailtown.customers.Pet;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a pet's page how it stands today to every vaccine that anything here requires. */
@Component
@Order(1)
class AtAGlance implements MoreAboutPets {

    private final Admissions desk;

    AtAGlance(Admissions desk) {
        this.desk = desk;
    }

    @Override
    public Glance about(Pet pet, LocalDate today) {
        var findings = desk.today(pet.id(), today);
        return ui -> new Section(
                "vaccinations",
                ui.t("vaccinations.title"),
                PetVaccinationsPage.path(pet.id()),
                ui.t("vaccinations.open"),
                ui.t("vaccinations.nothing-required"),
                findings.stream()
                        .map(f -> new Line(
                                f.about().in(ui.words()),
                                VerdictLook.badge(f.verdict(), today, ui),
                                VerdictLook.note(f.verdict(), ui)))
                        .toList());
    }
}
