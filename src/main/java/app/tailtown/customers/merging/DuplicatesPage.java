package app.tailtown.customers.merging;

import app.tailtown.design.Action;
import app.tailtown.design.Face;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.platform.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs that look alike, the likeliest first.
 *
 * @param isOfPets pets of one household, else households
 * @param isFirst whether nothing comes before these
 */
record DuplicatesPage(boolean isOfPets, String q, Slice<Pair> pairs, boolean isFirst) implements Page {

    static final int SIZE = 25;

    String path() {
        return isOfPets ? "/duplicates/pets" : "/duplicates";
    }

    private String thing() {
        return isOfPets ? "/pets/" : "/customers/";
    }

    Portrait portrait(Pair.One one) {
        return isOfPets ? Portrait.pet(one.id(), Face.of(one.species())) : Portrait.person(one.id(), one.name());
    }

    String href(Pair.One one) {
        return thing() + one.id();
    }

    /** "(515) 555-0142 · Biscuit, Max · added 3 Oct 2026". */
    String about(Pair.One one, Ui ui) {
        var kind = isOfPets && one.more().isEmpty() ? ui.t("species." + one.species()) : one.more();
        var died = one.deceasedOn();
        return Stream.of(
                        kind,
                        String.join(", ", one.pets()),
                        ui.t("alike.added", ui.words().date(one.addedOn())),
                        died == null ? "" : ui.t("pet.died", ui.words().date(died)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String why(Pair pair, Ui ui) {
        return isOfPets
                ? ui.t("duplicates.pet.why")
                : pair.why().stream().map(ui::t).collect(Collectors.joining(" · "));
    }

    /** The one that was here first is kept, unless somebody turns it round. */
    String merge(Pair pair) {
        var first = !pair.other().addedOn().isBefore(pair.one().addedOn());
        var kept = first ? pair.one() : pair.other();
        var gone = first ? pair.other() : pair.one();
        return thing() + kept.id() + "/merge?with=" + gone.id();
    }

    Action apart(Pair pair, Ui ui) {
        var path = thing() + pair.one().id() + "/differences";
        var fields = Map.of("otherId", pair.other().id().toString(), "back", here());
        return Action.post(ui.t("duplicates.apart"), path, fields).named(both("duplicates.apart.of", pair, ui));
    }

    String mergeBoth(Pair pair, Ui ui) {
        return both("duplicates.merge.of", pair, ui);
    }

    private static String both(String key, Pair pair, Ui ui) {
        var one = Namesake.of(pair.one());
        var other = Namesake.of(pair.other());
        return ui.t(key, one.beside(other, ui.words()), other.beside(one, ui.words()));
    }

    private String here() {
        return q.isEmpty() ? path() : path() + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    @Nullable
    String next() {
        if (pairs.next().isEmpty()) return null;
        return here() + (q.isEmpty() ? "?" : "&") + "after=" + pairs.next();
    }

    @Nullable
    String first() {
        return isFirst ? null : here();
    }
}
