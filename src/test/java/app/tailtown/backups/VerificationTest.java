package app.tailtown.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.InstallationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is rotten is found before somebody needs it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class VerificationTest {

    private KeptHome kept;

    @BeforeAll
    void make(@TempDir Path folder) throws IOException {
        kept = KeptHome.made(folder);
        kept.bring("company/1a/2b3c", "a proof of rabies");
        kept.backups().make();
    }

    @AfterAll
    void end() {
        kept.close();
    }

    private List<Path> lying() throws IOException {
        try (var all = Files.walk(kept.shelf())) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> !p.toString().contains("/keys/"))
                    .sorted()
                    .toList();
        }
    }

    private static void flip(Path file, Random dice) {
        try {
            var content = Files.readAllBytes(file);
            content[dice.nextInt(content.length)] ^= (byte) (1 << dice.nextInt(8));
            Files.write(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        return kept.shelf().relativize(file).toString();
    }

    @Test
    void a_piece_that_rotted_is_written_anew_by_the_next_backup() throws IOException {
        var piece = lying().stream()
                .filter(p -> name(p).startsWith("pieces/"))
                .findFirst()
                .orElseThrow();
        flip(piece, new Random(1));
        assertThat(kept.backups().verify().faults()).singleElement().asString().startsWith(name(piece));
        assertThat(kept.backups()
                        .state(java.time.Instant.now(), Optional.empty())
                        .faultsFound())
                .isOne();

        kept.backups().make();

        assertThat(kept.backups().verify().faults()).isEmpty();
        assertThat(kept.backups()
                        .state(java.time.Instant.now(), Optional.empty())
                        .faultsFound())
                .isZero();
    }

    @Test
    void a_file_that_was_taken_away_leaves_the_backups_after_thirty_days_and_one_that_is_back_does_not()
            throws IOException {
        kept.bring("company/ff/gone", "taken away");
        kept.bring("company/ff/back", "taken away and brought again");
        kept.backups().keepFiles();
        Files.delete(kept.file("company/ff/gone"));
        Files.delete(kept.file("company/ff/back"));
        kept.backups().keepFiles();
        kept.bring("company/ff/back", "taken away and brought again");
        kept.backups().keepFiles();
        kept.backupsIn(Duration.ofDays(29)).forget();
        assertThat(kept.shelf().resolve("files/company/ff/gone")).exists();
        kept.backupsIn(Duration.ofDays(31)).forget();
        assertThat(kept.shelf().resolve("files/company/ff/gone")).doesNotExist();
        assertThat(kept.shelf().resolve("files/company/ff/back")).exists();
    }

    @Test
    void where_there_is_no_room_nothing_is_begun() {
        assertThatThrownBy(() -> new Room(_ -> 300_000_000L).refuseScarce(kept.shelf(), 200_000_000L, "a backup"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("There is no room for a backup: it may need 0.4 GB")
                .hasMessageContaining("0.3 GB are left");
        new Room(_ -> 500_000_000L).refuseScarce(kept.shelf(), 200_000_000L, "a backup");
    }

    @Test
    void one_bit_that_changed_in_any_piece_is_found() throws IOException {
        assertThat(kept.backups().verify().faults()).as("the control").isEmpty();

        var dice = new Random(20261201);
        var all = new ArrayList<>(lying());
        // Of a backup whose list does not open nobody knows which pieces it had.
        all.removeIf(p -> name(p).startsWith(BaseBackup.BEGINNING) || name(p).startsWith("reach/"));
        java.util.Collections.shuffle(all, dice);
        var chosen = all.subList(0, 100);
        var log = lying().stream().filter(p -> name(p).startsWith("log/")).toList();
        var files = lying().stream().filter(p -> name(p).startsWith("files/")).toList();
        var rotten = java.util.stream.Stream.of(chosen, log, files)
                .flatMap(List::stream)
                .distinct()
                .toList();
        var before = new java.util.HashMap<Path, byte[]>();
        for (var file : rotten) before.put(file, Files.readAllBytes(file));
        rotten.forEach(file -> flip(file, dice));

        var faults = kept.backups().verify().faults();
        assertThat(faults).hasSize(rotten.size());
        for (var file : rotten) assertThat(faults).anyMatch(f -> f.startsWith(name(file)));
        for (var file : rotten) Files.write(file, before.get(file));
        assertThat(kept.backups().verify().faults()).isEmpty();
    }

    @Test
    void a_piece_that_is_gone_and_one_that_lies_under_anothers_name_are_found() throws IOException {
        var pieces = lying().stream().filter(p -> name(p).startsWith("pieces/")).toList();
        var first = Files.readAllBytes(pieces.getFirst());
        Files.write(pieces.getFirst(), Files.readAllBytes(pieces.getLast()));
        assertThat(kept.backups().verify().faults())
                .hasSize(1)
                .first()
                .asString()
                .contains("not what was put there");
        Files.delete(pieces.getFirst());
        assertThat(kept.backups().verify().faults()).hasSize(1);
        Files.write(pieces.getFirst(), first);

        var log = lying().stream()
                .filter(p -> name(p).startsWith("log/"))
                .findFirst()
                .orElseThrow();
        var aside = Files.readAllBytes(log);
        Files.delete(log);
        assertThat(kept.backups().verify().faults())
                .hasSize(1)
                .first()
                .asString()
                .contains("is missing");
        Files.write(log, aside);
    }

    @Test
    void a_drill_puts_all_back_beside_and_says_what_is_not_as_it_was() throws IOException {
        kept.backups().keepLog();
        var drill = kept.backups().drill();
        assertThat(drill.faults()).isEmpty();
        assertThat(drill.lost()).isLessThan(Duration.ofMinutes(5));
        assertThat(kept.backups().lastDrill()).contains(drill);
        assertThat(kept.backups().isDrillDue()).isFalse();
        assertThat(kept.backupsIn(Duration.ofDays(8)).isDrillDue()).isTrue();
        assertThat(kept.installation().home().resolve("drill")).doesNotExist();
        assertThat(BackupFigures.figures(kept.backups()))
                .as("what is told of them")
                .anyMatch(f -> f.name().equals("tailtown_backup_drill_ok") && f.value() == 1)
                .anyMatch(f -> f.name().equals("tailtown_backup_reach_timestamp_seconds")
                        && f.value() > kept.now().getEpochSecond() - 300)
                .extracting(f -> f.name())
                .containsExactlyInAnyOrderElementsOf(app.tailtown.guards.Runbooks.toldWhereBackupsAreKept());

        var piece = lying().stream()
                .filter(p -> name(p).startsWith("pieces/"))
                .findFirst()
                .orElseThrow();
        var before = Files.readAllBytes(piece);
        flip(piece, new Random(1));
        assertThat(kept.backups().drill().faults())
                .hasSize(1)
                .first()
                .asString()
                .contains("not what was put there");
        Files.write(piece, before);
    }

    @Test
    void asvs_13_3_4_backups_go_with_the_key_of_the_installation_when_it_is_changed() {
        var next = InstallationKey.random();
        assertThatThrownBy(() -> backups(next, Optional.empty()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("TAILTOWN_KEY is not the key");
        assertThat(backups(next, Optional.of(kept.installation().key())).list()).isNotEmpty();

        Backups.rewrap(kept.with(next, Optional.of(kept.installation().key())));
        assertThat(backups(next, Optional.empty()).verify().faults()).isEmpty();
        Backups.rewrap(kept.with(kept.installation().key(), Optional.of(next)));
    }

    private Backups backups(InstallationKey key, Optional<InstallationKey> previous) {
        return Backups.of(kept.with(key, previous), Clock.systemUTC(), KeptHome.JSON);
    }

    @Test
    void what_no_moment_of_thirty_days_needs_is_thrown_away_and_the_rest_is_whole() throws IOException {
        kept.backups().make();
        kept.sql("create table platform.filler as select g, md5(g::text) as word from generate_series(1, 200000) g");
        kept.backups().make();
        kept.sql("drop table platform.filler");
        kept.backups().make();
        var bytes = kept.bytesOfPieces();

        assertThat(kept.backupsIn(Duration.ofDays(29)).forget()).isZero();
        assertThat(kept.backupsIn(Retention.KEPT.plusDays(1)).forget()).isEqualTo(3);

        assertThat(kept.backups().list()).hasSize(1);
        assertThat(kept.bytesOfPieces()).isLessThan(bytes);
        assertThat(kept.backups().verify().faults()).isEmpty();
    }
}
