package app.tailtown.races.property;

import app.tailtown.races.property.House.Family;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What those who ask have been told so far, so that they ask for something that may be there. It may have changed since. */
final class Book {

    private final House house;
    private final Map<String, Known> stays = new LinkedHashMap<>();
    private final Map<String, Family> visits = new LinkedHashMap<>();
    private final List<String> closures = new ArrayList<>();
    private final List<String> given = new ArrayList<>();

    Book(House house) {
        this.house = house;
    }

    /** A stay as it was told last. */
    record Known(
            String id, int version, Family family, int arrives, int departs, List<String> pets, List<String> suites) {}

    synchronized List<Known> stays() {
        return List.copyOf(stays.values());
    }

    synchronized Map<String, Family> visits() {
        return new LinkedHashMap<>(visits);
    }

    synchronized List<String> closures() {
        return List.copyOf(closures);
    }

    synchronized List<String> given() {
        return List.copyOf(given);
    }

    synchronized void told(Deed deed, JsonNode answer) {
        var id = answer.at("/id").asString("");
        switch (deed) {
            case Closing _ -> closures.add(id);
            case Closing.Opening(var closure) -> closures.remove(closure);
            case Camping camping -> visits.put(answer.at("/visits/0/id").asString(), camping.family());
            case Camping.Cancelled _ -> {}
            case AddingOn.Removed _ -> {}
            case AddingOn _ -> given.add(id);
            default -> stays.merge(id, known(answer), (was, now) -> now.version() > was.version() ? now : was);
        }
    }

    private Known known(JsonNode answer) {
        var pets = answer.at("/pets")
                .valueStream()
                .map(p -> p.at("/petId").asString())
                .toList();
        var family = house.families().stream()
                .filter(f -> f.pets().contains(pets.getFirst()))
                .findFirst()
                .orElseThrow();
        var suites = answer.at("/lets")
                .valueStream()
                .map(l -> l.at("/suiteId").asString(""))
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        return new Known(
                answer.at("/id").asString(),
                answer.at("/version").asInt(),
                family,
                House.day(answer.at("/arrives").asString()),
                House.day(answer.at("/departs").asString()),
                pets,
                suites);
    }

    /** Nobody asks for what is no more. */
    synchronized void keepOnly(State state) {
        stays.keySet().removeIf(id -> !state.stays.containsKey(id) || state.isOver(state.stay(id)));
        visits.keySet().retainAll(state.visits.keySet());
        closures.removeIf(
                id -> !state.closures.containsKey(id) || state.closures.get(id).until() <= state.today);
        given.removeIf(g -> !state.given.containsKey(g) && !state.removed.containsKey(g));
    }

    /** The version that stands now, where the model knows it. */
    synchronized void renew(Set<Stay> changed) {
        changed.stream()
                .filter(s -> s.version >= 0)
                .forEach(s -> stays.computeIfPresent(
                        s.id,
                        (_, k) -> new Known(
                                k.id(), s.version, k.family(), s.arrives(), s.departs(), k.pets(), k.suites())));
    }
}
