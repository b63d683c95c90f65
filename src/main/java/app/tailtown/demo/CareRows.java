package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes how those who are here or come these days are fed; of some nobody has said anything yet. */
record CareRows(Rows rows, Dice dice) {

    private static final double UNSAID = 0.08;

    /** Of those that get medication nobody has said which, but for the warning. */
    private static final double UNSAID_WHICH = 0.12;

    private static final List<String> FEEDING = List.of(
            "One cup of kibble at seven and at five.",
            "Two cups a day, warm water over it.",
            "Half a can in the morning, half in the evening.",
            "Own food from the bag, a scoop at each meal.");

    /** What was said of one pet, and the stay at which somebody asked again. */
    private record Said(UUID id, UUID pet, String medication, Booking at, boolean here) {}

    void write(World world) {
        var said = said(world);
        rows.insert(
                "insert into pet_instructions (id, pet_id, number, feeding, medication, at, by_whom) values (?, ?, 1, ?, ?, ?, ?)",
                said.stream()
                        .map(s -> row(
                                s.id(),
                                s.pet(),
                                dice.pick(FEEDING),
                                s.medication(),
                                s.at().confirmed().at(),
                                s.at().confirmed().by())));
        rows.insert(
                "insert into stay_instructions (id, resort_id, reservation_id, pet_id, instructions_id, at, by_whom) values (?, ?, ?, ?, ?, ?, ?)",
                said.stream()
                        .filter(Said::here)
                        .map(s -> row(
                                dice.id(world.moment().now()),
                                s.at().stay().household().home().resort().id().value(),
                                s.at().id(),
                                s.pet(),
                                s.id(),
                                s.at().confirmed().at(),
                                s.at().confirmed().by())));
    }

    /** What its warning is about: "Arthritis chew in the evening." */
    private String medication(DemoPet pet) {
        var which = pet.warnings().stream()
                .filter(w -> w.code().equals("medication"))
                .map(w -> w.note().substring(0, 1).toUpperCase(Locale.ROOT)
                        + w.note().substring(1) + ".")
                .collect(Collectors.joining("\n"));
        return which.isEmpty() || dice.chance(UNSAID_WHICH) ? "" : which;
    }

    private List<Said> said(World world) {
        var today = LocalDate.ofInstant(world.moment().now(), ZoneOffset.UTC);
        var byPet = new LinkedHashMap<UUID, Said>();
        for (var booking : world.bookings()) {
            var stay = booking.stay();
            if (stay.isCancelled()
                    || stay.departs().isBefore(today)
                    || stay.arrives().isAfter(today.plusDays(7))) continue;
            for (var room : stay.rooms()) {
                for (var pet : room.pets()) {
                    if (dice.chance(UNSAID) || byPet.containsKey(pet.id())) continue;
                    var here = booking.visits().stream()
                            .anyMatch(v -> v.pet().equals(pet.id()) && v.left().isEmpty());
                    byPet.put(
                            pet.id(),
                            new Said(dice.id(booking.confirmed().at()), pet.id(), medication(pet), booking, here));
                }
            }
        }
        return new ArrayList<>(byPet.values());
    }
}
