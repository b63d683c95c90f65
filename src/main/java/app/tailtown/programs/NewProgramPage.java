package app.tailtown.programs;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Place;
import app.tailtown.design.Ui;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Topic;
import app.tailtown.identity.Visit;
import app.tailtown.web.Typed;
import java.util.Arrays;
import java.util.List;

/** A program is let in. */
record NewProgramPage(Visit visit, Typed typed) implements Page {

    List<Option> kinds(Ui ui) {
        return Arrays.stream(ProgramKind.values())
                .map(k -> Option.of(k.code(), ui.t("programs.kind." + k.code())))
                .toList();
    }

    /** Those of which one may do something oneself. */
    List<Topic> topics() {
        return Arrays.stream(Topic.values())
                .filter(t -> !permissions(t).isEmpty())
                .toList();
    }

    /** What one may do oneself: nobody gives more. */
    List<Permission> permissions(Topic topic) {
        return topic.permissions().stream()
                .filter(p -> Program.CHOICES.contains(p) && visit.may(p))
                .toList();
    }

    /** "2 of 6". */
    String had(Topic topic, Ui ui) {
        var all = permissions(topic);
        return ui.t("roles.rights.of", all.stream().filter(this::has).count(), all.size());
    }

    boolean has(Permission permission) {
        return typed.all("permissions").contains(permission.code());
    }

    boolean mayEverywhere() {
        return visit.mayEverywhere(Permission.TOKENS_EDIT);
    }

    List<Place> places() {
        return visit.places().stream()
                .filter(p -> visit.may(Permission.TOKENS_EDIT, p.id()))
                .toList();
    }

    boolean isAt(String resort) {
        return typed.all("resorts").contains(resort);
    }
}
