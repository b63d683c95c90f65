package app.tailtown.lodging;

import java.time.LocalDate;
import java.util.List;

/**
 * The suites of one type through the nights of a stay. Nights are counted from 0.
 *
 * @param suites in the order of the house
 * @param owed guests who lost a suite of this type in one of these nights
 */
public record TypeNights(SuiteTypeId id, String name, Stay stay, List<SuiteNights> suites, List<Owed> owed) {

    /** Nights of the stay that most people ask for; a shorter gap is sold to hardly anybody. */
    private static final int USUAL = 3;

    /** A guest without a suite, from the {@code from}th night on and before the {@code until}th. */
    public record Owed(HolderId holder, int from, int until) {
        public boolean touches(int first, int last) {
            return from < last && first < until;
        }
    }

    /** Some nights of these. */
    public TypeNights during(Stay part) {
        var from = stay.nightOf(part.arrives());
        var until = stay.nightOf(part.departs());
        return new TypeNights(
                id,
                name,
                part,
                suites.stream()
                        .map(s -> new SuiteNights(s.suite(), s.uses().subList(from, until)))
                        .toList(),
                owed.stream()
                        .filter(o -> o.touches(from, until))
                        .map(o -> new Owed(
                                o.holder(), Math.max(from, o.from()) - from, Math.min(until, o.until()) - from))
                        .toList());
    }

    public LocalDate night(int night) {
        return stay.arrives().plusDays(night);
    }

    public NightCount count(int night) {
        var open = of(NightUse.FREE, night);
        var lost = lost(night, night + 1);
        var owed = Math.min(open, lost);
        return new NightCount(
                night(night),
                suites.size(),
                of(NightUse.CLOSED, night),
                of(NightUse.LET, night),
                of(NightUse.HELD, night),
                of(NightUse.DAY, night),
                owed,
                open - owed,
                lost - owed);
    }

    /** How many of those that are free throughout may be given away: as many as {@link House} says. */
    public int left(int from, int until) {
        var free = (int) suites.stream().filter(s -> s.isFree(from, until)).count();
        return Math.max(0, free - lost(from, until));
    }

    /**
     * How much of what is free is cut up: of the free suite-nights, the share in percent that lies in gaps of less than {@value #USUAL} nights between two uses of
     * a suite. A gap that begins or ends outside of these nights is not known to be short. 0 when nothing is free.
     */
    public int cutUpPercent() {
        var free = 0;
        var cutUp = 0;
        for (var suite : suites) {
            var uses = suite.uses();
            for (int from = 0, until; from < uses.size(); from = until) {
                until = from + 1;
                if (!uses.get(from).isFree()) continue;
                while (until < uses.size() && uses.get(until).isFree()) until++;
                free += until - from;
                if (from > 0 && until < uses.size() && until - from < USUAL) cutUp += until - from;
            }
        }
        return free == 0 ? 0 : Math.round(100f * cutUp / free);
    }

    private int lost(int from, int until) {
        return (int) owed.stream().filter(o -> o.touches(from, until)).count();
    }

    private int of(NightUse what, int night) {
        return (int)
                suites.stream().filter(s -> s.uses().get(night).what() == what).count();
    }
}
