package app.tailtown.booking;

import app.tailtown.booking.plan.Division;
import app.tailtown.booking.plan.Guests;
import app.tailtown.booking.plan.Room;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Availability;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.House;
import app.tailtown.lodging.House.FreeType;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.FieldsRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is free for guests whose nights may differ. */
@Component
class FreeRooms {

    private final Availability availability;
    private final PetCards cards;

    FreeRooms(Availability availability, PetCards cards) {
        this.availability = availability;
        this.cards = cards;
    }

    /**
     * One suite type for these guests.
     *
     * @param left how many of its free suites may be given away
     * @param rooms every suite of the type, in the order of the house
     */
    record Type(SuiteTypeId id, String name, String description, int left, List<Room> rooms) {

        /** Who goes where; empty when the type cannot lodge them all. */
        Optional<Map<UUID, Room>> divide(List<Guest> guests) {
            return Division.of(
                    guests, rooms.stream().filter(r -> !r.free().isEmpty()).toList(), left);
        }

        /** Whether it could lodge them if nobody else were there. */
        boolean takes(List<Guest> guests) {
            var stays = new HashSet<Stay>();
            guests.forEach(g -> stays.add(g.stay()));
            var empty = rooms.stream()
                    .map(r -> new Room(r.suite(), stays, 0, r.family()))
                    .toList();
            return Division.of(guests, empty, guests.size()).isPresent();
        }

        long fitting(List<Guest> guests) {
            return rooms.stream().filter(r -> Fit.fits(r.suite(), guests)).count();
        }

        /** The suites that take all of them together, the one to suggest first. */
        List<Room> together(List<Guest> guests) {
            return rooms.stream()
                    .filter(r -> !r.free().isEmpty())
                    .filter(r -> guests.stream().allMatch(g -> r.free().contains(g.stay())))
                    .filter(r -> Fit.fits(r.suite(), guests))
                    .sorted(Comparator.comparingInt(Room::neighbours).reversed())
                    .limit(left)
                    .toList();
        }

        /** Some of the family sleep in these rooms anyway, and nobody is given those that were lost. */
        Type with(Map<UUID, List<Guest>> family, Set<UUID> lost) {
            return new Type(
                    id,
                    name,
                    description,
                    left,
                    rooms.stream()
                            .filter(r -> !lost.contains(r.suite().id().value()))
                            .map(r -> new Room(
                                    r.suite(),
                                    r.free(),
                                    r.neighbours(),
                                    family.getOrDefault(r.suite().id().value(), List.of())))
                            .toList());
        }
    }

    List<Guest> guests(List<Coming> coming) {
        if (coming.size() > PetId.MOST_TOGETHER) throw FieldsRefused.field("petIds", "too-many", PetId.MOST_TOGETHER);
        var found = cards.byIds(coming.stream().map(Coming::pet).toList());
        for (var i = 0; i < coming.size(); i++) {
            if (!found.containsKey(coming.get(i).pet())) throw FieldsRefused.field("petIds[" + i + "]", "unknown-id");
        }
        return coming.stream()
                .map(c -> Guests.of(Objects.requireNonNull(found.get(c.pet())), c.stay()))
                .toList();
    }

    /** {@code but}: whoever's own lets count as free. Without guests it is about any stay in these nights. */
    List<Type> of(Resort resort, Stay nights, List<Guest> guests, HolderId but) {
        return of(availability.when(resort, nights, but), nights, guests);
    }

    /** The same in a house that was read, for stays in the nights it was read for. */
    static List<Type> of(House house, Stay nights, List<Guest> guests) {
        var stays = new ArrayList<Stay>();
        guests.stream()
                .map(Guest::stay)
                .distinct()
                .sorted(Comparator.comparingInt(Stay::nights).reversed())
                .forEach(stays::add);
        if (stays.isEmpty()) stays.add(nights);
        var found = new LinkedHashMap<Stay, List<FreeType>>();
        for (var stay : stays) found.put(stay, house.free(stay));
        return found.firstEntry().getValue().stream().map(t -> type(t, found)).toList();
    }

    private static Type type(FreeType longest, Map<Stay, List<FreeType>> found) {
        var free = new LinkedHashMap<UUID, HashSet<Stay>>();
        var left = new ArrayList<Integer>();
        found.forEach((stay, types) -> types.stream()
                .filter(t -> t.id().equals(longest.id()))
                .forEach(type -> {
                    left.add(type.left());
                    type.rooms().stream()
                            .filter(House.Room::free)
                            .forEach(r -> free.computeIfAbsent(r.suite().id().value(), _ -> new HashSet<>())
                                    .add(stay));
                }));
        var rooms = longest.rooms().stream()
                .map(r -> new Room(
                        r.suite(),
                        free.getOrDefault(r.suite().id().value(), new HashSet<>()),
                        r.neighbours(),
                        List.of()))
                .collect(Collectors.toList());
        return new Type(
                longest.id(),
                longest.name(),
                longest.description(),
                left.stream().min(Integer::compareTo).orElse(0),
                rooms);
    }
}
