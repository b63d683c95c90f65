package app.tailtown.golive;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.backups.Backups;
import app.tailtown.backups.Drill;
import app.tailtown.golive.boxes.BoxState;
import app.tailtown.golive.seen.Lazy;
import app.tailtown.golive.seen.Safety;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The boxes of backups where the house keeps them itself: whole ones count, those that lack a part do not. */
class BackupBoxesTest {

    private static final Clock STANDING = Clock.fixed(Healthy.NOW, ZoneOffset.UTC);
    private static final Backups.Kept WHOLE = kept(Duration.ofHours(3), Duration.ofSeconds(4));
    private static final Backups.Kept OLD = kept(Duration.ofDays(3), Duration.ofDays(2));
    private static final Backups.Kept LACKING =
            new Backups.Kept(Healthy.NOW.minus(Duration.ofHours(1)), Instant.EPOCH, 10_000_000);
    private static final Drill WELL = new Drill(
            Healthy.NOW.minus(Duration.ofDays(2)), Duration.ofSeconds(30), Duration.ofSeconds(2), 10, List.of());

    private static Backups.Kept kept(Duration since, Duration until) {
        return new Backups.Kept(Healthy.NOW.minus(since), Healthy.NOW.minus(until), 10_000_000);
    }

    private static BoxState state(
            String box, List<Backups.Kept> here, Optional<Drill> drill, Optional<List<Backups.Kept>> there) {
        var house = new Healthy();
        house.safety = Optional.of(new Safety(here, drill, Lazy.of(() -> there)));
        return new Examination(GoLive.items(), List.of(), STANDING)
                .look(house.seen(), "test", () -> {}).findings().stream()
                        .filter(f -> f.id().equals(box))
                        .findFirst()
                        .orElseThrow()
                        .state();
    }

    @Test
    void all_is_well() {
        for (var box : List.of("5.1", "5.2", "5.3", "5.4", "5.7", "2.6", "2.7", "25.9"))
            assertThat(state(box, List.of(WHOLE), Optional.of(WELL), Optional.of(List.of(WHOLE))))
                    .as(box)
                    .isEqualTo(BoxState.PASSES);
    }

    @Test
    void one_that_lacks_a_part_is_none() {
        for (var box : List.of("5.1", "5.2", "5.7", "2.6", "25.9"))
            assertThat(state(box, List.of(LACKING), Optional.of(WELL), Optional.empty()))
                    .as(box)
                    .isEqualTo(BoxState.FAILS);
    }

    @Test
    void an_old_one_a_drill_that_found_something_and_one_place_alone_are_red() {
        assertThat(state("5.1", List.of(OLD), Optional.empty(), Optional.empty()))
                .isEqualTo(BoxState.FAILS);
        assertThat(state("5.2", List.of(OLD), Optional.empty(), Optional.empty()))
                .isEqualTo(BoxState.FAILS);
        assertThat(state("5.4", List.of(WHOLE), Optional.empty(), Optional.empty()))
                .isEqualTo(BoxState.FAILS);
        var ill = new Drill(WELL.at(), WELL.took(), WELL.lost(), 0, List.of("A piece is rotten"));
        assertThat(state("5.4", List.of(WHOLE), Optional.of(ill), Optional.empty()))
                .isEqualTo(BoxState.FAILS);
        assertThat(state("5.3", List.of(WHOLE), Optional.of(WELL), Optional.empty()))
                .isEqualTo(BoxState.FAILS);
        assertThat(state("5.3", List.of(WHOLE), Optional.of(WELL), Optional.of(List.of(OLD))))
                .isEqualTo(BoxState.FAILS);
        assertThat(state("5.3", List.of(WHOLE), Optional.of(WELL), Optional.of(List.of(LACKING))))
                .isEqualTo(BoxState.FAILS);
    }
}
