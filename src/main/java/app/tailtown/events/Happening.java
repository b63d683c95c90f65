package app.tailtown.events;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event, or several alike.
 *
 * @param whose where it belongs
 * @param actor as in the audit; empty for whoever tried to sign in
 * @param address the IP address it came from; empty for a job
 * @param about whom or what it was done to; empty for nothing
 */
record Happening(
        Kind kind,
        Whose whose,
        String actor,
        String address,
        String about,
        String request,
        Map<String, String> facts,
        Instant first,
        Instant last,
        int times) {

    /** Where an event belongs. */
    sealed interface Whose {
        /** @param account whose actor is found by it, where that is not known yet */
        record Of(UUID company, @Nullable UUID account) implements Whose {}

        record Account(UUID id) implements Whose {}

        /** In small letters; it is kept no longer than until somebody is found by it. */
        record Email(String email) implements Whose {
            @Override
            public String toString() {
                return "Email[…]";
            }
        }

        /** Of the installation and of no company. */
        record House() implements Whose {}
    }

    /** What is counted together. */
    record Alike(Kind kind, Whose whose, String actor, String address, String about, long minute) {}

    Alike alike() {
        return new Alike(kind, whose, actor, address, about, first.getEpochSecond() / 60);
    }

    Happening of(Whose other) {
        return new Happening(kind, other, actor, address, about, request, facts, first, last, times);
    }

    /** Whoever it was has a place in no company. */
    Happening ofTheHouse() {
        var who = actor.isEmpty() && whose instanceof Whose.Account(var id) ? "account:" + id : actor;
        return new Happening(kind, new Whose.House(), who, address, about, request, facts, first, last, times);
    }

    /** The same of nobody in particular: one of too many to tell apart. */
    Happening oneOfMany() {
        var many = company().<Whose>map(of -> new Whose.Of(of, null)).orElseGet(Whose.House::new);
        return new Happening(kind, many, "", "", "", request, Map.of(), first, last, times);
    }

    Happening and(Happening more) {
        return new Happening(
                kind,
                whose,
                actor,
                address,
                about,
                request,
                facts,
                first.isBefore(more.first) ? first : more.first,
                last.isAfter(more.last) ? last : more.last,
                Math.addExact(times, more.times));
    }

    /** Empty for the installation. */
    Optional<UUID> company() {
        return switch (whose) {
            case Whose.Of(var company, var _) -> Optional.of(company);
            case Whose.House() -> Optional.empty();
            case Whose.Account _, Whose.Email _ ->
                throw new IllegalStateException("Nobody looked up yet where it belongs");
        };
    }
}
