package app.tailtown.races;

import static app.tailtown.races.Desk.Place.suite;

import app.tailtown.world.Api.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Races of those who move several stays in one press.
 *
 * @param scenes who furnishes the house
 */
record MovingScenes(Scenes scenes) {

    private Desk desk() {
        return scenes.desk();
    }

    private LocalDate day(int number) {
        return scenes.today().plusDays(number);
    }

    private static Map<String, Object> to(Reply stay, String suite) {
        return Map.of("reservationId", stay.at("/id"), "version", 1, "letId", stay.at("/lets/0/id"), "suiteId", suite);
    }

    private String path() {
        return "/api/v1/resorts/" + desk().resort() + "/moves";
    }

    @SafeVarargs
    private Reply move(Map<String, Object>... moves) {
        return desk().api().post(path(), Map.of("moves", List.of(moves)));
    }

    private Reply undo(Reply pressed) {
        return desk().api().delete(path() + "/" + pressed.at("/id"));
    }

    private record House(String left, String right, Reply one, Reply other) {}

    /** One who stays longer on the left, another on the right. */
    private House house() {
        var type = scenes.newType().get();
        var left = desk().suite(type);
        var right = desk().suite(type);
        return new House(
                left,
                right,
                desk().booked(desk().family(1), suite(left), day(10), day(14)),
                desk().booked(desk().family(1), suite(right), day(10), day(12)));
    }

    /** Two change places in one press while a third books the nights that the longer one is to get. */
    List<Reply> moveAndBook() {
        var house = house();
        var comes = desk().family(1);
        return Together.run(
                () -> move(to(house.one(), house.right()), to(house.other(), house.left())),
                () -> desk().book(comes, suite(house.right()), day(12), day(14)));
    }

    /** Two desks send the same two stays to each other's suites, each naming them in another order. */
    List<Reply> moveAndMove() {
        var house = house();
        var one = to(house.one(), house.right());
        var other = to(house.other(), house.left());
        return Together.run(() -> move(one, other), () -> move(other, one));
    }

    /** One press is taken back while somebody books what it had left. */
    List<Reply> undoAndBook() {
        var house = house();
        var third = desk().suite(scenes.newType().get());
        var pressed = Desk.made(move(to(house.one(), third), to(house.other(), house.left())));
        var comes = desk().family(1);
        return Together.run(() -> undo(pressed), () -> desk().book(comes, suite(house.right()), day(11), day(13)));
    }

    /** One press is taken back twice, and one of its stays is changed. */
    List<Reply> undoTwiceAndChange() {
        var house = house();
        var pressed = Desk.made(move(to(house.one(), house.right()), to(house.other(), house.left())));
        var moved = desk().api().get("/api/v1/reservations/" + house.other().at("/id"));
        return Together.run(
                () -> undo(pressed),
                () -> undo(pressed),
                () -> desk().change(moved, suite(house.left()), day(10), day(13)));
    }

    /** Two presses of three stays each, of the same house, in a circle. */
    List<Reply> circles() {
        var type = scenes.newType().get();
        var suites = Stream.generate(() -> desk().suite(type)).limit(3).toList();
        var stays = suites.stream()
                .map(s -> desk().booked(desk().family(1), suite(s), day(10), day(12)))
                .toList();
        return Together.run(
                () -> move(
                        to(stays.get(0), suites.get(1)),
                        to(stays.get(1), suites.get(2)),
                        to(stays.get(2), suites.get(0))),
                () -> move(
                        to(stays.get(2), suites.get(1)),
                        to(stays.get(1), suites.get(0)),
                        to(stays.get(0), suites.get(2))));
    }
}
