package app.tailtown.admission.evaluations;

import app.tailtown.customers.MoreAboutPets;
import app.tailtown.customers.Pet;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a pet's page how its latest evaluations ended. */
@Component
@Order(2)
class EvaluationsAtAGlance implements MoreAboutPets {

    private static final int MOST = 3;

    private final EvaluationBook book;

    EvaluationsAtAGlance(EvaluationBook book) {
        this.book = book;
    }

    @Override
    public Glance about(Pet pet, LocalDate today) {
        var latest = book.of(pet.id()).stream()
                .filter(e -> e.takenBackAt() == null)
                .limit(MOST)
                .toList();
        return ui -> new Section(
                "evaluations",
                ui.t("evaluations.title"),
                PetEvaluationsPage.path(pet.id()),
                ui.t("evaluations.open"),
                ui.t("evaluations.none"),
                latest.stream()
                        .map(e -> new Line(ui.words().date(e.heldOn()), PetEvaluationsPage.state(e, ui), e.note()))
                        .toList());
    }
}
