package app.tailtown.races;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody who furnishes one resort and books there, all through the API.
 *
 * @param boarding the service that is booked
 * @param dog the species of every pet
 */
public record Desk(Api api, UUID resort, UUID boarding, UUID dog) {

    /** A household and its pets. */
    public record Family(String customer, List<String> pets) {}

    /** Where somebody wants to sleep, as the API's field says it. */
    public record Place(String field, String id) {
        public static Place suite(String id) {
            return new Place("suiteId", id);
        }

        public static Place typed(UUID id) {
            return new Place("suiteTypeId", id.toString());
        }
    }

    public String suite(UUID type) {
        var suite = Map.of("suiteTypeId", type, "name", "S-" + UUID.randomUUID(), "position", 0, "maximumPets", 2);
        return made(api.post("/api/v1/resorts/" + resort + "/suites", suite)).at("/id");
    }

    Family family(int pets) {
        var person = Map.of("givenName", "Ana", "familyName", "Feld", "mayPickUp", true, "emergencyContact", true);
        var customer = made(api.post("/api/v1/customers", Map.of("people", List.of(person))))
                .at("/id");
        var animals = Stream.iterate(1, i -> i + 1)
                .limit(pets)
                .map(i -> api.post(
                        "/api/v1/customers/" + customer + "/pets",
                        Map.of("name", "Pet " + i, "speciesId", dog, "birthDate", "2020-02-29", "altered", "yes")))
                .map(reply -> made(reply).at("/id"))
                .toList();
        return new Family(customer, animals);
    }

    /** The same with everything that is required of dogs at the door: vaccinated, verified, and tried out among others. */
    Family fit(Family family) {
        var types = api.get("/api/v1/immunization-types")
                .json()
                .valueStream()
                .filter(t -> t.at("/speciesId").asString().equals(dog.toString()))
                .filter(t -> List.of("Rabies", "DHPP", "Bordetella")
                        .contains(t.at("/name").asString()))
                .map(t -> t.at("/id").asString())
                .toList();
        for (var pet : family.pets()) {
            for (var type : types) {
                var told = Map.of(
                        "immunizationTypeId",
                        type,
                        "validUntil",
                        LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
                var id = made(api.post("/api/v1/pets/" + pet + "/vaccinations", told))
                        .at("/id");
                made(api.post("/api/v1/vaccinations/" + id + "/verification", Map.of("seenOnPaper", true)));
            }
            var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
            made(api.post(
                    "/api/v1/pets/" + pet + "/evaluations",
                    Map.of("resortId", resort, "heldOn", yesterday, "outcome", "passed")));
        }
        return family;
    }

    /** A booking in which each pet has a suite of its own, said in the order given. */
    Reply bookApart(Family family, List<String> suites, LocalDate arrives, LocalDate departs) {
        var each = IntStream.range(0, suites.size())
                .mapToObj(i -> Map.of("petId", family.pets().get(i), "suiteId", suites.get(i)))
                .toList();
        var wish = wish(family, Place.suite(suites.getFirst()), arrives, departs);
        wish.put("each", each);
        return api.post("/api/v1/reservations", wish);
    }

    public List<Family> families(int howMany) {
        return Stream.generate(() -> family(1)).limit(howMany).toList();
    }

    public Map<String, Object> wish(Family family, Place place, LocalDate arrives, LocalDate departs) {
        var wish = new HashMap<String, Object>();
        wish.put("resortId", resort);
        wish.put("serviceId", boarding);
        wish.put("customerId", family.customer());
        wish.put("petIds", family.pets());
        wish.put("arrives", arrives.toString());
        wish.put("departs", departs.toString());
        wish.put(place.field(), place.id());
        return wish;
    }

    Reply book(Family family, Place place, LocalDate arrives, LocalDate departs, String... headers) {
        return api.post("/api/v1/reservations", wish(family, place, arrives, departs), headers);
    }

    /** The same, when nothing stands against it. */
    Reply booked(Family family, Place place, LocalDate arrives, LocalDate departs) {
        return made(book(family, place, arrives, departs));
    }

    Reply change(Reply reservation, Place place, LocalDate arrives, LocalDate departs) {
        return api.put(
                path(reservation),
                Map.of("arrives", arrives.toString(), "departs", departs.toString(), place.field(), place.id()),
                "If-Match",
                reservation.etag());
    }

    Reply swap(Reply reservation, String suite, Reply with, String withSuite) {
        return api.post(
                path(reservation) + "/swap",
                Map.of("suiteId", suite, "withId", with.at("/id"), "withSuiteId", withSuite));
    }

    Reply cancel(Reply reservation) {
        return api.post(path(reservation) + "/cancellation", Map.of());
    }

    Reply undoCancel(Reply reservation) {
        return api.delete(path(reservation) + "/cancellation");
    }

    Reply checkIn(Reply reservation) {
        return api.post(path(reservation) + "/check-in", Map.of());
    }

    Reply delete(Family family) {
        return api.post("/api/v1/customers/" + family.customer() + "/deletion", Map.of());
    }

    Reply close(String suite, LocalDate from, LocalDate until) {
        return api.post(
                "/api/v1/suites/" + suite + "/closures", Map.of("from", from.toString(), "until", until.toString()));
    }

    Reply reopen(Reply closed) {
        return api.delete("/api/v1/closures/" + closed.at("/id"));
    }

    private static String path(Reply reservation) {
        return "/api/v1/reservations/" + reservation.at("/id");
    }

    static Reply made(Reply reply) {
        if (reply.status() / 100 != 2) throw new IllegalStateException(reply.status() + " " + reply.body());
        return reply;
    }

    /** {@code ok}, or the code of the refusal. */
    static String outcome(Reply reply) {
        return reply.status() / 100 == 2 ? "ok" : reply.status() + " " + reply.at("/code");
    }

    static List<String> outcomes(List<Reply> replies) {
        return replies.stream().map(Desk::outcome).toList();
    }
}
