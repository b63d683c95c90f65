package app.tailtown.admission.agreements;

import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetCard;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on paper, to be signed.
 *
 * @param household who is to sign; null for a blank one
 */
record AgreementSheetPage(
        AgreementVersion version, @Nullable Household household) implements Page {

    /** Who is to sign, and for which pets. */
    record Household(Customer customer, List<PetCard> pets) {

        String names() {
            return pets.stream()
                    .filter(p -> p.deceasedOn() == null)
                    .map(PetCard::name)
                    .collect(Collectors.joining(", "));
        }
    }

    static String path(UUID version) {
        return "/agreement-versions/" + version + "/sheet";
    }

    static String path(UUID version, CustomerId customer) {
        return path(version) + "?customerId=" + customer.value();
    }

    String title(Ui ui) {
        return ui.t("agreement.version.of", version.agreement(), version.number());
    }

    String back() {
        return household == null
                ? AgreementPage.path(version.agreementId())
                : HouseholdAgreementsPage.path(household.customer().id());
    }

    String backLabel(Ui ui) {
        return household == null
                ? version.agreement()
                : ui.t("agreements.of", household.customer().name());
    }
}
