package app.tailtown.golive;

import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.golive.boxes.BoxState;
import app.tailtown.golive.boxes.Item;
import app.tailtown.web.Query;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checklist as it stood when it was last looked at.
 *
 * @param last nothing when it never was
 * @param running a look that goes on
 * @param state the code of the only one to show; empty for all
 * @param q words that a box must have
 */
record GoLivePage(Optional<Look> last, Optional<GoLiveDesk.Running> running, String state, String q) implements Page {

    static final String PATH = "/operator/go-live";

    /** An item with those of its boxes that are shown. */
    record Shown(Item item, List<Finding> findings) {}

    List<Shown> items() {
        return GoLive.items().stream()
                .map(item -> new Shown(item, found(item)))
                .filter(shown -> !shown.findings().isEmpty())
                .toList();
    }

    private List<Finding> found(Item item) {
        var wanted = q.toLowerCase(Locale.ROOT);
        return last.stream()
                .flatMap(look -> look.findings().stream())
                .filter(f -> f.item() == item.number())
                .filter(f -> state.isEmpty() || f.state().code().equals(state))
                .filter(f -> (f.id() + " " + item.title() + " " + f.text() + " " + f.evidence())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    List<Link> states(Ui ui) {
        var all = new Link(ui.t("golive.state.all"), address(""), count(Optional.empty()));
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(BoxState.values())
                                .map(s -> new Link(
                                        ui.t("golive.state." + s.code()), address(s.code()), count(Optional.of(s)))))
                .toList();
    }

    private String count(Optional<BoxState> of) {
        return last.map(look -> of.map(s -> look.counts().getOrDefault(s, 0L))
                        .orElse((long) look.findings().size()))
                .map(Object::toString)
                .orElse("0");
    }

    /** How many boxes need nobody any more. */
    long settled() {
        return last.map(Look::counts)
                .map(c -> c.getOrDefault(BoxState.PASSES, 0L) + c.getOrDefault(BoxState.NOT_APPLICABLE, 0L))
                .orElse(0L);
    }

    int all() {
        return GoLiveDesk.boxes().size();
    }

    String summary(Ui ui) {
        var counts = last.map(Look::counts).orElse(Map.of());
        return ui.t(
                "golive.summary",
                settled(),
                all(),
                counts.getOrDefault(BoxState.FAILS, 0L),
                counts.getOrDefault(BoxState.NEEDS_PERSON, 0L),
                counts.getOrDefault(BoxState.NOT_BUILT, 0L));
    }

    String lookedAt(Ui ui) {
        return last.map(look -> ui.t("golive.looked", ui.words().moment(look.ended(), ZoneOffset.UTC)))
                .orElse("");
    }

    String here() {
        return address(state);
    }

    private String address(String which) {
        return Query.on(PATH, Map.of("state", which, "q", q));
    }

    static String path(String box) {
        return PATH + "/boxes/" + box;
    }

    static Badge badge(BoxState state, Ui ui) {
        var label = ui.t("golive.state." + state.code());
        return switch (state) {
            case PASSES -> new Badge(Tone.GOOD, label, Icon.CHECK);
            case FAILS -> new Badge(Tone.ALERT, label, Icon.ALERT);
            case NEEDS_PERSON -> new Badge(Tone.MIND, label, Icon.SIGN);
            case NOT_APPLICABLE, NOT_BUILT -> new Badge(Tone.PLAIN, label, Icon.INFO);
        };
    }
}
