package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A suite is closed; whoever is to sleep there loses it. */
record Closing(String suite, int from, int until) implements Deed {

    @Override
    public Reply ask(Api api) {
        return api.post(
                "/api/v1/suites/" + suite + "/closures", Map.of("from", House.date(from), "until", House.date(until)));
    }

    @Override
    public void done(State state, JsonNode answer) {
        Contradiction.unless(overlapping(state).isEmpty(), "closed twice");
        var id = answer.at("/id").asString();
        var displaced = new TreeSet<String>();
        for (var stay : state.stays.values()) {
            stay.guests.forEach((pet, guest) -> guest.beds.subMap(from, until).replaceAll((night, bed) -> {
                if (!bed.suite().equals(suite)) return bed;
                displaced.add(stay.id);
                state.lost.put(new State.Lost(stay.id, pet, night), id);
                return bed.lost();
            }));
        }
        var told = new TreeSet<String>();
        answer.at("/displaced")
                .forEach(d ->
                        told.add(d.isString() ? d.asString() : d.at("/value").asString()));
        Contradiction.unless(told.equals(displaced), "displaced %s, told %s".formatted(displaced, told));
        state.closed.put(id, state.ended);
        state.closures.put(id, new State.Closure(suite, from, until));
    }

    private List<State.Closure> overlapping(State state) {
        return state.closures.values().stream()
                .filter(c -> c.suite().equals(suite) && c.from() < until && from < c.until())
                .toList();
    }

    @Override
    public List<Predicate<State>> facts(Said no) {
        return no.code().equals("already-closed")
                ? List.of(s -> no.suite().equals(suite)
                        && overlapping(s).contains(new State.Closure(suite, no.day("from"), no.day("until"))))
                : Deed.never();
    }

    /** It is opened again; who lost it has it back from today on, as long as they wait for it and nobody else has it. */
    record Opening(String id) implements Deed {

        @Override
        public Reply ask(Api api) {
            return api.delete("/api/v1/closures/" + id);
        }

        @Override
        public void done(State state, JsonNode answer) {
            var closure = state.closures.remove(id);
            if (closure == null) throw new Contradiction("was open");
            for (var stay : state.stays.values()) giveBack(state, stay, closure);
        }

        /** Nights one after the other in which the same pets wait go together: all of them or none. */
        private void giveBack(State state, Stay stay, State.Closure closure) {
            var first = Math.max(closure.from(), state.today);
            for (var night = first; night < closure.until(); night++) {
                var pets = waiting(state, stay, night);
                var end = night;
                var free = true;
                while (end < closure.until() && waiting(state, stay, end).equals(pets)) {
                    free &= state.holders(closure.suite(), end++).findAny().isEmpty();
                }
                for (var n = night; n < end && free; n++) regain(state, stay, pets, n, closure.suite());
                night = end - 1;
            }
        }

        private Set<String> waiting(State state, Stay stay, int night) {
            var pets = new TreeSet<String>();
            stay.guests.forEach((pet, guest) -> {
                var bed = guest.beds.get(night);
                var by = state.lost.get(new State.Lost(stay.id, pet, night));
                if (bed != null && bed.isLost() && id.equals(by)) pets.add(pet);
            });
            return pets;
        }

        private static void regain(State state, Stay stay, Set<String> pets, int night, String suite) {
            stay.guests.forEach((pet, guest) -> {
                if (!pets.contains(pet)) return;
                state.regained.put(new State.Lost(stay.id, pet, night), state.ended);
                guest.beds.computeIfPresent(night, (_, bed) -> new Bed(suite, bed.type()));
            });
        }

        @Override
        public List<Predicate<State>> facts(Said no) {
            return no.code().equals("not-found") ? List.of(s -> !s.closures.containsKey(id)) : Deed.never();
        }
    }
}
