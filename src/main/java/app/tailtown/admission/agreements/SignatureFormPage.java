package app.tailtown.admission.agreements;

import app.tailtown.admission.Verdict;
import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.Person;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A signature to be recorded. */
record SignatureFormPage(Choices choices, Typed typed) implements Page {

    /**
     * What the form has to know.
     *
     * @param published what may have been signed, what is in force first
     */
    record Choices(
            Customer customer, List<AgreementVersion> published, List<AgreementStanding> standing, LocalDate today) {}

    static String path(CustomerId customer, UUID version) {
        return Verdict.ToSign.path(customer.value(), version);
    }

    String action() {
        return "/customers/" + choices.customer().id().value() + "/signatures";
    }

    String customerPath() {
        return "/customers/" + choices.customer().id().value();
    }

    /** Where one came from. */
    String back() {
        return OwnPath.of(
                typed.of("to"), HouseholdAgreementsPage.path(choices.customer().id()));
    }

    List<Option> versions(Ui ui) {
        return choices.published().stream()
                .map(v -> Option.of(v.id().toString(), label(v, ui)))
                .toList();
    }

    private String label(AgreementVersion version, Ui ui) {
        var isInForce =
                choices.standing().stream().anyMatch(s -> s.agreementVersionId().equals(version.id()));
        return ui.t(
                isInForce ? "signature.version.in-force" : "agreement.version.of",
                version.agreement(),
                version.number());
    }

    /** What was asked for; else the first that they have not signed. */
    String chosen() {
        var missing = choices.standing().stream()
                .filter(s -> !s.isSigned())
                .map(s -> s.agreementVersionId().toString())
                .findFirst()
                .orElse("");
        return typed.of("agreementVersionId").isEmpty() ? missing : typed.of("agreementVersionId");
    }

    List<String> people() {
        return choices.customer().people().stream()
                .map(Person::name)
                .filter(n -> !n.isBlank())
                .distinct()
                .toList();
    }

    String signedOn() {
        return typed.of("signedOn", choices.today().toString());
    }

    String how() {
        return typed.of("how", Signature.How.PAPER.code());
    }

    static List<Option> ways(Ui ui) {
        return Stream.of(Signature.How.values())
                .map(h -> Option.of(h.code(), ui.t("signature.how." + h.code())))
                .toList();
    }
}
