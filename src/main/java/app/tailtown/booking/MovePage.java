package app.tailtown.booking;

import app.tailtown.design.Action;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.lodging.Stay;
import app.tailtown.platform.Money;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import app.tailtown.web.OwnPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a move would come to, beside the bar that is being moved: what it costs, or why not and what can be done.
 *
 * @param wish the stay as it would be; null where that makes no sense
 * @param price null where it is refused, or where a night has no rate
 * @param no why it is refused; null when it is not, or when {@code nonsense} is the key of what does not make sense
 * @param back where the board stands
 */
record MovePage(
        Reservation stay,
        int version,
        MoveStay to,
        @Nullable ChangeStay wish,
        @Nullable Quote price,
        @Nullable Refusal no,
        String nonsense,
        String back)
        implements Page {

    /** What a way out may change here; whatever needs more is found on the page of the change. */
    private static final Set<String> OURS = Set.of("suiteTypeId", "suiteId", "arrives", "departs", "from");

    private static final int MOST_WAYS = 4;

    boolean isRefused() {
        return no != null || !nonsense.isEmpty();
    }

    String title(Ui ui) {
        return no == null ? ui.t(nonsense) : ui.words().title(no);
    }

    @Nullable
    String detail(Ui ui) {
        return no == null ? null : ui.words().detail(no);
    }

    /** "Fri 27 Nov → Sun 29 Nov, 2 nights". */
    String when(Ui ui) {
        var stays = wish == null ? stay.stay() : new Stay(wish.arrives(), wish.departs());
        return ui.t(
                "move.when",
                ui.words().day(stays.arrives(), stay.arrives()),
                ui.words().day(stays.departs(), stay.arrives()),
                stays.nights());
    }

    String cost(Ui ui) {
        var before = stay.quote().total();
        if (price == null) return ui.t("reservation.change.no-price", ui.words().money(before));
        var more = price.total().minor() - before.minor();
        var by = new Money(Math.abs(more), before.currency());
        return ui.t(
                "reservation.change.difference",
                ui.words().money(before),
                ui.words().money(price.total()),
                Long.signum(more),
                ui.words().money(by));
    }

    List<Action> ways(Ui ui) {
        if (no == null) return List.of();
        return no.remedies().stream()
                .filter(MovePage::isOurs)
                .filter(w -> !leadsNowhere(w) && !isRoomElsewhere(w))
                .limit(MOST_WAYS)
                .map(w -> way(w, ui))
                .toList();
    }

    /** Where they are already. */
    private boolean leadsNowhere(Remedy way) {
        return to.arrives() == null
                && to.departs() == null
                && stay.lets().stream()
                        .filter(l -> l.id().equals(to.letId()))
                        .flatMap(l -> java.util.stream.Stream.ofNullable(l.suiteId()))
                        .anyMatch(s -> s.value().toString().equals(way.change().get("suiteId")));
    }

    private static boolean isOurs(Remedy way) {
        return way.change().entrySet().stream()
                .allMatch(e -> OURS.contains(e.getKey())
                        || isRoom(e.getKey())
                        || e.getValue().isEmpty());
    }

    private static boolean isRoom(String field) {
        return field.startsWith("makeRoom[");
    }

    /** A bar moves as a whole: room for its last nights alone helps only in the suite it is in. */
    private boolean isRoomElsewhere(Remedy way) {
        return way.change().keySet().stream().anyMatch(MovePage::isRoom)
                && way.change().containsKey("from")
                && stay.lets().stream()
                        .filter(l -> l.id().equals(to.letId()))
                        .flatMap(l -> java.util.stream.Stream.ofNullable(l.suiteId()))
                        .noneMatch(s -> s.value().toString().equals(way.change().get("suiteId")));
    }

    private Action way(Remedy way, Ui ui) {
        var label = ui.words().label(way);
        if (!way.href().isEmpty()) return Action.go(label, OwnPath.andBack(way.href(), back));
        return Action.post(label, stay.path() + "/move", fields(way.change()));
    }

    private Map<String, String> fields(Map<String, String> change) {
        var fields = new TreeMap<String, String>();
        fields.put("letId", to.letId().toString());
        if (to.arrives() != null) fields.put("arrives", to.arrives().toString());
        if (to.departs() != null) fields.put("departs", to.departs().toString());
        change.forEach((name, value) -> {
            if (isRoom(name) || (OURS.contains(name) && !name.equals("from"))) fields.put(name, value);
        });
        fields.put("version", String.valueOf(version));
        fields.put("to", back);
        fields.put("back", back);
        return fields;
    }
}
