package app.tailtown.programs;

import app.tailtown.design.Fact;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a program may do something in somebody's name.
 *
 * @param program null when nothing is asked of them, or not any more
 * @param back where it waits for the answer
 * @param requested the permissions it asks for
 * @param state under which the answer is known
 */
record ConsentPage(@Nullable Program program, String back, List<String> requested, String state, Visit visit)
        implements Page {

    static ConsentPage ranOut(Visit visit) {
        return new ConsentPage(null, "", List.of(), "", visit);
    }

    /** What they can give: what they may do themselves. */
    List<Permission> offered() {
        return Program.CHOICES.stream()
                .filter(p -> requested.contains(p.code()) && visit.may(p))
                .toList();
    }

    List<Permission> beyond() {
        return Program.CHOICES.stream()
                .filter(p -> requested.contains(p.code()) && !visit.may(p))
                .toList();
    }

    /** Who asks: where they are led, where it works, and who answers for it. */
    static List<Fact> about(Program program, ConsentPage page, Ui ui) {
        return List.of(
                new Fact(ui.t("allowed.site"), page.back()),
                new Fact(ui.t("allowed.resorts"), ProgramsPage.where(program.resorts(), page.visit(), ui)),
                new Fact(ui.t("programs.sponsor"), program.sponsor().name()));
    }
}
