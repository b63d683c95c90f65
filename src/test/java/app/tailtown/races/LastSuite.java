package app.tailtown.races;

import app.tailtown.races.Desk.Family;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Many households who all want what one of them can have, and how long each waited for its answer. Every other one is served at the booking page, as long as
 * there are {@code forms}; the others' programs ask.
 */
record LastSuite(Desk desk, List<FormDesk> forms, LocalDate from) {

    private static final Pattern REFUSED = Pattern.compile("<h2 id=\"problem-title\">[^<]+ is (taken|full)<");
    private static final List<String> CODES = List.of("suite-taken", "type-full");

    record Asked(Reply reply, long nanos) {
        boolean won() {
            return reply.status() == 201 || reply.status() == 303;
        }

        /** A no that says what happened; anything else is no answer. */
        boolean wasRefused() {
            return reply.status() == 409
                    && (isPage() ? REFUSED.matcher(reply.body()).find() : CODES.contains(reply.at("/code")));
        }

        private boolean isPage() {
            return reply.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        }

        /** What somebody reads who wonders. */
        String outcome() {
            return isPage() ? reply.status() + " " + reply.body() : Desk.outcome(reply);
        }
    }

    /** One night of a suite, asked for by its name and by its type in turn. */
    List<Asked> round(List<Family> racers, Place only, Place typed, int night) {
        return Together.run(IntStream.range(0, racers.size())
                .<Callable<Asked>>mapToObj(
                        i -> () -> ask(i, racers.get(i), i % 4 < 2 ? only : typed, from.plusDays(night)))
                .toList());
    }

    /** Everybody at once: {@code each} racers for every one of the suites. */
    List<List<Asked>> storm(List<Family> racers, List<String> suites, int each, int night) {
        var all = new ArrayList<Callable<Asked>>();
        for (var i = 0; i < suites.size() * each; i++) {
            var racer = i;
            var suite = Place.suite(suites.get(i / each));
            all.add(() -> ask(racer, racers.get(racer), suite, from.plusDays(night)));
        }
        var asked = Together.run(all);
        return IntStream.range(0, suites.size())
                .mapToObj(s -> asked.subList(s * each, (s + 1) * each))
                .toList();
    }

    private Asked ask(int racer, Family family, Place place, LocalDate night) {
        var form = racer % 2 == 1 && racer / 2 < forms.size() ? forms.get(racer / 2) : null;
        var began = System.nanoTime();
        var reply = form == null
                ? desk.book(family, place, night, night.plusDays(1))
                : form.book(family, place, night, night.plusDays(1));
        return new Asked(reply, System.nanoTime() - began);
    }
}
