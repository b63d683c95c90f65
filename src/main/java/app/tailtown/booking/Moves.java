package app.tailtown.booking;

import app.tailtown.lodging.Let;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which pets sleep elsewhere than before, and from which night on. */
final class Moves {

    private Moves() {}

    private record Move(String from, String to, LocalDate night) {}

    static Stream<Deed> between(Reservation before, Reservation after) {
        var moves = new LinkedHashMap<Move, List<String>>();
        for (var pet : after.pets()) {
            move(before.lets(), after.lets(), pet.petId().value())
                    .ifPresent(m ->
                            moves.computeIfAbsent(m, _ -> new ArrayList<>()).add(pet.name()));
        }
        return moves.entrySet().stream()
                .map(m -> new Deed.Moved(
                        m.getValue(),
                        m.getKey().from(),
                        m.getKey().to(),
                        m.getKey().night()));
    }

    /** The first night that was let before and is let now, in another suite. */
    private static Optional<Move> move(List<Let> before, List<Let> after, UUID pet) {
        for (var let : after) {
            if (!let.pets().contains(pet)) continue;
            for (var night = let.arrives(); night.isBefore(let.departs()); night = night.plusDays(1)) {
                var was = suite(before, pet, night);
                if (was.isPresent() && !was.get().equals(let.suite())) {
                    return Optional.of(new Move(was.get(), let.suite(), night));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> suite(List<Let> lets, UUID pet, LocalDate night) {
        return lets.stream()
                .filter(l -> l.pets().contains(pet) && !night.isBefore(l.arrives()) && night.isBefore(l.departs()))
                .map(Let::suite)
                .findFirst();
    }
}
