package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A pet is given something on a day of its stay. */
record AddingOn(String id, String pet, String addOn, int day) implements OfStay {

    @Override
    public Reply ask(Api api) {
        return api.post(path() + "/add-ons", Map.of("petId", pet, "addOnId", addOn, "day", House.date(day)));
    }

    @Override
    public void done(State state, JsonNode answer) {
        var stay = state.stay(id);
        stay.standing();
        var guest = stay.guest(pet);
        Contradiction.unless(guest.arrives <= day && day <= guest.departs && day >= state.today, "not on such a day");
        stay.version = -1;
        state.given.put(answer.at("/id").asString(), id);
    }

    @Override
    public List<Predicate<State>> facts(Said no) {
        return switch (no.code()) {
            case "add-on-not-on-this-day" ->
                List.of(Deed.when(s -> {
                    var guest = s.stay(id).guest(pet);
                    return no.day("day") == day && (day < guest.arrives || day > guest.departs);
                }));
            case "add-on-is-over" -> List.of(s -> no.day("day") < s.today);
            default -> OfStay.super.facts(no);
        };
    }

    /** It is given no more, or after all. */
    record Removed(String id, boolean back) implements Deed {

        @Override
        public Reply ask(Api api) {
            return api.delete("/api/v1/given-add-ons/" + id + (back ? "/removal" : ""));
        }

        @Override
        public void done(State state, JsonNode answer) {
            var from = back ? state.removed : state.given;
            var to = back ? state.given : state.removed;
            var stay = from.remove(id);
            if (stay == null) throw new Contradiction("removed or put back twice");
            to.put(id, stay);
            state.stay(stay).version = -1;
        }

        @Override
        public List<Predicate<State>> facts(Said no) {
            return switch (no.code()) {
                case "add-on-already-removed" -> List.of(s -> s.removed.containsKey(id));
                case "add-on-not-removed" -> List.of(s -> s.given.containsKey(id));
                case "add-on-is-over" -> List.of(s -> no.day("day") < s.today);
                default ->
                    List.of(Deed.when(s ->
                            new AddingOn(stay(s), "", "", 0).facts(no).stream().allMatch(fact -> fact.test(s))));
            };
        }

        private String stay(State state) {
            return state.given.getOrDefault(id, state.removed.getOrDefault(id, ""));
        }
    }
}
