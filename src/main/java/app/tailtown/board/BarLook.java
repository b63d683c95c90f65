package app.tailtown.board;

import app.tailtown.customers.PetLook;
import app.tailtown.customers.PetWarning;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.lodging.NightUse;
import app.tailtown.platform.Names;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a bar is drawn: half a cell is half a day, so that whoever arrives at noon begins in the middle of it.
 *
 * @param lane the suite; null in the tray
 */
record BarLook(BoardPage page, Bar bar, @Nullable Lane lane, Ui ui) {

    /** Hues that are told apart; a company with more services sees one again. */
    private static final int HUES = 6;

    /** The first half cell, counted from 1; what began before is cut off. */
    int begin() {
        return Math.max(1, first());
    }

    /** The half cell after the last. */
    int end() {
        return Math.max(begin() + 1, Math.min(2 * page.board().days() + 1, last()));
    }

    private int first() {
        var noon = 2 * number(bar.arrives()) + 2;
        return bar.use() == NightUse.DAY && bar.begins().isBefore(turnover()) ? noon - 1 : noon;
    }

    private int last() {
        var noon = 2 * number(bar.departs()) + 2;
        return bar.use() == NightUse.DAY && bar.ends().isAfter(turnover()) ? noon + 1 : noon;
    }

    private java.time.Instant turnover() {
        return page.board().resort().turnoverOn(bar.arrives());
    }

    private int number(java.time.LocalDate day) {
        return (int) ChronoUnit.DAYS.between(page.board().from(), day);
    }

    String css() {
        var css = new ArrayList<String>();
        css.add("let");
        css.add(
                switch (bar.state()) {
                    case CLOSED -> "let--closed";
                    case HELD -> "let--hold";
                    case IN_HOUSE -> "let--in-house";
                    case GONE, NO_SHOW -> "let--gone";
                    case EXPECTED -> "";
                });
        if (bar.guest() != null) css.add("hue-" + ((bar.guest().hue() - 1) % HUES + 1));
        if (isProblem()) css.add("let--problem");
        if (first() < 1) css.add("let--before");
        if (last() > 2 * page.board().days() + 1) css.add("let--after");
        if (!page.look().shows(bar)) css.add("let--faded");
        if (!isListed()) css.add("let--other-day");
        css.add("b" + begin());
        css.add("e" + end());
        return css.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(" "));
    }

    /** On a phone only those of the day that it lists are seen. */
    private boolean isListed() {
        var day = page.listed();
        return !bar.arrives().isAfter(day) && !bar.departs().isBefore(day);
    }

    private boolean isProblem() {
        return bar.isLate(page.board().today()) || isBeyondItsSuite();
    }

    /** Who is in a suite that is none any more. */
    private boolean isBeyondItsSuite() {
        return lane != null
                && lane.suite().deletedAt() != null
                && bar.departs().isAfter(page.board().today());
    }

    String href() {
        return switch (bar.use()) {
            case CLOSED -> "/closures/" + bar.holderId();
            case DAY -> "/camp-visits/" + bar.holderId();
            default -> "/reservations/" + bar.holderId();
        };
    }

    /** What may be done with it on the board: moved ("m"), made to start ("s") or to end ("e") on another day; nothing for whoever may only look. */
    @Nullable
    String can() {
        if (!bar.isStay() || !bar.isLast() || !ui.may("reservations-edit")) return null;
        return switch (bar.state()) {
            case EXPECTED, HELD -> lane == null ? "m" : bar.isFirst() ? "mse" : "me";
            case IN_HOUSE -> lane == null ? "m" : "me";
            default -> null;
        };
    }

    /** Where another suite is found for whoever has none. */
    String toPlace() {
        return bar.isStay() && ui.may("reservations-edit") ? href() + "/edit" : href();
    }

    String name() {
        if (bar.use() == NightUse.CLOSED) return bar.reason().isEmpty() ? ui.t("board.closed") : bar.reason();
        return Names.together(bar.pets().stream().map(Bar.Pet::name).toList());
    }

    /** All that the colours and marks say, in words: "Marley · allergy · K-01 · Wed 25 Nov → Sun 29 Nov, 4 nights · in house". */
    String title() {
        var said = new ArrayList<String>();
        said.add(name());
        warnings().forEach(w -> said.add(w.word()));
        if (bar.guest() != null) {
            said.add(bar.guest().household());
            said.add(bar.guest().service());
        }
        said.add(
                lane == null
                        ? ui.t("board.no-suite", bar.suiteType())
                        : lane.suite().name());
        said.add(when());
        said.add(state());
        if (bar.isFamily() && bar.party() > bar.pets().size()) said.add(ui.t("board.party", bar.party()));
        if (bar.pinned() && bar.isStay()) said.add(ui.t("board.pinned"));
        if (isBeyondItsSuite()) said.add(ui.t("board.suite-deleted"));
        return String.join(" · ", said);
    }

    String when() {
        var from = ui.words().day(bar.arrives(), page.board().today());
        if (bar.use() == NightUse.DAY) return from;
        var until = ui.words().day(bar.departs(), page.board().today());
        return ui.t("board.when", from, until, ChronoUnit.DAYS.between(bar.arrives(), bar.departs()));
    }

    private String state() {
        var today = page.board().today();
        if (bar.isLate(today)) return ui.t(bar.state() == Bar.State.IN_HOUSE ? "board.overdue" : "board.not-come");
        if (bar.heldUntil() != null && bar.state() == Bar.State.HELD)
            return ui.t(
                    "board.held-until",
                    ui.words().moment(bar.heldUntil(), page.board().resort().zone()));
        return ui.t("board.state." + bar.state().code());
    }

    /** Each once, the most severe first, as many as there is room for. */
    List<Warning> marks() {
        return warnings().stream().limit(Math.min(2, end() - begin() - 1)).toList();
    }

    /** What stands beside the name is left out where the name alone fills the bar; the title says it. */
    private boolean isRoomy() {
        return end() - begin() > 2;
    }

    boolean showsFamily() {
        return bar.isFamily() && isRoomy();
    }

    private List<Warning> warnings() {
        return bar.pets().stream()
                .flatMap(p -> p.warnings().stream())
                .sorted(Comparator.comparing((PetWarning w) -> !w.isStop()))
                .map(w -> PetLook.warning(w, ui.words()))
                .collect(Collectors.toMap(Warning::word, w -> w, (one, _) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    boolean showsHold() {
        return bar.state() == Bar.State.HELD && isRoomy();
    }

    boolean isPinned() {
        return bar.pinned() && bar.isStay() && isRoomy();
    }

    List<Portrait> portraits() {
        return bar.pets().stream()
                .map(p -> PetLook.portrait(p.petId(), p.species(), p.photoId()))
                .toList();
    }
}
