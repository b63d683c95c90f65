package app.tailtown.races.property;

import app.tailtown.races.property.Book.Known;
import app.tailtown.races.property.House.Family;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** Somebody who asks for anything at all. What is drawn depends on the seed, and on what the book said at that moment. */
final class Clerk {

    private static final int AHEAD = 60;

    private final House house;
    private final Book book;
    private final Random random;

    Clerk(House house, Book book, long seed) {
        this.house = house;
        this.book = book;
        this.random = new Random(seed);
    }

    Deed next(int today) {
        var draw = random.nextInt(100);
        var stays = book.stays();
        if (draw < 22 || stays.isEmpty()) return booking(today);
        if (draw < 32) return camping(today);
        if (draw < 37) return closing(today);
        if (draw < 41) return addingOn(today, one(stays));
        var stay = rather(stays, today);
        if (draw < 60) return change(stay, today);
        if (draw < 66) return swap(stay, one(stays), today);
        return door(draw, stay);
    }

    private Deed door(int draw, Known stay) {
        var pets = some(stay.pets());
        if (draw < 74) return new Coming(stay.id(), pets, false);
        if (draw < 76) return new Coming(stay.id(), pets, true);
        if (draw < 82) return new Going(stay.id(), pets, random.nextBoolean());
        if (draw < 85) return new Going.Back(stay.id(), pets);
        if (draw < 88) return new NoShow(stay.id(), pets, random.nextBoolean());
        if (draw < 91) return new NoShow.Back(stay.id(), pets);
        return draw < 96 ? new Cancelling(stay.id()) : new Cancelling.Back(stay.id());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Mostly somebody who is to come today or was to, since more can be done with these. */
    private Known rather(List<Known> stays, int today) {
        var near = stays.stream().filter(s -> s.arrives() <= today + 1).toList();
        return near.isEmpty() || random.nextInt(3) == 0 ? one(stays) : one(near);
    }

    /** None named in half of the cases, else one or more. */
    private List<String> some(List<String> all) {
        if (random.nextBoolean()) return List.of();
        var some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, 1 + random.nextInt(some.size())));
    }

    private int arrival(int today) {
        return today + (random.nextBoolean() ? random.nextInt(4) : random.nextInt(AHEAD));
    }

    private int nights() {
        return random.nextInt(25) == 0 ? 30 + random.nextInt(8) : 1 + random.nextInt(6);
    }

    private Booking.Wish wish(int arrives, int departs) {
        var suite = one(house.suites());
        return new Booking.Wish(arrives, departs, random.nextBoolean() ? suite.id() : "", suite.type());
    }

    private Deed booking(int today) {
        var family = one(house.families());
        var arrives = arrival(today);
        var departs = arrives + nights();
        var pets = new LinkedHashMap<String, Booking.Wish>();
        var wish = wish(arrives, departs);
        var apart = random.nextInt(4) == 0;
        var several = new ArrayList<>(family.pets());
        Collections.shuffle(several, random);
        for (var pet : several.subList(0, 1 + random.nextInt(3))) {
            var own = random.nextBoolean() ? wish(arrives, departs) : wish;
            var later = random.nextBoolean() && arrives + 1 < departs ? 1 : 0;
            pets.put(pet, apart ? new Booking.Wish(arrives + later, departs, own.suite(), own.type()) : wish);
        }
        return new Booking(house, family, pets, apart || wish.suite().isEmpty() ? new TreeMap<>() : moves(wish));
    }

    private NavigableMap<Integer, String> moves(Booking.Wish wish) {
        var moves = new TreeMap<Integer, String>();
        if (wish.departs() - wish.arrives() < 2 || random.nextInt(3) > 0) return moves;
        var night = wish.arrives() + 1 + random.nextInt(wish.departs() - wish.arrives() - 1);
        var other = one(house.suites()).id();
        if (!other.equals(wish.suite())) moves.put(night, other);
        return moves;
    }

    private Deed change(Known stay, int today) {
        var arrives = stay.arrives() + (random.nextInt(3) == 0 ? random.nextInt(5) - 2 : 0);
        var departs = Math.max(arrives + 1, stay.departs() + random.nextInt(6) - 2);
        var suite = one(house.suites());
        var place = switch (random.nextInt(5)) {
            case 0, 1 -> new Place.In(suite.id());
            case 2 -> new Place.AnyOf(suite.type());
            default -> null;
        };
        if (place != null && random.nextBoolean()) {
            arrives = stay.arrives();
            departs = stay.departs();
        }
        var from = random.nextBoolean() ? Math.max(today, arrives) : arrives + random.nextInt(departs - arrives);
        return new Change(stay.id(), stay.version(), arrives, departs, place, from);
    }

    private Deed swap(Known one, Known other, int today) {
        if (one.id().equals(other.id())
                || one.suites().isEmpty()
                || other.suites().isEmpty()) return booking(today);
        return new Swap(one.id(), one(one.suites()), other.id(), one(other.suites()), today + random.nextInt(3));
    }

    private Deed closing(int today) {
        var closures = book.closures();
        if (!closures.isEmpty() && random.nextInt(5) > 1) return new Closing.Opening(one(closures));
        var from = arrival(today);
        return new Closing(one(house.suites()).id(), from, from + 1 + random.nextInt(4));
    }

    private Deed camping(int today) {
        var visits = book.visits();
        if (!visits.isEmpty() && random.nextBoolean()) {
            var visit = one(List.copyOf(visits.keySet()));
            return new Camping.Cancelled(
                    visit, visits.getOrDefault(visit, house.families().getFirst()), random.nextBoolean());
        }
        Family family = one(house.families());
        var pets = new ArrayList<>(family.pets());
        Collections.shuffle(pets, random);
        return new Camping(
                house, family, List.copyOf(pets.subList(0, 1 + random.nextInt(2))), today + random.nextInt(8));
    }

    private Deed addingOn(int today, Known stay) {
        var given = book.given();
        if (!given.isEmpty() && random.nextBoolean()) return new AddingOn.Removed(one(given), random.nextBoolean());
        return new AddingOn(
                stay.id(), one(stay.pets()), house.addOn(), Math.max(today, stay.arrives()) + random.nextInt(4));
    }
}
