package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Pets that did not come are given up, all that should have when none is named, with their nights or without. */
record NoShow(String id, List<String> pets, boolean release) implements OfStay {

    @Override
    public Reply ask(Api api) {
        return api.post(path() + "/no-show", Map.of("petIds", pets, "releaseNights", release));
    }

    @Override
    public void done(State state, JsonNode answer) {
        var stay = state.stay(id);
        Contradiction.unless(!stay.cancelled, "given up and cancelled");
        var who = stay.chosen(pets, g -> g.isExpected() && g.arrives <= state.today);
        Contradiction.unless(!who.isEmpty(), "nobody is given up");
        for (var pet : who) {
            var guest = stay.guest(pet);
            Contradiction.unless(guest.isExpected() && guest.arrives <= state.today, pet + " may still come");
            guest.noShow = state.today;
            if (release) state.giveUp(guest);
        }
        Answers.untouched(stay, answer);
    }

    /** It comes after all, and takes again what it had. */
    record Back(String id, List<String> pets) implements OfStay {

        @Override
        public Reply ask(Api api) {
            return api.delete(path() + "/no-show" + OfStay.query(pets));
        }

        private List<String> who(Stay stay) {
            return stay.chosen(pets, g -> g.noShow != Guest.NEVER);
        }

        @Override
        public Map<String, NavigableMap<Integer, Place>> wanted(State state) {
            var stay = state.stay(id);
            var wanted = new TreeMap<String, NavigableMap<Integer, Place>>();
            stay.guests.forEach((pet, g) -> {
                if (!g.beds.isEmpty()) wanted.put(pet, asItIs(g));
                else if (who(stay).contains(pet))
                    wanted.put(pet, Place.asItWas(g.arrives, g.departs, g.had, Stays.typeOf(stay)));
            });
            return wanted;
        }

        private static NavigableMap<Integer, Place> asItIs(Guest guest) {
            return Place.asItWas(guest.arrives, guest.departs, guest.beds, new Place.AnyOf(""));
        }

        @Override
        public void done(State state, JsonNode answer) {
            var stay = state.stay(id);
            Contradiction.unless(!stay.cancelled, "it comes after all and is cancelled");
            var who = who(stay);
            Contradiction.unless(!who.isEmpty(), "nobody comes after all");
            var wanted = wanted(state);
            var without = who.stream().anyMatch(p -> stay.guest(p).beds.isEmpty());
            for (var pet : who) {
                Contradiction.unless(stay.guest(pet).noShow == state.today, pet + " was not given up today");
                stay.guest(pet).noShow = Guest.NEVER;
            }
            if (without) Answers.lodged(state, stay, wanted, answer);
            else Answers.untouched(stay, answer);
        }
    }
}
