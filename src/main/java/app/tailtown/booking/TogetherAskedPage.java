package app.tailtown.booking;

import app.tailtown.design.Action;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.platform.Money;
import app.tailtown.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moving several would come to, beside the bars that are being moved.
 *
 * @param cost null where it is refused
 * @param no why it is refused; null when it is not, or when {@code nonsense} is the key of what does not make sense
 */
record TogetherAskedPage(@Nullable Cost cost, @Nullable Refusal no, String nonsense) implements Page {

    private static final int MOST_WAYS = 3;

    /** What each of them costs before and after. */
    record Cost(List<Money> before, List<Money> after) {

        private static Money sum(List<Money> all) {
            return all.stream()
                    .reduce((a, b) -> new Money(a.minor() + b.minor(), a.currency()))
                    .orElseThrow();
        }
    }

    static TogetherAskedPage free(Cost cost) {
        return new TogetherAskedPage(cost, null, "");
    }

    static TogetherAskedPage refused(Refusal no) {
        return new TogetherAskedPage(null, no, "");
    }

    static TogetherAskedPage nonsense(String key) {
        return new TogetherAskedPage(null, null, key);
    }

    String title(Ui ui) {
        return no == null ? ui.t(nonsense) : ui.words().title(no);
    }

    @Nullable
    String detail(Ui ui) {
        return no == null ? null : ui.words().detail(no);
    }

    List<Action> ways(Ui ui) {
        if (no == null) return List.of();
        return no.remedies().stream()
                .filter(w -> !w.href().isEmpty())
                .limit(MOST_WAYS)
                .map(w -> Action.go(ui.words().label(w), w.href()))
                .toList();
    }

    String stays(Ui ui) {
        return ui.t("moves.stays", cost == null ? 0 : cost.after().size());
    }

    String said(Ui ui) {
        if (cost == null) return "";
        var before = Cost.sum(cost.before());
        var after = Cost.sum(cost.after());
        var more = after.minor() - before.minor();
        return ui.t(
                "reservation.change.difference",
                ui.words().money(before),
                ui.words().money(after),
                Long.signum(more),
                ui.words().money(new Money(Math.abs(more), before.currency())));
    }
}
