package app.tailtown.errors;

import app.tailtown.errors.Fault.Sighting;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Alike faults that wait to be written, however many they are. Nobody adds to one that was taken. */
final class Tally {

    private static final int SIGHTINGS = 20;
    private static final int COMPANIES = 1_000;

    private final String fingerprint;
    private final Deque<Sighting> sightings = new ArrayDeque<>();
    private final Map<UUID, Long> companies = new HashMap<>();
    private Instant first;
    private Fault latest;
    private long times;

    Tally(String fingerprint, Fault fault) {
        this.fingerprint = fingerprint;
        this.latest = fault;
        this.first = fault.sighting().at();
    }

    void add(Fault fault) {
        times++;
        latest = fault;
        saw(fault.sighting());
        var company = fault.sighting().company();
        if (company != null) befell(company, 1);
    }

    /** What was heard before and could not be written. */
    void addEarlier(Tally earlier) {
        times += earlier.times;
        first = earlier.first;
        var mine = java.util.List.copyOf(sightings);
        sightings.clear();
        earlier.sightings.forEach(this::saw);
        mine.forEach(this::saw);
        earlier.companies.forEach(this::befell);
    }

    private void saw(Sighting one) {
        sightings.addLast(one);
        if (sightings.size() > SIGHTINGS) sightings.removeFirst();
    }

    private void befell(UUID company, long often) {
        if (companies.size() < COMPANIES || companies.containsKey(company)) companies.merge(company, often, Long::sum);
    }

    String fingerprint() {
        return fingerprint;
    }

    Fault latest() {
        return latest;
    }

    Instant first() {
        return first;
    }

    long times() {
        return times;
    }

    Deque<Sighting> sightings() {
        return sightings;
    }

    Map<UUID, Long> companies() {
        return companies;
    }
}
