package app.tailtown.admission.vaccinations;

import app.tailtown.customers.Pet;
import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.Fact;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.platform.Phones;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Typed;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One vaccination with its proof.
 *
 * @param typed why the last thing one tried was not done
 */
public record VaccinationPage(Pet pet, Vaccination vaccination, Typed typed) implements Page {

    public static String path(java.util.UUID id) {
        return "/vaccinations/" + id;
    }

    String path() {
        return path(vaccination.id());
    }

    String petPath() {
        return "/pets/" + pet.id().value();
    }

    String back() {
        return PetVaccinationsPage.path(pet.id());
    }

    /** Where one came from to look at the proof, and goes when one has; empty when one came from nowhere. */
    private String to() {
        return OwnPath.of(typed.of("to"), "");
    }

    /** What has no document is verified by whoever saw it on paper: they are asked, and the button says it. */
    Action verify(Ui ui) {
        var fields = new HashMap<String, String>();
        if (!to().isEmpty()) fields.put("to", to());
        var path = path() + "/verification";
        if (vaccination.document() != null) return Action.post(ui.t("vaccination.verify"), path, fields);
        fields.put("seenOnPaper", "true");
        var question = ui.t("vaccination.on-paper.question");
        return new Action(ui.t("vaccination.on-paper.verify"), null, path, "post", fields, question);
    }

    /** Where a way out of a refusal is sent. */
    @Nullable
    String refused() {
        var problem = typed.problem();
        return problem != null && problem.code().equals("no-proof-attached") ? path() + "/verification" : null;
    }

    Badge state(Ui ui) {
        return VaccinationLook.state(vaccination, ui);
    }

    boolean is(String state) {
        return vaccination.getState().code().equals(state);
    }

    List<Fact> facts(Ui ui) {
        var unknown = ui.t("vaccination.unknown");
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                ui.t("vaccination.product"), vaccination.product().isEmpty() ? unknown : vaccination.product()));
        facts.add(new Fact(ui.t("vaccination.given"), VaccinationLook.date(vaccination.administeredOn(), ui)));
        facts.add(new Fact(
                ui.t("vaccination.until"),
                ui.t(
                        "vaccination.until." + vaccination.validUntilFrom(),
                        VaccinationLook.date(vaccination.validUntil(), ui))));
        facts.add(new Fact(ui.t("vaccination.clinic"), clinic(unknown)));
        facts.add(
                new Fact(ui.t("vaccination.submitted"), who(vaccination.submittedAt(), vaccination.submittedBy(), ui)));
        var decision = vaccination.decision();
        if (decision != null) {
            var label = ui.t("vaccination.state." + (decision.verified() ? "verified" : "rejected"));
            var who = who(decision.at(), decision.by(), ui);
            facts.add(new Fact(label, decision.seenOnPaper() ? ui.t("vaccination.on-paper.by", who) : who));
            if (!decision.why().isEmpty()) facts.add(new Fact(ui.t("vaccination.why"), decision.why()));
        }
        if (!vaccination.note().isEmpty()) facts.add(new Fact(ui.t("vaccination.note"), vaccination.note()));
        return facts;
    }

    private String clinic(String unknown) {
        var clinic = vaccination.clinic();
        return clinic == null
                ? unknown
                : Stream.of(clinic.name(), clinic.place(), Phones.shown(clinic.phone()))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" · "));
    }

    private static String who(java.time.Instant at, String name, Ui ui) {
        var day = ui.words().date(java.time.LocalDate.ofInstant(at, ZoneOffset.UTC));
        return name.isEmpty() ? ui.t("vaccination.on-by-program", day) : ui.t("vaccination.on-by", day, name);
    }
}
