package app.tailtown.races;

import app.tailtown.races.Desk.Family;
import app.tailtown.world.Api.Reply;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** The races for places of day camp, each with a group and guests of its own, so that the same one is run where the guards stand and where they do not. */
record CampScenes(Camp camp) {

    /** More families than places, on a day nobody asked for yet. */
    List<Reply> lastPlaces(List<Family> racers, int places, int day) {
        var group = camp.group(places);
        return Together.run(racers.stream()
                .<Callable<Reply>>map(family -> () -> camp.book(family, group, camp.day(day)))
                .toList());
    }

    /** The same three days, named forwards by one and backwards by the other. */
    List<Reply> severalDays(List<Family> racers) {
        var group = camp.group(racers.size() / 2);
        var days = new java.util.ArrayList<>(List.of(camp.day(3), camp.day(4), camp.day(5)));
        return Together.run(IntStream.range(0, racers.size())
                .<Callable<Reply>>mapToObj(i -> {
                    var named = new java.util.ArrayList<>(days);
                    if (i % 2 == 1) Collections.reverse(named);
                    return () -> camp.book(racers.get(i), group, named.toArray(LocalDate[]::new));
                })
                .toList());
    }

    /** Two desks, one family, one day. */
    List<Reply> samePet() {
        var group = camp.group(10);
        var family = camp.desk().family(2);
        var turned = new Family(family.customer(), family.pets().reversed());
        return Together.run(() -> camp.book(family, group, camp.day(3)), () -> camp.book(turned, group, camp.day(3)));
    }

    List<Reply> cancelAndBook() {
        var group = camp.group(1);
        var visit = camp.booked(camp.desk().family(1), group, camp.day(3));
        var comes = camp.desk().family(1);
        return Together.run(() -> camp.cancel(visit), () -> camp.book(comes, group, camp.day(3)));
    }

    List<Reply> undoCancelAndBook() {
        var group = camp.group(1);
        var visit = camp.booked(camp.desk().family(1), group, camp.day(3));
        Desk.made(camp.cancel(visit));
        var comes = camp.desk().family(1);
        return Together.run(() -> camp.undoCancel(visit), () -> camp.book(comes, group, camp.day(3)));
    }

    /** Each wants the day the other has, and there is one place a day. */
    List<Reply> swapDays() {
        var group = camp.group(1);
        var one = camp.booked(camp.desk().family(1), group, camp.day(3));
        var other = camp.booked(camp.desk().family(1), group, camp.day(4));
        return Together.run(() -> camp.move(one, camp.day(4)), () -> camp.move(other, camp.day(3)));
    }

    /** There are two places and one is taken; one takes the second while it is taken away. */
    List<Reply> fewerPlacesAndBook() {
        var group = camp.group(2);
        camp.booked(camp.desk().family(1), group, camp.day(3));
        var comes = camp.desk().family(1);
        return Together.run(() -> camp.places(group, 2, 1), () -> camp.book(comes, group, camp.day(3)));
    }

    /** The same on a day that has no row yet. */
    List<Reply> closeAndBook() {
        var group = camp.group(5);
        var comes = camp.desk().family(1);
        return Together.run(() -> camp.close(group, 3), () -> camp.book(comes, group, camp.day(3)));
    }

    List<Reply> checkInAndCancel() {
        var visit = camp.booked(camp.desk().fit(camp.desk().family(2)), camp.group(5), camp.today());
        return Together.run(() -> camp.checkIn(visit), () -> camp.cancel(visit));
    }

    List<Reply> deleteAndBook() {
        var group = camp.group(5);
        var family = camp.desk().family(1);
        return Together.run(() -> camp.desk().delete(family), () -> camp.book(family, group, camp.day(3)));
    }

    /** There is one place a day; a plan for every week asks for all of them, and two who walk in for one each. */
    List<Reply> planAndWalkIns() {
        var group = camp.group(1);
        var regular = camp.desk().family(1);
        var one = camp.desk().family(1);
        var other = camp.desk().family(1);
        return Together.run(
                () -> camp.plan(regular, group, camp.day(3)),
                () -> camp.book(one, group, camp.day(10)),
                () -> camp.book(other, group, camp.day(17), camp.day(3)));
    }
}
