package app.tailtown.programs;

import app.tailtown.design.NavItem;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which programs come in: made, given another secret, ended. For people only: no program lets programs in. */
@Controller
@RequestMapping(ProgramsPage.PATH)
@Requires(Permission.TOKENS_EDIT)
class ProgramPages {

    private final ProgramDesk desk;
    private final ProgramChanges changes;
    private final OldKeys oldKeys;
    private final FreshProof proof;
    private final Clock clock;

    ProgramPages(ProgramDesk desk, ProgramChanges changes, OldKeys oldKeys, FreshProof proof, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.proof = proof;
        this.oldKeys = oldKeys;
        this.clock = clock;
    }

    @GetMapping
    ProgramsPage list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String q) {
        return ProgramsPage.of(desk.list(), oldKeys.list(), CurrentVisit.get(), clock.instant(), state, q);
    }

    @GetMapping("/new")
    NewProgramPage blank() {
        return new NewProgramPage(CurrentVisit.get(), Typed.NOTHING);
    }

    /** Draws the secret instead of going on: it is kept nowhere, so a redirect could not show it. */
    @PostMapping
    Reply add(Form<AddProgram> form) {
        return form.show(
                what -> new Reply.Again(201, page(desk.add(what))),
                typed -> new NewProgramPage(CurrentVisit.get(), typed));
    }

    @GetMapping("/{id}")
    ProgramPage one(@PathVariable UUID id) {
        return page(id, Typed.NOTHING);
    }

    @GetMapping("/{id}/edit")
    ChangeProgramPage edit(@PathVariable UUID id) {
        var open = changes.find(id);
        return changing(open, ChangeProgramPage.kept(open.program()));
    }

    @PutMapping("/{id}")
    Reply change(@PathVariable UUID id, Form<ChangeProgram> form) {
        return form.keep(
                what -> {
                    form.say(
                            "programs.changed",
                            changes.change(id, form.version(), what).name());
                    return Answer.seeOther(ProgramsPage.path(id));
                },
                typed -> changing(changes.find(id), typed));
    }

    @PostMapping("/{id}/secrets")
    Reply replace(@PathVariable UUID id, Form<ReplaceSecret> form) {
        return form.show(how -> new Reply.Again(201, page(desk.replace(id, how))), typed -> page(id, typed));
    }

    @DeleteMapping("/{id}/secrets/{secret}")
    Reply endSecret(@PathVariable UUID id, @PathVariable UUID secret, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    form.say(desk.endSecret(id, secret) ? "programs.secret.ended" : "programs.secret.was-ended");
                    return Answer.seeOther(ProgramsPage.path(id));
                },
                typed -> page(id, typed));
    }

    @DeleteMapping("/{id}/grants/{grant}")
    Reply takeBack(@PathVariable UUID id, @PathVariable UUID grant, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    form.say(desk.takeBack(id, grant) ? "programs.grant.ended" : "programs.was-ended");
                    return Answer.seeOther(ProgramsPage.path(id));
                },
                typed -> page(id, typed));
    }

    @PostMapping("/{id}/sponsor")
    Reply answerFor(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    form.say("programs.answered", desk.answerFor(id).name());
                    return Answer.seeOther(ProgramsPage.path(id));
                },
                typed -> page(id, typed));
    }

    @DeleteMapping("/{id}")
    Reply end(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    form.say(desk.end(id) ? "programs.ended" : "programs.was-ended");
                    return Answer.seeOther(ProgramsPage.PATH);
                },
                typed -> page(id, typed));
    }

    /** A key with a role. */
    @DeleteMapping("/by-role/{key}")
    Reply endOld(@PathVariable UUID key, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    oldKeys.end(key);
                    form.say("programs.ended");
                    return Answer.seeOther(ProgramsPage.PATH);
                },
                typed -> list("", ""));
    }

    private ChangeProgramPage changing(ProgramChanges.Open open, Typed typed) {
        var visit = CurrentVisit.get();
        return ChangeProgramPage.of(open, proof.isFresh(visit), visit, typed);
    }

    private ProgramPage page(ProgramDesk.Made made) {
        return page(made.program(), made.secret(), Typed.NOTHING);
    }

    private ProgramPage page(UUID id, Typed typed) {
        return page(desk.find(id), "", typed);
    }

    private ProgramPage page(Program program, String secret, Typed typed) {
        return new ProgramPage(program, desk.allowed(program), CurrentVisit.get(), clock.instant(), secret, typed);
    }

    @Bean
    static NavItem programsEntry() {
        return new NavItem(90, "nav.programs", ProgramsPage.PATH, "key", "tokens-edit", true);
    }
}
