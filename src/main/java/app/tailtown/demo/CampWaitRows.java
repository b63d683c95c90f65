package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import app.tailtown.identity.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes who waits for a day of camp of which every place is taken: families who come on other days. The first of each group wants to be asked. */
record CampWaitRows(Rows rows, CatalogIds catalog, Dice dice) {

    private static final int FOR_EACH_DAY = 2;

    private record Full(DemoCamp.Group group, LocalDate day) {}

    private record Wish(UUID id, Full full, Household household, List<DemoPet> pets, boolean askFirst) {}

    void write(World world) {
        var wishes = new ArrayList<Wish>();
        for (var full : full(world)) wishes.addAll(wishes(world, full));
        var now = world.moment().now();
        var desk = world.company().one(Role.FRONT_DESK).actor();
        rows.insert(
                """
                insert into camp_wish (id, resort_id, customer_id, service_id, group_id, day, part, ask_first, waiting_since, added_by)
                values (?, ?, ?, ?, ?, ?, 'full', ?, ?, ?)""",
                wishes.stream()
                        .map(w -> row(
                                w.id(),
                                resort(w),
                                w.household().id(),
                                catalog.service(w.full().group().service(false)),
                                w.full().group().id(),
                                w.full().day(),
                                w.askFirst(),
                                now.minus(Duration.ofHours(dice.between(2, 60))),
                                desk)));
        rows.insert(
                "insert into camp_wish_pet (resort_id, wish_id, pet_id) values (?, ?, ?)",
                wishes.stream().flatMap(w -> w.pets().stream().map(p -> row(resort(w), w.id(), p.id()))));
    }

    private static UUID resort(Wish wish) {
        return wish.full().group().place().resort().id().value();
    }

    private static List<Full> full(World world) {
        var taken = world.camp().days().stream()
                .collect(Collectors.groupingBy(
                        d -> new Full(d.group(), d.day()),
                        Collectors.summingInt(d -> d.pets().size())));
        return taken.entrySet().stream()
                .filter(e -> e.getValue() >= e.getKey().group().places())
                .map(Map.Entry::getKey)
                .filter(f ->
                        f.day().isAfter(world.moment().today(f.group().place().resort())))
                .sorted(Comparator.comparing(Full::day)
                        .thenComparing(f -> f.group().position()))
                .limit(2)
                .toList();
    }

    private List<Wish> wishes(World world, Full full) {
        var there = Stream.concat(
                        world.camp().days().stream()
                                .filter(d -> d.day().equals(full.day()))
                                .map(CampDay::household),
                        world.bookings().stream()
                                .map(Booking::stay)
                                .filter(stay -> !stay.arrives().isAfter(full.day())
                                        && !stay.departs().isBefore(full.day()))
                                .map(Stay::household))
                .map(Household::id)
                .collect(Collectors.toCollection(HashSet::new));
        var wishes = new ArrayList<Wish>();
        for (var came : world.camp().days()) {
            if (wishes.size() == FOR_EACH_DAY) break;
            if (came.group() != full.group() || !there.add(came.household().id())) continue;
            wishes.add(new Wish(dice.id(world.moment().now()), full, came.household(), came.pets(), wishes.isEmpty()));
        }
        return wishes;
    }
}
