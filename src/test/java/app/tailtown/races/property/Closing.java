package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
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
        var displaced = new TreeSet<String>();
        for (var stay : state.stays.values()) {
            for (var guest : stay.guests.values()) {
                guest.beds.subMap(from, until).replaceAll((_, bed) -> {
                    if (!bed.suite().equals(suite)) return bed;
                    displaced.add(stay.id);
                    return bed.lost();
                });
            }
        }
        var told = new TreeSet<String>();
        answer.at("/displaced")
                .forEach(d ->
                        told.add(d.isString() ? d.asString() : d.at("/value").asString()));
        Contradiction.unless(told.equals(displaced), "displaced %s, told %s".formatted(displaced, told));
        state.closures.put(answer.at("/id").asString(), new State.Closure(suite, from, until));
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

    /** It is opened again; who lost it stays without. */
    record Opening(String id) implements Deed {

        @Override
        public Reply ask(Api api) {
            return api.delete("/api/v1/closures/" + id);
        }

        @Override
        public void done(State state, JsonNode answer) {
            Contradiction.unless(state.closures.remove(id) != null, "was open");
        }

        @Override
        public List<Predicate<State>> facts(Said no) {
            return no.code().equals("not-found") ? List.of(s -> !s.closures.containsKey(id)) : Deed.never();
        }
    }
}
