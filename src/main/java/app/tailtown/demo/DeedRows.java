package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the history of each stay in the words of {@code booking}: what was done to it, when, by whom. */
record DeedRows(Rows rows, Dice dice, JsonMapper json) {

    private record Told(Instant at, String by, String what, Map<String, Object> facts) {}

    void write(World world) {
        rows.insert(
                "insert into deed (id, resort_id, reservation_id, at, by_whom, what, facts) values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                world.bookings().stream()
                        .flatMap(b -> told(b).map(t -> row(
                                dice.id(t.at()),
                                b.stay().household().home().resort().id().value(),
                                b.id(),
                                t.at(),
                                t.by(),
                                t.what(),
                                json.writeValueAsString(t.facts())))));
    }

    private static Stream<Told> told(Booking booking) {
        var pets = booking.stay().rooms().stream()
                .flatMap(r -> r.pets().stream())
                .collect(Collectors.toMap(DemoPet::id, Function.identity(), (one, _) -> one));
        var names = pets.values().stream().map(DemoPet::name).sorted().toList();
        var booked = new Told(
                booking.confirmed().at(),
                booking.confirmed().by(),
                booking.heldUntil().isPresent() ? "held" : "booked",
                facts(booking, names));
        var cancelled = booking.cancelled().stream()
                .map(c -> new Told(c.at(), c.by(), "cancelled", Map.of("reason", c.reason())));
        var visits = booking.visits().stream().flatMap(v -> visited(v, pets));
        return Stream.of(Stream.of(booked), visits, cancelled).flatMap(s -> s);
    }

    private static Map<String, Object> facts(Booking booking, List<String> names) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("pets", names);
        facts.put("arrives", booking.stay().arrives());
        facts.put("departs", booking.stay().departs());
        booking.heldUntil()
                .map(until ->
                        until.atZone(booking.stay().household().home().resort().zone()))
                .ifPresent(until -> {
                    facts.put("day", until.toLocalDate());
                    facts.put("hour", until.toLocalTime());
                });
        return facts;
    }

    private static Stream<Told> visited(Booking.Visit visit, Map<UUID, DemoPet> pets) {
        var who = Map.<String, Object>of(
                "pets", List.of(Objects.requireNonNull(pets.get(visit.pet())).name()));
        var came = new Told(visit.in(), visit.by(), "checked-in", who);
        var went = visit.left().stream().map(l -> new Told(l.at(), l.by(), "checked-out", who));
        return Stream.concat(Stream.of(came), went);
    }
}
