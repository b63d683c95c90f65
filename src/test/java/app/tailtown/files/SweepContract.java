package app.tailtown.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.platform.Ids;
import app.tailtown.platform.Sha256;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody names goes from the shelf, and nothing else; on each kind of shelf. */
@HouseTest
abstract class SweepContract {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Company ours;

    abstract Shelf shelf();

    @BeforeEach
    void open() {
        ours = world.ours();
        sweep(shelf(), later(), List.of());
    }

    private Bringing bringing(Shelf on) {
        return new Bringing(jdbc, transaction, on, clock);
    }

    private int sweep(Shelf on, Instant before, Collection<UUID> printed) {
        var names = new NamedContents(
                jdbc, List.of(ids -> ids.stream().filter(printed::contains).toList()));
        return world.in(ours, () -> new SweepShelf(on, bringing(on), names, transaction, clock).sweep(before));
    }

    private static byte[] something() {
        return ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }

    private String key(byte[] content) {
        return world.in(ours, () -> ContentKey.of(Sha256.of(content)));
    }

    /** Uploaded, and with the row that names it. */
    private void keep(byte[] content, boolean announced) {
        var key = key(content);
        world.in(ours, () -> {
            if (announced) bringing(shelf()).put(Map.of(key, content));
            else shelf().put(key, content);
            return true;
        });
        name(content, key);
    }

    private void name(byte[] content, String key) {
        world.inTransaction(ours, () -> {
            bringing(shelf()).done(List.of(key));
            return jdbc.sql(
                            "insert into file (id, key, sha256, bytes, media_type, name, added_at) values (?, ?, ?, ?, 'application/pdf', 'a', now())")
                    .params(Ids.next(), key, Sha256.of(content), content.length)
                    .update();
        });
    }

    /** The keys of its three sizes. */
    private List<String> picture() {
        var sizes = List.of(something(), something(), something());
        sizes.forEach(content -> shelf().put(key(content), content));
        world.inTransaction(
                ours,
                () -> jdbc.sql("""
                        insert into picture (id, width, height, small_sha256, small_bytes, medium_sha256, medium_bytes, large_sha256, large_bytes, added_at)
                        values (?, 9, 9, ?, 1, ?, 1, ?, 1, now())""")
                        .params(Ids.next(), Sha256.of(sizes.get(0)), Sha256.of(sizes.get(1)), Sha256.of(sizes.get(2)))
                        .update());
        return sizes.stream().map(this::key).toList();
    }

    private boolean lies(String key) {
        var found = new java.util.ArrayList<String>();
        shelf().each(key, (lying, _) -> found.add(lying));
        return found.contains(key);
    }

    private static Instant later() {
        return Instant.now().plusSeconds(60);
    }

    @Test
    void what_a_row_names_stays_and_what_none_does_goes_after_its_time() {
        var kept = something();
        keep(kept, true);
        var shown = picture();
        var packs = List.of(UUID.randomUUID(), UUID.randomUUID());
        var printouts =
                packs.stream().map(id -> ours.id().value() + "/printed/" + id).toList();
        printouts.forEach(printout -> shelf().put(printout, something()));
        var orphan = key(something());
        var half = ours.id().value() + "/ab/.new-123";
        var theirs = world.theirs().id().value() + "/ab/" + UUID.randomUUID();
        List.of(orphan, half, theirs).forEach(key -> shelf().put(key, something()));

        assertThat(sweep(shelf(), Instant.now().minusSeconds(60), packs.subList(0, 1)))
                .isZero();
        assertThat(lies(orphan)).isTrue();

        assertThat(sweep(shelf(), later(), packs.subList(0, 1))).isEqualTo(3);
        assertThat(List.of(orphan, half, printouts.get(1))).noneMatch(this::lies);
        assertThat(List.of(key(kept), theirs, printouts.get(0))).allMatch(this::lies);
        assertThat(shown).allMatch(this::lies);
        assertThat(sweep(shelf(), later(), packs.subList(0, 1))).isZero();
    }

    @Test
    void an_upload_that_was_never_finished_goes_with_its_announcement() {
        var content = something();
        var key = key(content);
        world.in(ours, () -> {
            bringing(shelf()).put(Map.of(key, content));
            return true;
        });
        assertThat(sweep(shelf(), Instant.now().minusSeconds(60), List.of())).isZero();
        assertThat(announced(key)).isEqualTo(1);
        assertThat(sweep(shelf(), later(), List.of())).isEqualTo(1);
        assertThat(announced(key)).isZero();
        assertThat(lies(key)).isFalse();
    }

    private long announced(String key) {
        return world.inTransaction(
                ours,
                () -> jdbc.sql("select count(*) from upload where key = ?")
                        .param(key)
                        .query(Long.class)
                        .single());
    }

    /** It lay there for long and is uploaded again just now: the announcement is newer than the grace time, whatever the shelf says. */
    @Test
    void what_is_being_uploaded_again_is_not_taken_away() throws Exception {
        var content = something();
        shelf().put(key(content), content);
        Thread.sleep(1_100);
        var before = Instant.now();
        world.in(ours, () -> {
            bringing(shelf()).put(Map.of(key(content), content));
            return true;
        });
        assertThat(sweep(shelf(), before, List.of())).isZero();
        name(content, key(content));
        assertThat(world.in(ours, () -> shelf().get(key(content)))).isEqualTo(content);
    }

    /** The sweep is about to drop it, having looked at everything, when the same comes in again. */
    private byte[] sweepWhile(boolean announced) throws Exception {
        var content = something();
        shelf().put(key(content), content);
        var dropping = new CountDownLatch(1);
        var slow = new Shelf() {
            @Override
            public void put(String key, byte[] bytes) {
                shelf().put(key, bytes);
            }

            @Override
            public byte[] get(String key) {
                return shelf().get(key);
            }

            @Override
            public void drop(String key) {
                dropping.countDown();
                try {
                    Thread.sleep(700);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                shelf().drop(key);
            }

            @Override
            public void each(String beginning, BiConsumer<String, Instant> lying) {
                lying.accept(key(content), Instant.EPOCH);
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var swept = threads.submit(() -> sweep(slow, Instant.now(), List.of()));
            assertThat(dropping.await(20, TimeUnit.SECONDS)).isTrue();
            keep(content, announced);
            assertThat(swept.get()).isEqualTo(1);
        }
        return content;
    }

    @Test
    void what_comes_in_again_while_it_is_swept_waits_and_is_laid_anew() throws Exception {
        var content = sweepWhile(true);
        assertThat(world.in(ours, () -> shelf().get(key(content)))).isEqualTo(content);
    }

    /** The control: without the announcement it is lost, and a row names what is not there. */
    @Test
    void without_an_announcement_it_would_be_lost() throws Exception {
        var content = sweepWhile(false);
        assertThatThrownBy(() -> shelf().get(key(content))).isInstanceOf(RuntimeException.class);
    }
}
