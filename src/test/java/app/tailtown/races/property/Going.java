package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Pets go home, all that are here when none is named, and whoever goes early may {@code release} its nights. */
record Going(String id, List<String> pets, boolean release) implements OfStay {

    @Override
    public Reply ask(Api api) {
        return api.post(path() + "/check-out", Map.of("petIds", pets, "releaseRest", release));
    }

    @Override
    public void done(State state, JsonNode answer) {
        var stay = state.stay(id);
        var who = stay.chosen(pets, Guest::isHere);
        Contradiction.unless(!who.isEmpty(), "nobody goes");
        var early = false;
        for (var pet : who) {
            var guest = stay.guest(pet);
            Contradiction.unless(guest.isHere(), pet + " is not here");
            guest.out = state.today;
            var until = Math.max(state.today, guest.arrives + 1);
            if (!release || until >= guest.departs) continue;
            early = true;
            guest.gaveUp = guest.departs;
            guest.departs = until;
        }
        if (early) Answers.lodged(state, stay, wanted(state, stay), answer);
        else Answers.untouched(stay, answer);
    }

    private static Map<String, NavigableMap<Integer, Place>> wanted(State state, Stay stay) {
        Contradiction.unless(state.lostMeanwhile(stay), "released without a suite");
        var wanted = new TreeMap<String, NavigableMap<Integer, Place>>();
        stay.guests.forEach((pet, g) -> {
            if (g.hasNights()) wanted.put(pet, Place.asItWas(g.arrives, g.departs, g.beds, Stays.typeOf(stay)));
        });
        return wanted;
    }

    /** A check-out is taken back, and the nights that were given up with it are taken again. */
    record Back(String id, List<String> pets) implements OfStay {

        @Override
        public Reply ask(Api api) {
            return api.delete(path() + "/check-out" + OfStay.query(pets));
        }

        private List<String> who(Stay stay) {
            return stay.chosen(pets, g -> g.out != Guest.NEVER);
        }

        @Override
        public Map<String, NavigableMap<Integer, Place>> wanted(State state) {
            var stay = state.stay(id);
            var wanted = new TreeMap<String, NavigableMap<Integer, Place>>();
            stay.guests.forEach((pet, g) -> {
                var until = g.gaveUp != Guest.NEVER && who(stay).contains(pet) ? g.gaveUp : g.departs;
                if (g.hasNights()) wanted.put(pet, Place.asItWas(g.arrives, until, g.beds, Stays.typeOf(stay)));
            });
            return wanted;
        }

        @Override
        public void done(State state, JsonNode answer) {
            var stay = state.stay(id);
            var who = who(stay);
            Contradiction.unless(!who.isEmpty(), "nobody went");
            var wanted = wanted(state);
            var early = false;
            for (var pet : who) {
                var guest = stay.guest(pet);
                Contradiction.unless(guest.out == state.today, pet + " did not go today");
                guest.out = Guest.NEVER;
                if (guest.gaveUp == Guest.NEVER) continue;
                early = true;
                guest.departs = guest.gaveUp;
                guest.gaveUp = Guest.NEVER;
            }
            if (early) Answers.lodged(state, stay, wanted, answer);
            else Answers.untouched(stay, answer);
        }
    }
}
