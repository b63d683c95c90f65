package app.tailtown.admission.evaluations;

import app.tailtown.customers.Pet;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** An evaluation to be recorded. */
record EvaluationFormPage(Choices choices, Typed typed) implements Page {

    /**
     * What the form has to know.
     *
     * @param places where it may have been held
     */
    record Choices(Pet pet, List<Place> places, LocalDate today) {}

    /** A resort. */
    record Place(UUID id, String name) {}

    String back() {
        return PetEvaluationsPage.path(choices.pet().id());
    }

    /** Where one came from to record it, and goes when it is done. */
    String to() {
        return OwnPath.of(typed.of("to"), "");
    }

    String petPath() {
        return "/pets/" + choices.pet().id().value();
    }

    List<Option> places() {
        return choices.places().stream()
                .map(p -> Option.of(p.id().toString(), p.name()))
                .toList();
    }

    String place() {
        return typed.of("resortId", choices.places().getFirst().id().toString());
    }

    String heldOn() {
        return typed.of("heldOn", choices.today().toString());
    }

    Set<String> outcome() {
        return Set.of(typed.of("outcome"));
    }

    static List<Option> outcomes(Ui ui) {
        return Stream.of(Evaluation.Outcome.values())
                .map(o -> Option.of(o.code(), ui.t("evaluation.outcome." + o.code()))
                        .note(ui.t("evaluation.outcome." + o.code() + ".note")))
                .toList();
    }
}
