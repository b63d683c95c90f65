package app.tailtown.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.Secret;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final String FIRST = "classpath:db/test-migration";
    private static final String NEXT = "classpath:db/test-migration-next";

    private final DatabaseUrls urls = TestPostgres.shared().emptyDatabase();

    @Test
    void the_owner_migrates_and_the_app_may_only_use_the_outcome() throws SQLException {
        new Schema(urls, FIRST, 1).migrate();
        new Schema(urls, FIRST, 1).migrate();

        try (var connection = Connections.open(urls.app());
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select from platform.bowl").next())
                    .isFalse();
            assertThatThrownBy(() -> statement.execute("create table platform.mine ()"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table public.mine ()"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from platform.flyway_history"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_release_without_migrations_is_no_mistake() {
        assertThatCode(() -> new Schema(urls, "classpath:db/nothing-here", 0).migrate())
                .doesNotThrowAnyException();
    }

    @Test
    void serving_without_the_owner_takes_exactly_this_releases_schema() {
        DatabaseUrls served = new DatabaseUrls(urls.app(), Optional.empty(), urls.observer());
        assertThatThrownBy(() -> new Schema(served, FIRST, 1).refuseOtherVersion())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("schema version none, this program needs 1: run `bin/tailtown migrate`");

        new Schema(urls, FIRST, 1).migrate();

        assertThatCode(() -> new Schema(served, FIRST, 1).refuseOtherVersion()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Schema(served, NEXT, 2).refuseOtherVersion())
                .hasMessageContaining("schema version 1, this program needs 2");
    }

    @Test
    void an_older_release_does_not_start_on_a_newer_schema() {
        new Schema(urls, NEXT, 2).migrate();

        assertThatThrownBy(() -> new Schema(urls, FIRST, 1).migrate())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("schema version 2, which is newer than this program");
    }

    @Test
    void an_older_release_starts_on_a_newer_schema_that_leaves_room_for_it_and_says_nothing_of_its_own() {
        var roomy = new Schema(urls, NEXT, 1);
        roomy.migrate();

        assertThatCode(() -> new Schema(urls, FIRST, 0).migrate()).doesNotThrowAnyException();
        assertThatCode(() -> new Schema(urls, FIRST, 1).refuseOtherVersion()).doesNotThrowAnyException();

        new Schema(urls, NEXT, 2).migrate();
        assertThatThrownBy(() -> new Schema(urls, FIRST, 0).refuseOtherVersion())
                .hasMessageContaining("newer than this program");
    }

    @Test
    void what_would_break_the_release_that_serves_is_not_migrated_beside_it() {
        new Schema(urls, FIRST, 1).migrate();

        assertThatCode(() -> new Schema(urls, NEXT, 1).refuseToBreakWhoServes()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Schema(urls, NEXT, 2).refuseToBreakWhoServes())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(
                        "The release that serves has schema version 1; this one leaves room for those from 2 on");
    }

    @Test
    void a_step_that_would_keep_others_waiting_gives_way_and_comes_again() throws Exception {
        new Schema(urls, FIRST, 1).migrate();
        try (var holder = Connections.open(urls.owner().orElseThrow());
                var asked = Connections.open(urls.app())) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table platform.bowl in access share mode");

            var migrated = CompletableFuture.runAsync(() -> new Schema(urls, NEXT, 1).migrate());
            var longest = 0L;
            for (var i = 0; i < 10; i++) {
                var began = System.nanoTime();
                asked.createStatement().execute("select from platform.bowl");
                longest = Math.max(longest, System.nanoTime() - began);
                Thread.sleep(50);
            }
            assertThat(longest).isLessThan(TimeUnit.SECONDS.toNanos(1));
            assertThat(migrated).isNotDone();

            holder.rollback();
            migrated.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void migrating_needs_the_owner() {
        assertThatThrownBy(() -> new Schema(new DatabaseUrls(urls.app(), Optional.empty(), Optional.empty()), FIRST, 1)
                        .migrate())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("DATABASE_OWNER_URL (or DATABASE_OWNER_URL_FILE) is missing");
    }

    @Test
    void a_wrong_password_is_told_in_a_sentence() {
        DatabaseUrl wrong = new DatabaseUrl(urls.app().jdbcUrl(), urls.app().user(), new Secret("wrong"));

        assertThatThrownBy(() -> new Schema(new DatabaseUrls(wrong, Optional.empty(), Optional.empty()), FIRST, 1)
                        .refuseUnknownServer())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not let tailtown_app in")
                .hasMessageNotContaining("wrong");
    }
}
