package app.tailtown.board;

import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.housekeeping.SuiteState;
import app.tailtown.lodging.NightCount;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The board as the desk sees it.
 *
 * @param look which part of it, as it stands in the address
 * @param unready the suites that are not clean just now
 * @param part how much of a big house is drawn
 */
record BoardPage(Board board, Look look, Map<SuiteId, SuiteState> unready, Sight.Part part) implements Page {

    private static final int LONG_ENOUGH = 7;
    private static final List<Integer> RANGES = List.of(1, 7, 14, 31);

    /** What is sent when a bar was put elsewhere. */
    static final List<String> MOVED = List.of("letId", "suiteId", "arrives", "departs", "version", "to", "back");

    /**
     * A day in the head.
     *
     * @param taken of {@code open} suites, which are all but those out of service
     */
    record Day(int number, LocalDate date, boolean isToday, int taken, int open) {

        int percent() {
            return open == 0 ? 0 : Math.round(taken * 100f / open);
        }

        boolean isFull() {
            return open > 0 && taken >= open;
        }
    }

    Sight sight() {
        return new Sight(groups(), part);
    }

    /** For whoever's browser runs no script. */
    String whole() {
        return path() + (path().contains("?") ? "&" : "?") + "all=true";
    }

    String root() {
        return "/resorts/" + board.resort().id().value() + "/board";
    }

    String booking() {
        return "/resorts/" + board.resort().id().value() + "/reservations/new";
    }

    /** Where several are moved at once. */
    String moves() {
        return at("moves");
    }

    String at(String path) {
        return "/resorts/" + board.resort().id().value() + "/" + path;
    }

    List<BoardDeed> deeds(Ui ui) {
        return BoardDeed.all(ui);
    }

    String path(Look other) {
        return other.path(root());
    }

    String path() {
        return path(look);
    }

    String earlier() {
        return path(look.from(board.from().minusDays(step())));
    }

    String later() {
        return path(look.from(board.from().plusDays(step())));
    }

    /** Two weeks and a month move by weeks, so that one keeps one's place. */
    private int step() {
        return board.days() > 7 ? 7 : board.days();
    }

    String atToday() {
        return path(look.from(null));
    }

    /** The day that a phone lists: today, or else the first one. */
    LocalDate listed() {
        return board.shows(board.today()) ? board.today() : board.from();
    }

    /** On a phone one goes from day to day. */
    String listed(int days) {
        return path(look.days(1).from(listed().plusDays(days)));
    }

    List<Link> ranges(Ui ui) {
        return RANGES.stream()
                .map(n -> new Link(ui.t("board.range." + n), path(look.days(n))))
                .toList();
    }

    List<Board.Group> groups() {
        return board.groups().stream()
                .map(g -> new Board.Group(
                        g.id(), g.name(), g.lanes().stream().filter(look::shows).toList(), g.nights()))
                .filter(g -> !g.lanes().isEmpty())
                .toList();
    }

    /** Of the whole house, whatever part of it is looked at. */
    List<Day> days() {
        var counts = board.groups().stream().map(Board.Group::nights).toList();
        return IntStream.range(0, board.days())
                .mapToObj(n -> day(n, counts.stream().map(t -> t.count(n)).toList()))
                .toList();
    }

    private Day day(int number, List<NightCount> counts) {
        var taken = counts.stream().mapToInt(c -> c.let() + c.held()).sum();
        var open = counts.stream().mapToInt(c -> c.suites() - c.closed()).sum();
        var date = board.day(number);
        return new Day(number + 1, date, date.equals(board.today()), taken, open);
    }

    /** "Sat 28", or "1 Dec" where a month begins; "S 28" where columns are narrow. */
    String shortDay(Day day, Ui ui) {
        var isFirst = day.number() == 1 || day.date().getDayOfMonth() == 1;
        var pattern = isFirst ? "d MMM" : isNarrow() ? "EEEEE d" : "EEE d";
        return DateTimeFormatter.ofPattern(pattern, ui.words().locale()).format(day.date());
    }

    boolean isNarrow() {
        return board.days() > 21;
    }

    String free(int suites, Ui ui) {
        return isNarrow() ? String.valueOf(suites) : ui.t("board.free", suites);
    }

    List<Integer> weekend() {
        return IntStream.rangeClosed(1, board.days())
                .filter(n -> board.day(n - 1).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
                .boxed()
                .toList();
    }

    /** The number of today's column; 0 when it is not shown. */
    int todays() {
        return board.shows(board.today()) ? board.shown().nightOf(board.today()) + 1 : 0;
    }

    /** How many suites of the type may be given away in the night of the {@code number}th day. */
    int free(Board.Group group, Day day) {
        return group.nights().suites().isEmpty()
                ? 0
                : group.nights().count(day.number() - 1).free();
    }

    /** Percent; over a few days it would say nothing. */
    int cutUp(Board.Group group) {
        return board.days() < LONG_ENOUGH ? 0 : group.nights().cutUpPercent();
    }

    boolean maySell(Day day, Ui ui) {
        return ui.may("reservations-edit") && !day.date().isBefore(board.today());
    }

    String book(Board.Group group, LocalDate day) {
        return booking() + "?arrives=" + day + "&departs=" + day.plusDays(1) + "&suiteTypeId="
                + group.id().value();
    }

    /** In the night of the day that a phone lists. */
    boolean isFree(Lane lane) {
        var night = new Stay(listed(), listed().plusDays(1));
        return lane.suite().deletedAt() == null
                && lane.nights(Board.turnovers(board.resort(), night)).isFree(0, 1);
    }

    /** The link with which a phone books a suite that is free on its day. */
    String book(Board.Group group, Lane lane) {
        return book(group, listed()) + "&suiteId=" + lane.suite().id().value();
    }

    List<BarLook> bars(Lane lane, Ui ui) {
        return lane.bars().stream().map(b -> new BarLook(this, b, lane, ui)).toList();
    }

    List<BarLook> tray(Ui ui) {
        return board.withoutSuite().stream()
                .map(b -> new BarLook(this, b, null, ui))
                .toList();
    }

    BoardFilters filters(Ui ui) {
        return new BoardFilters(this, ui);
    }

    @Nullable
    SuiteState unready(Lane lane) {
        return unready.get(lane.suite().id());
    }

    String housekeeping() {
        return "/resorts/" + board.resort().id().value() + "/housekeeping";
    }

    boolean isEmpty() {
        return board.lanes().isEmpty();
    }

    String said(Ui ui) {
        return ui.t(
                "board.said",
                ui.words().day(board.from(), board.today()),
                ui.words().day(board.shown().departs().minusDays(1), board.today()));
    }
}
