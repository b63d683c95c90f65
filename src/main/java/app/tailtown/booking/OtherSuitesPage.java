package app.tailtown.booking;

import app.tailtown.booking.OtherSuites.Leaving;
import app.tailtown.design.Page;
import app.tailtown.lodging.Suite;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which suites were found for those that are selected, to be taken with one press; or why there are none for all of them.
 *
 * @param asked what moving them there would come to
 * @param back where the board stands
 */
record OtherSuitesPage(String action, List<Row> rows, TogetherAskedPage asked, String back) implements Page {

    /** One of them, and where it would go. */
    record Row(Leaving who, Suite to) {

        MoveStays.One move() {
            return new MoveStays.One(
                    who.stay().id().value(),
                    who.stay().version(),
                    who.let().id(),
                    to.id().value(),
                    null,
                    null);
        }

        private Map<String, String> fields(int number) {
            var move = move();
            var at = "moves[" + number + "].";
            return Map.of(
                    at + "reservationId", move.reservationId().toString(),
                    at + "version", move.version().toString(),
                    at + "letId", move.letId().toString(),
                    at + "suiteId", to.id().value().toString());
        }
    }

    Map<String, String> fields() {
        var fields = new TreeMap<>(Map.of("to", back, "back", back));
        for (var i = 0; i < rows.size(); i++) fields.putAll(rows.get(i).fields(i));
        return fields;
    }
}
