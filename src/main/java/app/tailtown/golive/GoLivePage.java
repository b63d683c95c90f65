package app.tailtown.golive;

import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.golive.boxes.BoxState;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.items.Unproven;
import app.tailtown.platform.Sought;
import app.tailtown.web.Query;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The checklist as it stood when it was last looked at.
 *
 * @param last nothing when it never was
 * @param running a look that goes on
 * @param state the code of the only one to show, or {@code all}; empty for those that somebody has to do something about
 * @param q words that a box must have
 */
record GoLivePage(Optional<Look> last, Optional<GoLiveDesk.Running> running, String state, String q) implements Page {

    static final String PATH = "/operator/go-live";

    private static final String ALL = "all";

    /** An item with those of its boxes that are shown. */
    record Shown(Item item, List<Finding> findings) {}

    List<Shown> items() {
        return GoLive.items().stream()
                .map(item -> new Shown(item, found(item)))
                .filter(shown -> !shown.findings().isEmpty())
                .toList();
    }

    private List<Finding> found(Item item) {
        var sought = new Sought(q);
        return last.stream()
                .flatMap(look -> look.findings().stream())
                .filter(f -> f.item() == item.number())
                .filter(f -> isShown(f.state()))
                .filter(f -> !state.isEmpty() || !q.isEmpty() || !isUnproven(f))
                .filter(f -> sought.isIn(f.id() + " " + item.title() + " " + f.text() + " " + f.evidence()))
                .toList();
    }

    /** Boxes that rest on the tests of this build, which nobody ran: they are red for one reason, which is said once. */
    long unproven() {
        return last.stream()
                .flatMap(look -> look.findings().stream())
                .filter(GoLivePage::isUnproven)
                .count();
    }

    private static boolean isUnproven(Finding finding) {
        return finding.state() == BoxState.FAILS && finding.evidence().startsWith(Unproven.SENTENCE);
    }

    private boolean isShown(BoxState of) {
        return switch (state) {
            case "" -> isOpen(of) || !q.isEmpty();
            case ALL -> true;
            default -> of.code().equals(state);
        };
    }

    private static boolean isOpen(BoxState state) {
        return state == BoxState.FAILS || state == BoxState.NEEDS_PERSON || state == BoxState.NOT_BUILT;
    }

    List<Link> states(Ui ui) {
        var first = Stream.of(
                new Link(ui.t("golive.state.open"), address(""), count(GoLivePage::isOpen)),
                new Link(ui.t("golive.state.all"), address(ALL), count(_ -> true)));
        return Stream.concat(
                        first,
                        Arrays.stream(BoxState.values())
                                .map(s -> new Link(
                                        ui.t("golive.state." + s.code()), address(s.code()), count(s::equals))))
                .toList();
    }

    private String count(Predicate<BoxState> which) {
        return String.valueOf(last.stream()
                .flatMap(look -> look.findings().stream())
                .filter(f -> which.test(f.state()))
                .count());
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
