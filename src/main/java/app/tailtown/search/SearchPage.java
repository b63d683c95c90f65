package app.tailtown.search;

import app.tailtown.customers.PetLook;
import app.tailtown.design.Action;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.platform.Phones;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found, as a page and as the list under the search of every page. */
record SearchPage(String q, List<FoundBeside.Hit> beside, List<Found> found) implements Page {

    boolean isEmpty() {
        return beside.isEmpty() && found.isEmpty();
    }

    Portrait portrait(Found one) {
        var pet = one.pet();
        return pet == null
                ? Portrait.person(one.customer().value(), one.name())
                : PetLook.portrait(pet.id(), pet.species(), pet.photoId());
    }

    List<Warning> warnings(Found one, Ui ui) {
        var pet = one.pet();
        return pet == null ? List.of() : PetLook.warnings(pet.warnings(), ui.words());
    }

    /** "Dana Whitfield · (515) 555-0142" of a pet, "Lee Whitfield · Biscuit, Max · (515) 555-0142" of a household that was found by its other person. */
    String more(Found one) {
        return Stream.of(
                        one.alsoBy(),
                        one.pet() == null ? String.join(", ", one.pets()) : one.name(),
                        Phones.shown(one.phone()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /**
     * Lets in who comes today and out who leaves today, the whole family of the stay; where it goes on from is added by whoever shows it. Where something is
     * to be asked, is missing or is to be handed back, the page of it opens instead.
     */
    @Nullable
    Action deed(Found one, Ui ui) {
        var standing = one.standing().filter(s -> ui.may("stays-edit")).orElse(null);
        if (standing == null || standing.next().isEmpty()) return null;
        var what = standing.next().get();
        var isEntry = what.equals("/check-in");
        return Action.post(
                        ui.t(isEntry ? "search.check-in" : "search.check-out"),
                        standing.href() + what,
                        standing.asks() ? Map.of("ask", "true") : Map.of())
                .named(ui.t(isEntry ? "search.check-in.of" : "search.check-out.of", one.title()));
    }

    /** "Here until Sun 29 Nov · S4", with the resort when it is another one; empty for who never came. */
    String standing(Found one, Ui ui) {
        return one.standing()
                .map(s -> ui.t(
                                s.wordKey(),
                                ui.words().day(s.from(), s.today()),
                                ui.words().day(s.until(), s.today()))
                        + (s.place().isEmpty() || s.when() == Standing.When.CAME ? "" : " · " + s.place())
                        + (ui.isElsewhere(s.resortId()) ? " · " + s.resort() : ""))
                .orElse("");
    }
}
