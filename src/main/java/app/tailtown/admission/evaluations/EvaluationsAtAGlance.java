package app.tailtown.admission.evaluations;

import app.tailtown.customers.MoreAboutPets;
import app.tailtown.customers.Pet;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import java.util.List;
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
    public Section about(Pet pet, LocalDate today) {
        return new Glance(
                pet,
                book.of(pet.id()).stream()
                        .filter(e -> e.takenBackAt() == null)
                        .limit(MOST)
                        .toList());
    }

    private record Glance(Pet pet, List<Evaluation> latest) implements Section {

        @Override
        public String id() {
            return "evaluations";
        }

        @Override
        public String title(Ui ui) {
            return ui.t("evaluations.title");
        }

        @Override
        public String href() {
            return PetEvaluationsPage.path(pet.id());
        }

        @Override
        public String open(Ui ui) {
            return ui.t("evaluations.open");
        }

        @Override
        public String nothing(Ui ui) {
            return ui.t("evaluations.none");
        }

        @Override
        public List<Line> lines(Ui ui) {
            return latest.stream()
                    .map(e -> new Line(ui.words().date(e.heldOn()), PetEvaluationsPage.state(e, ui), e.note()))
                    .toList();
        }
    }
}
