package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A stay is cancelled and gives its nights up. */
record Cancelling(String id) implements OfStay {

    @Override
    public Reply ask(Api api) {
        return api.post(path() + "/cancellation", Map.of());
    }

    @Override
    public void done(State state, JsonNode answer) {
        var stay = state.stay(id);
        Contradiction.unless(!stay.cancelled && !stay.hasBegun() && !stay.isNoShow(), "cannot be cancelled");
        stay.guests.values().forEach(g -> {
            g.hadAtCancel = !g.beds.isEmpty();
            if (g.hadAtCancel) state.giveUp(g);
        });
        stay.cancelled = true;
        Answers.untouched(stay, answer);
    }

    /** It is taken back, with all the nights it had. */
    record Back(String id) implements OfStay {

        @Override
        public Reply ask(Api api) {
            return api.delete(path() + "/cancellation");
        }

        @Override
        public Map<String, NavigableMap<Integer, Place>> wanted(State state) {
            var wanted = new TreeMap<String, NavigableMap<Integer, Place>>();
            state.stay(id).guests.forEach((pet, guest) -> {
                var nights = new TreeMap<Integer, Place>();
                if (guest.hadAtCancel) guest.had.forEach((night, bed) -> nights.put(night, new Place.In(bed.suite())));
                wanted.put(pet, nights);
            });
            return wanted;
        }

        /** What had lost a suite is not taken again without it. */
        @Override
        public List<Predicate<State>> facts(Said no) {
            return no.code().equals("type-full")
                    ? List.of(Deed.when(
                            s -> s.stay(id).any(g -> g.had.values().stream().anyMatch(Bed::isLost))))
                    : OfStay.super.facts(no);
        }

        @Override
        public void done(State state, JsonNode answer) {
            var stay = state.stay(id);
            Contradiction.unless(stay.cancelled, "was not cancelled");
            Contradiction.unless(stay.arrives() >= state.today, "it begins in the past");
            stay.cancelled = false;
            Answers.lodged(state, stay, wanted(state), answer);
        }
    }
}
