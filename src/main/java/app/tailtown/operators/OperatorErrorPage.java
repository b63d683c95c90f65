package app.tailtown.operators;

import app.tailtown.design.Action;
import app.tailtown.design.Fact;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One group of errors: where it is, how often, whom it befell, and the way through the code. */
record OperatorErrorPage(HouseErrors.Whole whole) implements Page {

    ErrorGroup group() {
        return whole.group();
    }

    List<Fact> facts(Ui ui) {
        var one = group();
        var facts = new ArrayList<>(List.of(
                new Fact(ui.t("operator.errors.state"), ui.t("operator.errors.state." + one.standing())),
                new Fact(ui.t("operator.errors.where"), one.place()),
                new Fact(ui.t("operator.errors.times"), String.valueOf(one.times())),
                new Fact(ui.t("operator.errors.first"), CompaniesPage.when(one.firstAt(), ui)),
                new Fact(ui.t("operator.errors.last"), CompaniesPage.when(one.lastAt(), ui)),
                new Fact(ui.t("operator.errors.releases"), one.releases()),
                new Fact(ui.t("operator.errors.fingerprint"), one.fingerprint())));
        if (one.stateAt() != null)
            facts.add(
                    1,
                    new Fact(
                            ui.t("operator.errors.called"),
                            ui.t("operator.errors.by", one.stateBy(), CompaniesPage.when(one.stateAt(), ui))));
        return facts;
    }

    /** What it can be called that it is not. */
    List<Action> actions(Ui ui) {
        return Stream.of("resolved", "ignored", "open")
                .filter(s -> !s.equals(group().state()))
                .map(s -> new Action(
                        ui.t("operator.errors.call." + s),
                        null,
                        group().path() + "/state",
                        "post",
                        Map.of("state", s),
                        null))
                .toList();
    }
}
