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
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final String FIRST = "classpath:db/test-migration";
    private static final String NEXT = "classpath:db/test-migration-next";

    private final DatabaseUrls urls = TestPostgres.shared().emptyDatabase();

    @Test
    void the_owner_migrates_and_the_app_may_only_use_the_outcome() throws SQLException {
        new Schema(urls, FIRST).migrate();
        new Schema(urls, FIRST).migrate();

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
        assertThatCode(() -> new Schema(urls, "classpath:db/nothing-here").migrate())
                .doesNotThrowAnyException();
    }

    @Test
    void serving_without_the_owner_takes_exactly_this_releases_schema() {
        DatabaseUrls served = new DatabaseUrls(urls.app(), Optional.empty(), urls.observer());
        assertThatThrownBy(() -> new Schema(served, FIRST).refuseOtherVersion())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("schema version none, this program needs 1: run `bin/tailtown migrate`");

        new Schema(urls, FIRST).migrate();

        assertThatCode(() -> new Schema(served, FIRST).refuseOtherVersion()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Schema(served, NEXT).refuseOtherVersion())
                .hasMessageContaining("schema version 1, this program needs 2");
    }

    @Test
    void an_older_release_does_not_start_on_a_newer_schema() {
        new Schema(urls, NEXT).migrate();

        assertThatThrownBy(() -> new Schema(urls, FIRST).migrate())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("schema version 2, which is newer than this program");
    }

    @Test
    void migrating_needs_the_owner() {
        assertThatThrownBy(() ->
                        new Schema(new DatabaseUrls(urls.app(), Optional.empty(), Optional.empty()), FIRST).migrate())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("DATABASE_OWNER_URL (or DATABASE_OWNER_URL_FILE) is missing");
    }

    @Test
    void a_wrong_password_is_told_in_a_sentence() {
        DatabaseUrl wrong = new DatabaseUrl(urls.app().jdbcUrl(), urls.app().user(), new Secret("wrong"));

        assertThatThrownBy(() -> new Schema(new DatabaseUrls(wrong, Optional.empty(), Optional.empty()), FIRST)
                        .refuseUnknownServer())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not let tailtown_app in")
                .hasMessageNotContaining("wrong");
    }
}
