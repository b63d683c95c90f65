package app.tailtown.races.property;

import app.tailtown.races.property.House.Family;
import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Pets of a family take places on a day of camp. */
record Camping(House house, Family family, List<String> pets, int day) implements Deed {

    @Override
    public Reply ask(Api api) {
        return api.post(
                "/api/v1/camp-visits",
                Map.of(
                        "resortId", house.resort(),
                        "serviceId", house.campService(),
                        "groupId", house.camp(),
                        "customerId", family.customer(),
                        "petIds", pets,
                        "part", "full",
                        "days", List.of(House.date(day))));
    }

    @Override
    public void done(State state, JsonNode answer) {
        Contradiction.unless(pets.stream().noneMatch(p -> state.camps(p, day)), "in camp twice");
        var id = answer.at("/visits/0/id").asString();
        state.visits.put(id, new State.Visit(pets, day, false));
        Contradiction.unless(state.taken(day) <= house.places(), "more campers than places");
    }

    @Override
    public List<Predicate<State>> facts(Said no) {
        return facts(no, family, pets, day);
    }

    /** Without the whole house. */
    @Override
    public String toString() {
        return "Camping[%s, %s, %s]".formatted(family, pets, House.date(day));
    }

    private static List<Predicate<State>> facts(Said no, Family family, List<String> pets, int day) {
        return switch (no.code()) {
            case "camp-full" ->
                List.of(s -> no.day("day") == day
                        && no.number("pets") == pets.size()
                        && no.number("free") == s.house.places() - s.taken(day)
                        && no.number("free") < pets.size());
            case "pet-in-camp-already" -> List.of(s -> s.camps(family.pet(no.text("pet")), no.day("day")));
            case "camp-day-over" -> List.of(s -> no.day("day") < s.today);
            default -> Deed.never();
        };
    }

    /** A visit is cancelled, or that is taken back. */
    record Cancelled(String id, Family family, boolean back) implements Deed {

        @Override
        public Reply ask(Api api) {
            var path = "/api/v1/camp-visits/" + id + "/cancellation";
            return back ? api.delete(path) : api.post(path, Map.of());
        }

        @Override
        public void done(State state, JsonNode answer) {
            var visit = state.visits.get(id);
            if (visit == null) throw new Contradiction("no such visit");
            Contradiction.unless(visit.cancelled() == back, "cancelled or taken back twice");
            if (back)
                Contradiction.unless(
                        visit.pets().stream().noneMatch(p -> state.camps(p, visit.day())), "in camp twice");
            state.visits.put(id, new State.Visit(visit.pets(), visit.day(), !back));
            Contradiction.unless(state.taken(visit.day()) <= state.house.places(), "more campers than places");
        }

        @Override
        public List<Predicate<State>> facts(Said no) {
            return switch (no.code()) {
                case "already-cancelled" -> List.of(s -> s.visits.containsKey(id) && visit(s).cancelled());
                case "not-cancelled" -> List.of(s -> s.visits.containsKey(id) && !visit(s).cancelled());
                default ->
                    List.of(Deed.when(s -> Camping.facts(no, family, visit(s).pets(), visit(s).day()).stream()
                            .allMatch(fact -> fact.test(s))));
            };
        }

        private State.Visit visit(State state) {
            var visit = state.visits.get(id);
            if (visit == null) throw new Contradiction("no such visit");
            return visit;
        }
    }
}
