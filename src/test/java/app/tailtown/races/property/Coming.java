package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Pets come, or it is taken back; all that qualify when none is named. */
record Coming(String id, List<String> pets, boolean back) implements OfStay {

    @Override
    public Reply ask(Api api) {
        return back
                ? api.delete(path() + "/check-in" + OfStay.query(pets))
                : api.post(path() + "/check-in", Map.of("petIds", pets));
    }

    @Override
    public void done(State state, JsonNode answer) {
        var stay = state.stay(id);
        Contradiction.unless(!stay.cancelled, "who comes was cancelled");
        var who = back
                ? stay.chosen(pets, Guest::isHere)
                : stay.chosen(pets, g -> g.isExpected() && g.arrives <= state.today && state.today <= g.departs);
        Contradiction.unless(!who.isEmpty(), "nobody comes");
        for (var pet : who) {
            var guest = stay.guest(pet);
            if (back) Contradiction.unless(guest.isHere() && guest.in == state.today, pet + " did not come today");
            else Contradiction.unless(guest.isExpected() && guest.arrives <= state.today, pet + " is not due");
            guest.in = back ? Guest.NEVER : state.today;
        }
        Answers.untouched(stay, answer);
    }
}
