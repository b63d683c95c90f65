package app.tailtown.programs;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Visit;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One program.
 *
 * @param allowed what people allowed it
 * @param secret that was just made, shown this once; empty otherwise
 */
record ProgramPage(Program program, List<Grants.Allowed> allowed, Visit visit, Instant now, String secret, Typed typed)
        implements Page {

    String path() {
        return ProgramsPage.path(program.id());
    }

    String where(Ui ui) {
        return ProgramsPage.where(program.resorts(), visit, ui);
    }

    /** Those that work before those that do not, the newest first. */
    List<ProgramSecret> secrets() {
        var newest = program.secrets().reversed();
        return Stream.of(true, false)
                .flatMap(works -> newest.stream().filter(s -> works(s) == works))
                .toList();
    }

    boolean works(ProgramSecret one) {
        return program.isOpen() && one.worksAt(now);
    }

    String may(Grants.Allowed one, Ui ui) {
        return Program.CHOICES.stream()
                .filter(p -> one.permissions().contains(p.code()))
                .map(p -> ui.t("permission." + p.code()))
                .collect(Collectors.joining(" · "));
    }

    /** Whether there is room for another. */
    boolean mayReplace() {
        return program.isOpen() && program.working(now).size() < 2;
    }

    boolean isWorking() {
        return !program.kind().hasSecrets() || !program.working(now).isEmpty();
    }

    /** Whoever may not do all that it may changes nothing of it. */
    boolean mayChange() {
        return ProgramChanges.reaches(visit, program.permissions(), program.resorts());
    }

    /** Whether whoever answers for it may not do that themselves any more, so that it may not either. */
    boolean isLost(Permission permission) {
        return !program.sponsor().may(permission);
    }

    boolean isOneself() {
        return program.sponsor().id().equals(visit.id());
    }

    String moment(Instant at, Ui ui) {
        return ProgramsPage.moment(at, visit, ui);
    }

    String used(ProgramSecret one, Ui ui) {
        return ProgramsPage.used(one.lastUsedAt(), one.lastUsedFrom(), visit, ui);
    }

    /** "Ended 2 Dec" of one that is over, "Ends 2 Dec" of one that works. */
    String until(ProgramSecret one, Ui ui) {
        var ended = one.endedAt();
        if (ended != null) return ui.t("programs.secret.was-ended-at", moment(ended, ui));
        return ui.t(
                one.worksAt(now) ? "programs.secret.ends-at" : "programs.secret.ended-at", moment(one.expiresAt(), ui));
    }
}
