package app.tailtown.booking.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each word is a suite, each letter a night of a guest: small ones may be moved, capital ones were promised their suite, a dot is free. Wished for are the
 * nights under {@code ^}.
 */
class RepackTest {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 27);

    static Instant noon(int night) {
        return FIRST.plusDays(night).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static List<Suite> suites(String[] house) {
        var suites = new ArrayList<Suite>();
        for (var i = 0; i < house.length; i++) suites.add(DivisionTest.suite(i + 1, "S" + (i + 1) + ":1"));
        return suites;
    }

    static List<Repack.Standing> lets(String[] house, List<Suite> suites) {
        var lets = new ArrayList<Repack.Standing>();
        for (var i = 0; i < house.length; i++) {
            for (var from = 0; from < house[i].length(); ) {
                var who = house[i].charAt(from);
                var until = from;
                while (until < house[i].length() && house[i].charAt(until) == who) until++;
                if (who != '.') lets.add(let(who, suites.get(i), from, until));
                from = until;
            }
        }
        return lets;
    }

    static Repack.Standing let(char who, Suite suite, int from, int until) {
        var stay = new Stay(FIRST.plusDays(from), FIRST.plusDays(until));
        var guest = new Guest(new UUID(2, who), String.valueOf(who), DivisionTest.species("dog"), 0, stay);
        return new Repack.Standing(
                new UUID(3, who),
                suite.id().value(),
                noon(from),
                noon(until),
                List.of(guest),
                Character.isLowerCase(who));
    }

    static String said(Repack.Room room) {
        return room.steps().stream()
                        .map(s -> s.who().guests().getFirst().name() + ">" + s.to().name())
                        .collect(Collectors.joining(" "))
                + " : " + room.suite().name();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a free suite needs nobody moved, and a full house nobody can help
            ....  aaaa            | ^^^^ |
            aaaa  bbbb            | ^^^^ |
            # two halves free in two suites
            aa..  ..bb            | ^^^^ | a>S2 : S1
            ..aa  bb..            | ^^^^ | a>S2 : S1
            # who was promised a suite stays in it, the other one goes
            AA..  ..bb            | ^^^^ | b>S1 : S2
            AA..  ..BB            | ^^^^ |
            # what lies beside the wish is not moved
            aa..b  ..cc.          | ^^^^ | a>S2 : S1
            # one has to make room for the one who makes room
            a..  bb.  .cc         | ^^^  | a>S3 : S1
            aa..  .bb.  c..d      | ^^^^ | b>S3 : S2
            aaa.  .bbB  C...      | ^^^^ | b>S3 a>S2 : S1
            aab.  b.cc  .dd.      | ^^^^ |
            # not across a promised night in the other suite
            aa..  .B.b            | ^^^^ |
            # nights outside of the wish count in the other suite
            aaaa..  ....bb  ..c.. | ..^^.. |
            """)
    void moves(String house, String wish, String expected) {
        var rows = house.split("\\s+");
        var suites = suites(rows);
        var begins = wish.indexOf('^');
        var room = Repack.of(suites, lets(rows, suites), noon(begins), noon(wish.lastIndexOf('^') + 1), _ -> true);
        assertThat(room.map(RepackTest::said).orElse(null)).isEqualTo(expected);
    }

    /** Against a search that knows nothing of what is in the way: it tries every move, and every move after that. */
    @Test
    void never_more_moves_than_needed_and_none_into_a_suite_that_is_taken() {
        var dice = new Random(7);
        var found = 0;
        for (var round = 0; round < 2_000; round++) {
            var rows = new String[] {row(dice, 'a'), row(dice, 'g'), row(dice, 'm')};
            var suites = suites(rows);
            var lets = lets(rows, suites);
            var begins = dice.nextInt(3);
            var until = begins + 2 + dice.nextInt(3);
            var room = Repack.of(suites, lets, noon(begins), noon(until), _ -> true);
            var fewest = fewest(suites, lets, noon(begins), noon(until));
            assertThat(room.map(r -> r.steps().size()).orElse(0))
                    .as(String.join(" ", rows) + " " + begins + "-" + until)
                    .isEqualTo(fewest);
            room.ifPresent(r ->
                    assertThat(isFreeAfter(r, lets, noon(begins), noon(until))).isTrue());
            found += room.isPresent() ? 1 : 0;
        }
        assertThat(found).isBetween(200, 1_800);
    }

    private static String row(Random dice, char first) {
        var row = new StringBuilder();
        var who = first;
        while (row.length() < 7) {
            var nights = 1 + dice.nextInt(3);
            var isFree = dice.nextInt(2) == 0;
            var name = dice.nextInt(5) == 0 ? Character.toUpperCase(who) : who;
            row.append(String.valueOf(isFree ? '.' : name).repeat(nights));
            if (!isFree) who++;
        }
        return row.substring(0, 7);
    }

    private static boolean isFreeAfter(Repack.Room room, List<Repack.Standing> lets, Instant begins, Instant ends) {
        var where = where(lets);
        for (var step : room.steps()) {
            var to = step.to().id().value();
            assertThat(step.who().mayMove()).isTrue();
            assertThat(isFree(lets, where, to, step.who().begins(), step.who().ends()))
                    .isTrue();
            where.put(step.who().let(), to);
        }
        return isFree(lets, where, room.suite().id().value(), begins, ends);
    }

    private static Map<UUID, UUID> where(List<Repack.Standing> lets) {
        var where = new HashMap<UUID, UUID>();
        lets.forEach(l -> where.put(l.let(), l.suite()));
        return where;
    }

    private static boolean isFree(
            List<Repack.Standing> lets, Map<UUID, UUID> where, UUID suite, Instant begins, Instant ends) {
        return lets.stream().noneMatch(l -> suite.equals(where.get(l.let())) && l.overlaps(begins, ends));
    }

    /** 0 when a suite is free at once, or when it cannot be done. */
    private static int fewest(List<Suite> suites, List<Repack.Standing> lets, Instant begins, Instant ends) {
        var states = List.of(where(lets));
        for (var moves = 0; moves <= Repack.MOST_MOVES; moves++) {
            for (var where : states) {
                if (suites.stream().anyMatch(s -> isFree(lets, where, s.id().value(), begins, ends))) return moves;
            }
            if (moves < Repack.MOST_MOVES) states = next(suites, lets, states);
        }
        return 0;
    }

    private static List<Map<UUID, UUID>> next(
            List<Suite> suites, List<Repack.Standing> lets, List<Map<UUID, UUID>> states) {
        var next = new java.util.LinkedHashSet<Map<UUID, UUID>>();
        for (var where : states) {
            for (var let : lets) {
                if (!let.mayMove() || !let.suite().equals(where.get(let.let()))) continue;
                for (var suite : suites) {
                    if (!isFree(lets, where, suite.id().value(), let.begins(), let.ends())) continue;
                    var moved = new HashMap<>(where);
                    moved.put(let.let(), suite.id().value());
                    next.add(moved);
                }
            }
        }
        return List.copyOf(next);
    }
}
