package app.tailtown.golive;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.BoxState;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.seen.Lazy;
import app.tailtown.golive.seen.Seen;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each box that is looked at is broken once, and is red then; a production that lacks nothing has no red box. */
class BrokenBoxesTest {

    private static final Clock STANDING = Clock.fixed(Healthy.NOW, ZoneOffset.UTC);

    private static Map<String, Finding> look(Seen seen) {
        return new Examination(GoLive.items(), List.of(), STANDING)
                .look(seen, "test", () -> {}).findings().stream()
                        .collect(Collectors.toMap(Finding::id, f -> f, (a, _) -> a, TreeMap::new));
    }

    private static Finding of(Map<String, Finding> found, String box) {
        return Objects.requireNonNull(found.get(box), box);
    }

    @Test
    void a_production_that_lacks_nothing_has_no_red_box() {
        assertThat(look(new Healthy().seen()).values())
                .filteredOn(f -> f.state() == BoxState.FAILS)
                .isEmpty();
    }

    static Stream<Breaks.Break> breaks() {
        return Breaks.all();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void what_is_broken_is_red(Breaks.Break one) {
        var house = new Healthy();
        one.how().accept(house);
        var found = look(house.seen());
        for (var box : one.boxes())
            assertThat(of(found, box).state())
                    .as("%s %s", box, of(found, box).evidence())
                    .isIn(BoxState.FAILS, BoxState.NEEDS_PERSON);
    }

    @Test
    void every_box_that_is_looked_at_is_broken_once() {
        assertThat(look(new Healthy().seen())).hasSize(169);
        var broken = breaks().flatMap(one -> one.boxes().stream()).collect(Collectors.toSet());
        assertThat(look(new Healthy().seen()).values())
                .filteredOn(f -> f.state() == BoxState.PASSES)
                .extracting(Finding::id)
                .filteredOn(id -> !broken.contains(id))
                .isEmpty();
    }

    @Test
    void what_cannot_be_looked_at_is_red_and_never_green() {
        Consumer<String> away = what -> {
            throw new IllegalStateException(what + " is away");
        };
        var healthy = new Healthy().seen();
        var blind = new Seen(
                healthy.now(),
                false,
                healthy.setup(),
                gone(away, "the database"),
                gone(away, "the database"),
                gone(away, "the database"),
                gone(away, "the house"),
                gone(away, "the home"),
                gone(away, "the jar"),
                gone(away, "the database"),
                gone(away, "the port of figures"),
                _ -> {
                    throw new IllegalStateException("the jar is away");
                });
        var ofTheSettingsAlone = List.of("1.4", "13.2", "13.7", "16.2", "16.7", "2.1");
        assertThat(look(blind).values())
                .filteredOn(f -> f.state() == BoxState.PASSES)
                .extracting(Finding::id)
                .containsExactlyInAnyOrderElementsOf(ofTheSettingsAlone);
        assertThat(of(look(blind), "7.1").evidence()).contains("could not be looked at", "the database is away");
    }

    private static <T> Lazy<T> gone(Consumer<String> away, String what) {
        return Lazy.of(() -> {
            away.accept(what);
            throw new AssertionError("It is there");
        });
    }

    @Test
    void what_a_person_says_is_red_until_somebody_said_it_and_again_when_it_ran_out() {
        var placed = GoLive.items().stream()
                .flatMap(Item::placed)
                .filter(p -> p.box().way() instanceof Box.Way.Said)
                .findFirst()
                .orElseThrow();
        var seen = new Healthy().seen();
        assertThat(state(seen, placed)).isEqualTo(BoxState.NEEDS_PERSON);
        assertThat(state(seen, placed, said(placed, -10, 10))).isEqualTo(BoxState.PASSES);
        assertThat(state(seen, placed, said(placed, -20, -1))).isEqualTo(BoxState.NEEDS_PERSON);
        assertThat(state(seen, placed, withdrawn(said(placed, -10, 10)))).isEqualTo(BoxState.NEEDS_PERSON);
    }

    @Test
    void only_the_newest_answer_counts_and_only_to_the_question_it_was_given_to() {
        var placed = GoLive.items().stream()
                .flatMap(Item::placed)
                .filter(p -> p.box().way() instanceof Box.Way.Said)
                .findFirst()
                .orElseThrow();
        var seen = new Healthy().seen();
        assertThat(state(seen, placed, said(placed, -30, 300), said(placed, -20, -1)))
                .isEqualTo(BoxState.NEEDS_PERSON);
        assertThat(state(seen, placed, said(placed, -30, 300), withdrawn(said(placed, -20, 10))))
                .isEqualTo(BoxState.NEEDS_PERSON);
        var other = said(placed, -10, 10);
        assertThat(state(
                        seen,
                        placed,
                        new Attestation(
                                other.id(),
                                other.box(),
                                "Another question?",
                                "Olga",
                                "So it is",
                                other.at(),
                                other.until(),
                                null)))
                .isEqualTo(BoxState.NEEDS_PERSON);
    }

    @Test
    void what_is_red_stays_red_whatever_somebody_says() {
        var house = new Healthy();
        house.powers = List.of("superuser");
        var placed = GoLive.items().stream()
                .flatMap(Item::placed)
                .filter(p -> p.id().equals("2.4"))
                .findFirst()
                .orElseThrow();
        assertThat(state(house.seen(), placed, said(placed, -10, 10))).isEqualTo(BoxState.FAILS);
    }

    private static BoxState state(Seen seen, Item.Placed placed, Attestation... said) {
        return new Examination(List.of(placed.item()), List.of(said), STANDING)
                .look(seen, "test", () -> {}).findings().stream()
                        .filter(f -> f.id().equals(placed.id()))
                        .findFirst()
                        .orElseThrow()
                        .state();
    }

    private static Attestation said(Item.Placed placed, int fromDay, int toDay) {
        var day = 86_400L;
        return new Attestation(
                java.util.UUID.randomUUID(),
                placed.id(),
                Examination.asked(placed, placed.box().way() instanceof Box.Way.Said way ? way.question() : ""),
                "Olga",
                "So it is",
                Healthy.NOW.plusSeconds(fromDay * day),
                Healthy.NOW.plusSeconds(toDay * day),
                null);
    }

    private static Attestation withdrawn(Attestation said) {
        return new Attestation(
                said.id(), said.box(), said.asked(), said.by(), said.note(), said.at(), said.until(), Healthy.NOW);
    }
}
