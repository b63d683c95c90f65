package app.tailtown.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.backups.BackupState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

/** What is known to be wrong outlives a restart, is told by one of several processes, and goes out without the database. */
class HouseWatchTest extends AtTheWatch {

    @Test
    void of_each_it_is_said_what_to_do_here_and_in_the_book() throws Exception {
        var book = java.nio.file.Files.readString(Path.of("docs/operations/alerts.md"));
        var said = List.of("alarms", "alarms_es").stream()
                .map(name -> java.util.ResourceBundle.getBundle("messages." + name))
                .toList();
        for (var condition : Condition.values()) {
            assertThat(book).contains("\n## " + condition.code() + "\n");
            for (var part : List.of("", ".what", ".todo")) {
                assertThat(said)
                        .allSatisfy(bundle -> assertThat(bundle.getString("alarm." + condition.code() + part))
                                .isNotBlank());
            }
        }
    }

    /** The alarm goes out although nothing can be written down, and is told once all the same. */
    @Test
    void a_database_that_is_away_is_told_without_it_and_written_down_when_it_is_back() {
        var look = new DatabaseLook(
                () -> switched.isAway ? Health.down().build() : Health.up().build());
        var watch = watch(look, new JobsLook(app(), clock));
        look(watch, 1);
        switched.isAway = true;
        look(watch, 10);
        assertThat(posted).singleElement().asString().contains("database-away", "\"firing\"");
        assertThat(subjects()).singleElement().asString().startsWith("[Now] The database does not answer");
        switched.isAway = false;
        look(watch, 10);
        assertThat(subjects()).hasSize(2).last().asString().startsWith("[Over]");
        assertThat(app().sql("select condition from platform.live_alarms(now())")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void a_restart_repeats_and_loses_nothing_and_of_two_processes_one_tells() {
        var wrong = new ArrayList<>(List.of(Finding.of(Condition.DRILL_FAILED, 1)));
        Look look = new BackupsLook(() -> wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new BackupState(
                        clock.now,
                        Optional.of(clock.now),
                        Optional.of(clock.now),
                        Optional.of(clock.now),
                        1,
                        0,
                        Optional.empty())));
        var first = watch(look);
        var second = watch(look);
        for (var i = 0; i < 3; i++) {
            look(first, 1);
            second.look();
        }
        assertThat(subjects()).hasSize(1);
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        look(second, 3);
        assertThat(subjects()).as("the first is gone").hasSize(1);
        clock.now = clock.now.plus(Duration.ofHours(4));
        look(second, 1);
        assertThat(subjects()).as("it lasts").hasSize(2);
        wrong.clear();
        clock.now = clock.now.plus(Duration.ofMinutes(10));
        look(watch(look), 10);
        assertThat(subjects()).hasSize(3).last().asString().startsWith("[Over]");
    }

    @Test
    void whoever_does_not_take_it_is_told_again() {
        var watch = watch(new RoomLook(Map.of("home", folder), _ -> 1L, _ -> 100_000_000_000L));
        mail.stop();
        look(watch, 3);
        assertThat(posted).hasSize(1);
        mail.start();
        var again = watch(new RoomLook(Map.of("home", folder), _ -> 1L, _ -> 100_000_000_000L));
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        look(again, 3);
        assertThat(posted).hasSize(1);
        assertThat(subjects()).hasSize(1);
    }
}
