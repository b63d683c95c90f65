package app.tailtown.daycare.waiting;

import app.tailtown.daycare.places.Places;
import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Slice;
import app.tailtown.web.InEachLanguage;
import app.tailtown.web.ListAddress;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for days of camp at a resort.
 *
 * @param of which of them are shown
 * @param q what was searched for; empty for all
 * @param order what they are sorted by
 * @param isFirst whether this is the first page
 * @param free how the next days of each group stand
 */
record CampWaitPage(
        Resort resort,
        CampWishLists.Of of,
        String q,
        CampWishOrder order,
        Slice<CampWish> rows,
        boolean isFirst,
        Map<CampWishState, Long> counts,
        List<Places.Count> free,
        LocalDate today,
        Typed typed)
        implements Page {

    static final int SIZE = 50;

    String root() {
        return "/resorts/" + resort.id().value() + "/day-camp";
    }

    String path() {
        return root() + "/waiting";
    }

    List<Link> lists(Ui ui) {
        return Stream.of(CampWishLists.Of.values())
                .map(o -> new Link(
                        ui.t("camp.wait.list." + o.code()), at(o, o.usual()).here(), o.goesOn() ? count(o) : null))
                .toList();
    }

    private String count(CampWishLists.Of which) {
        return String.valueOf(which.states().stream()
                .mapToLong(s -> counts.getOrDefault(s, 0L))
                .sum());
    }

    ListAddress<CampWishOrder> at() {
        return at(of, order);
    }

    private ListAddress<CampWishOrder> at(CampWishLists.Of wanted, CampWishOrder sorted) {
        return new ListAddress<>(path(), Map.of("state", wanted.code()), q, sorted, wanted.usual());
    }

    String day(CampWish wish, Ui ui) {
        return ui.words().day(wish.day(), today);
    }

    String dayPath(CampWish wish) {
        return root() + "?day=" + wish.day();
    }

    String since(CampWish wish, Ui ui) {
        return ui.words().day(wish.waitingSince().atZone(wish.timeZone()).toLocalDate(), today);
    }

    Badge badge(CampWish wish, Ui ui) {
        var label = ui.t("camp.wait.state." + wish.state().code());
        return switch (wish.state()) {
            case WAITING ->
                isNext(wish)
                        ? new Badge(Tone.MIND, ui.t("camp.wait.free"), Icon.ALERT)
                        : new Badge(Tone.PENDING, label, Icon.CLOCK);
            case TO_TELL -> new Badge(Tone.MIND, label, Icon.ALERT);
            case BOOKED -> new Badge(Tone.GOOD, label, Icon.CHECK);
            case WITHDRAWN, OVER -> Badge.plain(label);
        };
    }

    /** Whether there is room for all of them and for those who stand before them. */
    private boolean isNext(CampWish wish) {
        var before = rows.items().stream()
                .filter(w -> w.groupId().equals(wish.groupId()) && w.day().equals(wish.day()))
                .filter(w -> w.place() != null && wish.place() != null && w.place() < wish.place())
                .mapToInt(w -> w.pets().size())
                .sum();
        return wish.hasRoom(free, before);
    }

    /** What to know beside where they stand: why they were passed by, or that they want to be asked. */
    String more(CampWish wish, Ui ui) {
        if (wish.state() != CampWishState.WAITING) return "";
        var passedOver = wish.passedOver();
        if (passedOver != null) return InEachLanguage.read(passedOver.why(), ui.words());
        return wish.askFirst() ? ui.t("camp.wait.asks-first") : "";
    }

    List<Action> actions(CampWish wish, Ui ui) {
        var to = Map.of("to", at().here());
        return switch (wish.state()) {
            case WAITING -> {
                var actions = new ArrayList<Action>();
                if (wish.hasRoom(free))
                    actions.add(act("camp.wait.book", wish.path() + "/booking", "post", wish, to, ui));
                actions.add(act("camp.wait.withdraw", wish.path() + "/withdrawal", "post", wish, to, ui));
                yield actions;
            }
            case TO_TELL -> List.of(act("camp.wait.tell", wish.path() + "/told", "post", wish, to, ui));
            case WITHDRAWN ->
                wish.day().isBefore(today)
                        ? List.of()
                        : List.of(act("camp.wait.put-back", wish.path() + "/withdrawal", "delete", wish, to, ui));
            case BOOKED, OVER -> List.of();
        };
    }

    private static Action act(
            String label, String path, String verb, CampWish wish, Map<String, String> fields, Ui ui) {
        return new Action(ui.t(label), ui.t(label) + ": " + wish.names(), path, verb, fields, null);
    }

    /** Where the day is looked at that they got. */
    @Nullable
    Link visit(CampWish wish) {
        if (wish.booked() == null) return null;
        var booked = Objects.requireNonNull(wish.booked());
        return new Link(booked.number(), "/camp-visits/" + booked.visitId().value());
    }
}
