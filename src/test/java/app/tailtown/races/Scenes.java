package app.tailtown.races;

import static app.tailtown.races.Desk.Place.suite;
import static app.tailtown.races.Desk.Place.typed;

import app.tailtown.races.Desk.Family;
import app.tailtown.world.Api.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The races themselves, each with suites and guests of its own, so that the same one is run where the guards stand and where they were taken away.
 *
 * @param newType makes a suite type that has a rate and no suite yet
 */
record Scenes(Desk desk, Supplier<UUID> newType, LocalDate today) {

    /** Some ask for the suite, some for any suite of its type, and it is the only one. */
    List<Reply> oneSuite(List<Family> racers, int night) {
        var type = newType.get();
        var only = desk.suite(type);
        return Together.run(IntStream.range(0, racers.size())
                .<Callable<Reply>>mapToObj(i -> () ->
                        desk.book(racers.get(i), i % 2 == 0 ? suite(only) : typed(type), day(night), day(night + 1)))
                .toList());
    }

    /** Stays of two lets each that overlap in one suite. */
    List<Reply> longStays(List<Family> racers) {
        var only = desk.suite(newType.get());
        return Together.run(IntStream.range(0, racers.size())
                .<Callable<Reply>>mapToObj(
                        i -> () -> desk.book(racers.get(i), suite(only), day(10 + 5 * i), day(60 + 5 * i)))
                .toList());
    }

    /** Each wants the suite the other has. */
    List<Reply> swap() {
        var type = newType.get();
        var left = desk.suite(type);
        var right = desk.suite(type);
        var one = desk.booked(desk.family(1), suite(left), day(10), day(12));
        var other = desk.booked(desk.family(1), suite(right), day(10), day(12));
        return Together.run(
                () -> desk.change(one, suite(right), day(10), day(12)),
                () -> desk.change(other, suite(left), day(10), day(12)));
    }

    /** Two who have a suite each want the same third one. */
    List<Reply> sameMove() {
        var type = newType.get();
        var one = desk.booked(desk.family(1), suite(desk.suite(type)), day(10), day(12));
        var other = desk.booked(desk.family(1), suite(desk.suite(type)), day(10), day(12));
        var third = suite(desk.suite(type));
        return Together.run(
                () -> desk.change(one, third, day(10), day(12)), () -> desk.change(other, third, day(10), day(12)));
    }

    /** One moves in, one books the same suite, one books the suite that is being left. */
    List<Reply> moveAndBook() {
        var type = newType.get();
        var from = suite(desk.suite(type));
        var to = suite(desk.suite(type));
        var moves = desk.booked(desk.family(1), from, day(10), day(12));
        var into = desk.family(1);
        var after = desk.family(1);
        return Together.run(
                () -> desk.change(moves, to, day(10), day(12)),
                () -> desk.book(into, to, day(11), day(13)),
                () -> desk.book(after, from, day(10), day(12)));
    }

    /** One stays longer, the other comes when it was to leave. */
    List<Reply> extendAndBook() {
        var only = suite(desk.suite(newType.get()));
        var stays = desk.booked(desk.family(1), only, day(10), day(12));
        var comes = desk.family(1);
        return Together.run(
                () -> desk.change(stays, only, day(10), day(14)), () -> desk.book(comes, only, day(12), day(14)));
    }

    /** First the closing of an occupied suite, then those who book it meanwhile. */
    List<Reply> closeAndBook() {
        var only = desk.suite(newType.get());
        desk.booked(desk.family(1), suite(only), day(10), day(12));
        var one = desk.family(1);
        var other = desk.family(1);
        return Together.run(
                () -> desk.close(only, day(10), day(16)),
                () -> desk.book(one, suite(only), day(12), day(14)),
                () -> desk.book(other, suite(only), day(13), day(16)));
    }

    /** Who lost the suite gets it back while others want it and while it moves. */
    List<Reply> reopenAndBook() {
        var type = newType.get();
        var closed = desk.suite(type);
        var other = suite(desk.suite(type));
        var moves = desk.booked(desk.family(1), suite(closed), day(10), day(12));
        desk.booked(desk.family(1), suite(closed), day(12), day(14));
        var closure = Desk.made(desk.close(closed, day(10), day(14)));
        var newcomer = desk.family(1);
        return Together.run(
                () -> desk.reopen(closure),
                () -> desk.book(newcomer, suite(closed), day(12), day(14)),
                () -> desk.change(moves, other, day(10), day(12)));
    }

    /** A stay of three lets is given up while its suite is closed. */
    List<Reply> closeAndCancel() {
        var only = desk.suite(newType.get());
        var stay = desk.booked(desk.family(1), suite(only), day(10), day(90));
        return Together.run(() -> desk.close(only, day(10), day(90)), () -> desk.cancel(stay));
    }

    List<Reply> closeAndMove() {
        var type = newType.get();
        var first = desk.suite(type);
        var second = suite(desk.suite(type));
        var stay = desk.booked(desk.family(1), suite(first), day(10), day(80));
        return Together.run(
                () -> desk.close(first, day(10), day(80)), () -> desk.change(stay, second, day(10), day(80)));
    }

    /** The same two pets in two suites. */
    List<Reply> samePets() {
        var type = newType.get();
        var family = desk.family(2);
        var turned = new Family(family.customer(), family.pets().reversed());
        var left = suite(desk.suite(type));
        var right = suite(desk.suite(type));
        return Together.run(
                () -> desk.book(family, left, day(10), day(50)), () -> desk.book(turned, right, day(11), day(51)));
    }

    /** Two families who need both suites, each named in another order. */
    List<Reply> familiesApart() {
        var type = newType.get();
        var left = desk.suite(type);
        var right = desk.suite(type);
        var one = desk.family(2);
        var other = desk.family(2);
        return Together.run(
                () -> desk.bookApart(one, List.of(left, right), day(10), day(12)),
                () -> desk.bookApart(other, List.of(right, left), day(10), day(12)));
    }

    /** Two families of three, divided by the house over the only suites there are, and somebody who asks for one of these. */
    List<Reply> familiesAndOne() {
        var type = newType.get();
        desk.suite(type);
        var second = desk.suite(type);
        var one = desk.family(3);
        var other = desk.family(3);
        var alone = desk.family(1);
        return Together.run(
                () -> desk.book(one, typed(type), day(10), day(12)),
                () -> desk.book(other, typed(type), day(10), day(12)),
                () -> desk.book(alone, suite(second), day(11), day(13)));
    }

    /** Each asks to exchange suites with the other. */
    List<Reply> swapAndSwap() {
        var type = newType.get();
        var left = desk.suite(type);
        var right = desk.suite(type);
        var one = desk.booked(desk.family(1), suite(left), day(10), day(12));
        var other = desk.booked(desk.family(1), suite(right), day(10), day(12));
        return Together.run(() -> desk.swap(one, left, other, right), () -> desk.swap(other, right, one, left));
    }

    /** Two exchange suites while a third books the nights the one is to get. */
    List<Reply> swapAndBook() {
        var type = newType.get();
        var left = desk.suite(type);
        var right = desk.suite(type);
        var one = desk.booked(desk.family(1), suite(left), day(10), day(14));
        var other = desk.booked(desk.family(1), suite(right), day(10), day(12));
        var comes = desk.family(1);
        return Together.run(
                () -> desk.swap(one, left, other, right), () -> desk.book(comes, suite(right), day(12), day(14)));
    }

    List<Reply> cancelAndChange() {
        var type = newType.get();
        var stay = desk.booked(desk.family(1), suite(desk.suite(type)), day(10), day(12));
        var other = suite(desk.suite(type));
        return Together.run(() -> desk.cancel(stay), () -> desk.change(stay, other, day(10), day(13)));
    }

    List<Reply> checkInAndCancel() {
        var stay = desk.booked(desk.fit(desk.family(2)), suite(desk.suite(newType.get())), today, day(2));
        return Together.run(() -> desk.checkIn(stay), () -> desk.cancel(stay));
    }

    List<Reply> deleteAndBook() {
        var only = suite(desk.suite(newType.get()));
        var family = desk.family(1);
        return Together.run(() -> desk.delete(family), () -> desk.book(family, only, day(10), day(12)));
    }

    List<Reply> undoCancelAndBook() {
        var only = suite(desk.suite(newType.get()));
        var stay = desk.booked(desk.family(1), only, day(10), day(12));
        desk.cancel(stay);
        var comes = desk.family(1);
        return Together.run(() -> desk.undoCancel(stay), () -> desk.book(comes, only, day(11), day(13)));
    }

    private LocalDate day(int number) {
        return today.plusDays(number);
    }
}
