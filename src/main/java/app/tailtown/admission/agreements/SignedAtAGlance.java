package app.tailtown.admission.agreements;

import app.tailtown.customers.Customer;
import app.tailtown.customers.MoreAboutHouseholds;
import app.tailtown.customers.MoreAboutPets.Line;
import app.tailtown.customers.MoreAboutPets.Section;
import app.tailtown.design.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows on a household's page what it has signed and what it has not. */
@Component
class SignedAtAGlance implements MoreAboutHouseholds {

    private final SignatureBook book;

    SignedAtAGlance(SignatureBook book) {
        this.book = book;
    }

    @Override
    public Section about(Customer customer) {
        return new Glance(customer, book.standing(customer.id()));
    }

    private record Glance(Customer customer, List<AgreementStanding> standing) implements Section {

        @Override
        public String id() {
            return "agreements";
        }

        @Override
        public String title(Ui ui) {
            return ui.t("agreements.title");
        }

        @Override
        public String href() {
            return HouseholdAgreementsPage.path(customer.id());
        }

        @Override
        public String open(Ui ui) {
            return ui.t("agreements.open");
        }

        @Override
        public String nothing(Ui ui) {
            return ui.t("agreements.nothing-in-force");
        }

        @Override
        public List<Line> lines(Ui ui) {
            return standing.stream()
                    .map(s -> new Line(
                            s.agreement(), HouseholdAgreementsPage.badge(s, ui), HouseholdAgreementsPage.note(s, ui)))
                    .toList();
        }
    }
}
