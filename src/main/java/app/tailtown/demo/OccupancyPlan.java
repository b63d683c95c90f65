package app.tailtown.demo;

import app.tailtown.demo.Stay.Closure;
import app.tailtown.demo.Stay.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills a resort day by day as the demand asks: a suite is given on only after its last guest has left, and a family comes again only after some days
 * at home. What it plans keeps every constraint of the database by the way it is made.
 */
final class OccupancyPlan {

    private static final int WARM_UP_DAYS = 24;
    private static final int DAYS_AHEAD = 45;
    private static final int LONG_STAY = 38;

    private final List<Lodgings.Suite> suites;
    private final List<Household> households;
    private final LocalDate today;
    private final int pastDays;
    private final Demand demand;
    private final Dice dice;
    private final List<Closure> closures = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();
    private final Map<UUID, List<Stay>> staysOf = new HashMap<>();
    private final Map<UUID, LocalDate> suiteFreeFrom = new HashMap<>();
    private final Map<UUID, LocalDate> familyHomeFrom = new HashMap<>();

    OccupancyPlan(List<Lodgings.Suite> suites, List<Household> households, LocalDate today, int pastDays, Dice dice) {
        this.suites = suites;
        this.households = households;
        this.today = today;
        this.pastDays = pastDays;
        this.demand = new Demand(today);
        this.dice = dice;
    }

    List<Closure> closures() {
        return List.copyOf(closures);
    }

    /** The stays of the past that is told and of the weeks to come. */
    List<Stay> fill(int closed) {
        close(closed);
        var first = today.minusDays(pastDays + WARM_UP_DAYS);
        for (var day = first; !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            if (day.equals(today.minusDays(LONG_STAY / 2))) stayLong(day);
            arrive("cat", day);
            arrive("dog", day);
        }
        cancelSome();
        return stays.stream()
                .filter(s -> !s.departs().isBefore(today.minusDays(pastDays)))
                .toList();
    }

    /** One now, the others in the weeks to come. */
    private void close(int count) {
        for (int i = 0; i < count; i++) {
            var from = i == 0 ? today.minusDays(2) : today.plusDays(dice.between(-8, 10));
            var open = suites.stream()
                    .filter(s -> closures.stream().noneMatch(c -> c.suite() == s))
                    .toList();
            closures.add(new Closure(dice.pick(open), from, from.plusDays(dice.between(2, 6))));
        }
    }

    /** Somebody who is away for more than a month. */
    private void stayLong(LocalDate day) {
        var tries = 50;
        while (!come("dog", day, LONG_STAY) && tries > 0) tries--;
    }

    private void arrive(String species, LocalDate day) {
        var theirs = suites.stream().filter(s -> isFor(s, species)).toList();
        var taken = theirs.stream().filter(s -> !isFree(s, day)).count();
        var wanted = Math.round(demand.in(day) * theirs.size());
        var coming = Math.max(wanted - taken, dice.between(0, Math.ceilDiv(theirs.size(), 20)));
        for (long tries = coming * 20; coming > 0 && tries > 0; tries--) {
            if (come(species, day, nights(day))) coming--;
        }
    }

    /** Suites for any species are counted with the dogs. */
    private static boolean isFor(Lodgings.Suite suite, String species) {
        return suite.type().kind().species().orElse("dog").equals(species);
    }

    private int nights(LocalDate day) {
        var holiday = demand.nightsAway(day);
        if (holiday > 0 && dice.chance(0.7)) return Math.max(1, holiday + dice.between(-1, 1));
        return dice.pick(List.of(1, 2, 3, 4, 5, 6, 7, 9, 11, 14), n -> switch (n) {
            case 1 -> 10;
            case 2, 3 -> 21;
            case 4 -> 14;
            case 5 -> 10;
            case 6, 7 -> 8;
            default -> 3;
        });
    }

    private boolean come(String species, LocalDate day, int nights) {
        var family = dice.pick(households);
        if (family.guests(species, day).isEmpty()) return false;
        if (familyHomeFrom.getOrDefault(family.id(), LocalDate.MIN).isAfter(day)) return false;
        if (family.home().isClosed(day)) return false;
        var departs = day.plusDays(nights);
        if (family.home().isClosed(departs)) departs = departs.plusDays(1);
        var rooms = rooms(family, day, departs);
        if (rooms.isEmpty()) return false;
        var stay = new Stay(family, day, departs, rooms, false);
        add(stay);
        familyHomeFrom.put(family.id(), stay.departs().plusDays(dice.between(3, 9)));
        rooms.forEach(r -> suiteFreeFrom.put(r.suite().id(), stay.departs()));
        return true;
    }

    private void add(Stay stay) {
        stays.add(stay);
        staysOf.computeIfAbsent(stay.household().id(), _ -> new ArrayList<>()).add(stay);
    }

    /** All the family's rooms, or none. */
    private List<Room> rooms(Household family, LocalDate arrives, LocalDate departs) {
        var rooms = new ArrayList<Room>();
        for (var party : parties(family, arrives)) {
            var fitting = suites.stream()
                    .filter(s -> s.type().kind().takes(party))
                    .filter(s -> isFree(s, arrives))
                    .filter(s -> closures.stream().noneMatch(c -> c.isInTheWay(s, arrives, departs)))
                    .filter(s -> rooms.stream().noneMatch(r -> r.suite() == s))
                    .toList();
            var chosen = choose(fitting, party);
            if (chosen.isEmpty()) return List.of();
            rooms.add(new Room(chosen.get(), party));
        }
        return rooms;
    }

    /** Cats and dogs apart, and at most three together. */
    private static List<List<DemoPet>> parties(Household family, LocalDate day) {
        var parties = new ArrayList<List<DemoPet>>();
        for (var species : List.of("dog", "cat")) {
            var guests = family.guests(species, day);
            for (int i = 0; i < guests.size(); i += 3) {
                parties.add(guests.subList(i, Math.min(i + 3, guests.size())));
            }
        }
        return parties;
    }

    /** A wide room for one pet only now and then. */
    private Optional<Lodgings.Suite> choose(List<Lodgings.Suite> fitting, List<DemoPet> party) {
        if (fitting.isEmpty()) return Optional.empty();
        var suite = dice.pick(fitting);
        if (party.size() == 1 && suite.type().kind().maximumPets() > 2) suite = dice.pick(fitting);
        return Optional.of(suite);
    }

    private boolean isFree(Lodgings.Suite suite, LocalDate day) {
        return !suiteFreeFrom.getOrDefault(suite.id(), LocalDate.MIN).isAfter(day);
    }

    /** One in forty was called off by a family that is at home then. What they had was let to others or stayed empty. */
    private void cancelSome() {
        var left = Math.ceilDiv(stays.size(), 40);
        for (var tries = left * 20; left > 0 && tries > 0; tries--) {
            var family = dice.pick(households);
            var arrives = today.plusDays(dice.between(9 - pastDays, 13));
            var departs = arrives.plusDays(dice.between(2, 6));
            var parties = parties(family, arrives);
            if (parties.size() != 1 || isAway(family, arrives, departs)) continue;
            if (family.home().isClosed(arrives) || family.home().isClosed(departs)) continue;
            var fitting = suites.stream()
                    .filter(s -> s.type().kind().takes(parties.getFirst()))
                    .toList();
            if (fitting.isEmpty()) continue;
            var room = new Room(dice.pick(fitting), parties.getFirst());
            add(new Stay(family, arrives, departs, List.of(room), true));
            left--;
        }
    }

    private boolean isAway(Household family, LocalDate arrives, LocalDate departs) {
        return staysOf.getOrDefault(family.id(), List.of()).stream()
                .anyMatch(s -> s.arrives().isBefore(departs) && arrives.isBefore(s.departs()));
    }
}
