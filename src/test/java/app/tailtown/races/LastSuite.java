package app.tailtown.races;

import app.tailtown.races.Desk.Family;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Many households who all want what one of them can have, and how long each waited for its answer. */
record LastSuite(Desk desk, LocalDate from) {

    record Asked(Reply reply, long nanos) {
        boolean won() {
            return reply.status() == 201;
        }

        /** A no that says what happened; anything else is no answer. */
        boolean wasRefused() {
            return reply.status() == 409 && List.of("suite-taken", "type-full").contains(reply.at("/code"));
        }
    }

    /** One night of a suite, asked for by its name and by its type in turn. */
    List<Asked> round(List<Family> racers, Place only, Place typed, int night) {
        return Together.run(IntStream.range(0, racers.size())
                .<Callable<Asked>>mapToObj(
                        i -> () -> ask(racers.get(i), i % 2 == 0 ? only : typed, from.plusDays(night)))
                .toList());
    }

    /** Everybody at once: {@code each} racers for every one of the suites. */
    List<List<Asked>> storm(List<Family> racers, List<String> suites, int each, int night) {
        var all = new ArrayList<Callable<Asked>>();
        for (var i = 0; i < suites.size() * each; i++) {
            var racer = racers.get(i);
            var suite = Place.suite(suites.get(i / each));
            all.add(() -> ask(racer, suite, from.plusDays(night)));
        }
        var asked = Together.run(all);
        return IntStream.range(0, suites.size())
                .mapToObj(s -> asked.subList(s * each, (s + 1) * each))
                .toList();
    }

    private Asked ask(Family racer, Place place, LocalDate night) {
        var began = System.nanoTime();
        var reply = desk.book(racer, place, night, night.plusDays(1));
        return new Asked(reply, System.nanoTime() - began);
    }
}
