package app.tailtown.operators;

import app.tailtown.design.Fact;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.List;

/** One company, and what an operator does with it. Both forms ask for a reason; which of them was sent is told by its minutes. */
record CompanyPage(Company company, Typed typed) implements Page {

    List<Fact> facts(Ui ui) {
        return List.of(
                new Fact(ui.t("operator.state"), ui.t("operator.state." + company.state())),
                new Fact(ui.t("operator.staff"), String.valueOf(company.staff())),
                new Fact(ui.t("operator.since"), CompaniesPage.when(company.createdAt(), ui)),
                new Fact(ui.t("operator.seen"), CompaniesPage.when(company.seenAt(), ui)));
    }

    /** What was typed where one goes in. */
    Typed goIn() {
        return typed.values().containsKey("minutes") ? typed : Typed.NOTHING;
    }

    /** What was typed where one suspends. */
    Typed suspend() {
        return typed.values().containsKey("minutes") ? Typed.NOTHING : typed;
    }
}
