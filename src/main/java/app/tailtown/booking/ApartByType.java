package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.lodging.Guest;
import app.tailtown.organizations.Resorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A family that sleeps in several suite types, the dogs in one and the cat in another: which types each can have. Takes nothing. */
@Service
@Transactional(readOnly = true)
class ApartByType {

    private final Resorts resorts;
    private final FreeRooms freeRooms;

    ApartByType(Resorts resorts, FreeRooms freeRooms) {
        this.resorts = resorts;
        this.freeRooms = freeRooms;
    }

    /**
     * A type that takes the pet.
     *
     * @param suites of it those that are free for the pet; none when it is full
     */
    record Choice(UUID type, String name, List<Offers.FreeSuite> suites) {}

    /**
     * What each of a family can choose from.
     *
     * @param choices of each pet
     * @param suggested a type for each when none can be had for all of them; empty when one can, or somebody has room nowhere
     * @param full whose type has nothing for it and those who share it
     */
    record Found(Map<UUID, List<Choice>> choices, Map<UUID, UUID> suggested, Set<UUID> full) {
        static final Found NONE = new Found(Map.of(), Map.of(), Set.of());

        List<Choice> of(UUID pet) {
            return choices.getOrDefault(pet, List.of());
        }

        Optional<Choice> of(UUID pet, @Nullable UUID type) {
            return of(pet).stream().filter(c -> c.type().equals(type)).findFirst();
        }
    }

    /** {@code types}: what each was given already; {@code had}: what each had last time. */
    Found look(Offers.Ask ask, Map<UUID, UUID> types, Map<UUID, UUID> had) {
        if (ask.coming().size() < 2) return Found.NONE;
        var guests = freeRooms.guests(ask.coming());
        var all = freeRooms.of(resorts.find(ask.at()), ask.nights(), guests, ask.holder());
        var choices = new LinkedHashMap<UUID, List<Choice>>();
        for (var guest : guests) {
            choices.put(
                    guest.pet(),
                    all.stream()
                            .filter(t -> t.takes(List.of(guest)))
                            .map(t -> new Choice(t.id().value(), t.name(), Offers.forSome(t, List.of(guest))))
                            .toList());
        }
        var suggested = types.isEmpty() ? suggested(all, guests, had) : Map.<UUID, UUID>of();
        return new Found(choices, suggested, full(all, guests, types.isEmpty() ? suggested : types));
    }

    /** For those of one species the type they had, else the first that has something for them, else the first that takes them. */
    static Map<UUID, UUID> suggested(List<FreeRooms.Type> all, List<Guest> guests, Map<UUID, UUID> had) {
        if (all.stream().anyMatch(t -> t.divide(guests).isPresent())) return Map.of();
        // Then it is only full, which is told, unless every kind has room in a type of its own.
        var oneTakesAll = all.stream().anyMatch(t -> t.takes(guests));
        var types = new LinkedHashMap<UUID, UUID>();
        var bySpecies =
                guests.stream().collect(Collectors.groupingBy(Guest::species, LinkedHashMap::new, Collectors.toList()));
        for (var kin : bySpecies.values()) {
            var before = kin.stream()
                    .map(g -> had.get(g.pet()))
                    .filter(Objects::nonNull)
                    .findFirst();
            var type = best(all, kin, before.orElse(null));
            if (type.isEmpty() || oneTakesAll && type.get().divide(kin).isEmpty()) return Map.of();
            kin.forEach(g -> types.put(g.pet(), type.get().id().value()));
        }
        return types;
    }

    private static Optional<FreeRooms.Type> best(List<FreeRooms.Type> all, List<Guest> kin, @Nullable UUID before) {
        var takes = all.stream().filter(t -> t.takes(kin)).toList();
        return takes.stream()
                .filter(t -> t.id().value().equals(before))
                .findFirst()
                .or(() -> takes.stream().filter(t -> t.divide(kin).isPresent()).findFirst())
                .or(() -> takes.stream().findFirst());
    }

    private static Set<UUID> full(List<FreeRooms.Type> all, List<Guest> guests, Map<UUID, UUID> types) {
        return all.stream()
                .map(t -> Map.entry(t, ofType(guests, types, t)))
                .filter(e -> !e.getValue().isEmpty()
                        && e.getKey().divide(e.getValue()).isEmpty())
                .flatMap(e -> e.getValue().stream())
                .map(Guest::pet)
                .collect(Collectors.toSet());
    }

    static List<Guest> ofType(List<Guest> guests, Map<UUID, UUID> types, FreeRooms.Type type) {
        return guests.stream()
                .filter(g -> type.id().value().equals(types.get(g.pet())))
                .toList();
    }

    /** Where these guests would sleep in the type; fewer beds than guests when it cannot lodge them. */
    static List<Bed> beds(FreeRooms.Type type, List<Guest> guests, Map<UUID, UUID> chosen) {
        if (guests.isEmpty()) return List.of();
        var family = new HashMap<UUID, List<Guest>>();
        var beds = new ArrayList<Bed>();
        var open = new ArrayList<Guest>();
        for (var guest : guests) {
            var room = type.rooms().stream()
                    .filter(r -> r.suite().id().value().equals(chosen.get(guest.pet())))
                    .findFirst();
            room.ifPresentOrElse(
                    r -> {
                        beds.add(new Bed(guest.pet(), r.suite(), guest.stay()));
                        family.computeIfAbsent(r.suite().id().value(), _ -> new ArrayList<>())
                                .add(guest);
                    },
                    () -> open.add(guest));
        }
        type.with(family, Set.of())
                .divide(open)
                .ifPresent(where -> open.forEach(g -> beds.add(new Bed(
                        g.pet(), Objects.requireNonNull(where.get(g.pet())).suite(), g.stay()))));
        return beds;
    }
}
