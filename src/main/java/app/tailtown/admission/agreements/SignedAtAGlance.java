package app.tailtown.admission.agreements;

import app.tailtown.customers.Customer;
import app.tailtown.customers.MoreAboutHouseholds;
import app.tailtown.customers.MoreAboutPets.Glance;
import app.tailtown.customers.MoreAboutPets.Line;
import app.tailtown.customers.MoreAboutPets.Section;
import org.springframework.stereotype.Component;

/** Shows on a household's page what it has signed and what it has not. */
@Component
class SignedAtAGlance implements MoreAboutHouseholds {

    private final SignatureBook book;

    SignedAtAGlance(SignatureBook book) {
        this.book = book;
    }

    @Override
    public Glance about(Customer customer) {
        var standing = book.standing(customer.id());
        return ui -> new Section(
                "agreements",
                ui.t("agreements.title"),
                HouseholdAgreementsPage.path(customer.id()),
                ui.t("agreements.open"),
                ui.t("agreements.nothing-in-force"),
                standing.stream()
                        .map(s -> new Line(
                                s.agreement(),
                                HouseholdAgreementsPage.badge(s, ui),
                                HouseholdAgreementsPage.note(s, ui)))
                        .toList());
    }
}
