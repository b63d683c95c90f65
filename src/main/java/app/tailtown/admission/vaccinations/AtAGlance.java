package app.tailtown.admission.vaccinations;

import app.tailtown.admission.Admissions;
import app.tailtown.admission.Finding;
import app.tailtown.admission.VerdictLook;
import app.tailtown.customers.MoreAboutPets;
import app.tailtown.customers.Pet;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import java.util.List;
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
    public Section about(Pet pet, LocalDate today) {
        return new Glance(pet, desk.today(pet.id(), today), today);
    }

    private record Glance(Pet pet, List<Finding> findings, LocalDate today) implements Section {

        @Override
        public String id() {
            return "vaccinations";
        }

        @Override
        public String title(Ui ui) {
            return ui.t("vaccinations.title");
        }

        @Override
        public String href() {
            return PetVaccinationsPage.path(pet.id());
        }

        @Override
        public String open(Ui ui) {
            return ui.t("vaccinations.open");
        }

        @Override
        public String nothing(Ui ui) {
            return ui.t("vaccinations.nothing-required");
        }

        @Override
        public List<Line> lines(Ui ui) {
            return findings.stream()
                    .map(f -> new Line(
                            f.about().in(ui.words()),
                            VerdictLook.badge(f.verdict(), today, ui),
                            VerdictLook.note(f.verdict(), ui)))
                    .toList();
        }
    }
}
