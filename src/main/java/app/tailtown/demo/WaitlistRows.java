package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import app.tailtown.identity.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes who waits: for a suite of a type of which none is free in one of the nights they wish, the fullest first. */
record WaitlistRows(Rows rows, CatalogIds catalog, Dice dice) {

    private static final int FIRST_DAY = 3;
    private static final int DAYS = 45;
    private static final int PER_HOUSEHOLDS = 400;
    private static final int MOST = 14;

    private record Wish(
            UUID id,
            Household household,
            List<DemoPet> pets,
            Lodgings.Type type,
            LocalDate arrives,
            int nights,
            int flex) {}

    private record Night(Lodgings.Type type, LocalDate day, long free) {}

    void write(World world) {
        for (var place : world.company().resorts()) write(world, place);
    }

    private void write(World world, DemoResort place) {
        var wishes = wishes(world, place);
        var now = world.moment().now();
        var desk = world.company().one(Role.FRONT_DESK).actor();
        var resort = place.resort().id().value();
        rows.insert(
                """
                insert into waitlist_entry (id, resort_id, customer_id, service_id, arrives_on, departs_on, flex_days, waiting_since, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                wishes.stream()
                        .map(w -> row(
                                w.id(),
                                resort,
                                w.household().id(),
                                catalog.service(w.type().kind().service()),
                                w.arrives(),
                                w.arrives().plusDays(w.nights()),
                                w.flex(),
                                now.minus(Duration.ofHours(dice.between(1, 150))),
                                desk)));
        rows.insert(
                "insert into waitlist_pet (resort_id, entry_id, pet_id) values (?, ?, ?)",
                wishes.stream().flatMap(w -> w.pets().stream().map(p -> row(resort, w.id(), p.id()))));
        rows.insert(
                "insert into waitlist_type (resort_id, entry_id, suite_type_id, position) values (?, ?, ?, 1)",
                wishes.stream().map(w -> row(resort, w.id(), w.type().id())));
    }

    private List<Wish> wishes(World world, DemoResort place) {
        var nights = nights(world, place);
        var wishes = new ArrayList<Wish>();
        var toCome = toCome(world, place);
        var most = Math.min(MOST, place.households() / PER_HOUSEHOLDS);
        for (var household : world.households()) {
            if (wishes.size() >= most || nights.isEmpty()) break;
            if (household.home() != place || dice.chance(0.6) || toCome.contains(household)) continue;
            var night = nights.get(wishes.size() % nights.size());
            var pets = household.guests(night.type().kind().species().orElse("dog"), night.day());
            if (pets.isEmpty() || !night.type().kind().takes(pets)) continue;
            wishes.add(new Wish(
                    dice.id(world.moment().now()),
                    household,
                    pets,
                    night.type(),
                    night.day().minusDays(dice.between(0, 1)),
                    dice.between(2, 4),
                    dice.chance(0.3) ? 1 : 0));
        }
        return wishes;
    }

    /** Nobody waits for days in which a stay of theirs is to come. */
    private static Set<Household> toCome(World world, DemoResort place) {
        var today = world.moment().today(place.resort());
        return world.bookings().stream()
                .map(Booking::stay)
                .filter(s -> s.household().home() == place && !s.departs().isBefore(today))
                .map(Stay::household)
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    /** Each type's nights to come, those in which the fewest suites are free first. */
    private static List<Night> nights(World world, DemoResort place) {
        var today = world.moment().today(place.resort());
        var suites = world.lodgings().at(place);
        var taken = world.bookings().stream()
                .filter(b -> b.cancelled().isEmpty() && b.stay().departs().isAfter(today))
                .map(Booking::stay)
                .filter(s -> s.household().home() == place)
                .toList();
        return world.lodgings().types().stream()
                .filter(t -> suites.stream().anyMatch(s -> s.type() == t))
                .flatMap(t -> Stream.iterate(today.plusDays(FIRST_DAY), d -> d.plusDays(1))
                        .limit(DAYS)
                        .map(d -> new Night(t, d, free(t, d, suites, taken))))
                .filter(n -> n.free() == 0)
                .sorted(Comparator.comparing(Night::day))
                .toList();
    }

    private static long free(Lodgings.Type type, LocalDate day, List<Lodgings.Suite> suites, List<Stay> taken) {
        var rooms = suites.stream().filter(s -> s.type() == type).count();
        var let = taken.stream()
                .filter(s -> !s.arrives().isAfter(day) && s.departs().isAfter(day))
                .flatMap(s -> s.rooms().stream())
                .filter(r -> r.suite().type() == type)
                .count();
        return rooms - let;
    }
}
