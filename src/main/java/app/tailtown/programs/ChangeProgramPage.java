package app.tailtown.programs;

import app.tailtown.design.Page;
import app.tailtown.identity.Visit;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A program is changed.
 *
 * @param isFresh whether whoever changes it proved lately that it is them
 */
record ChangeProgramPage(ProgramChanges.Open open, boolean isFresh, NewProgramPage boxes, Typed typed) implements Page {

    static ChangeProgramPage of(ProgramChanges.Open open, boolean isFresh, Visit visit, Typed typed) {
        return new ChangeProgramPage(open, isFresh, new NewProgramPage(visit, typed), typed);
    }

    /** As it is now. */
    static Typed kept(Program program) {
        var resorts = program.resorts() == null
                ? List.of("*")
                : program.resorts().stream().map(UUID::toString).toList();
        var permissions = program.chosen().stream().map(p -> p.code()).toList();
        var values = new TreeMap<String, List<String>>(Map.of(
                "name",
                List.of(program.name()),
                "redirects",
                List.of(String.join("\n", program.redirects())),
                "resorts",
                resorts,
                "permissions",
                permissions));
        return new Typed(values, app.tailtown.design.FieldErrors.NONE, null);
    }

    Program program() {
        return open.program();
    }

    String path() {
        return ProgramsPage.path(program().id());
    }

    String prove() {
        return "/account/proof?to=" + path() + "/edit";
    }
}
