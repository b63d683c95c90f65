package app.tailtown.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.database.TestPostgres;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Installation;
import app.tailtown.installation.InstallationKey;
import app.tailtown.races.Scratch;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class KeyFitsTest {

    private final Scratch scratch = Scratch.migrated();
    private final SingleConnectionDataSource app = new SingleConnectionDataSource(
            scratch.urls().app().jdbcUrl(),
            scratch.urls().app().user(),
            scratch.urls().app().password().text(),
            true);
    private final Installation before = TestPostgres.installation(scratch.urls());

    @AfterEach
    void close() {
        app.destroy();
    }

    private void starts(InstallationKey key, Optional<InstallationKey> previous) {
        var installation = TestPostgres.keyed(before, key, previous);
        new KeyFits(new Vault(JdbcClient.create(app), installation)).afterSingletonsInstantiated();
    }

    @Test
    void whoever_starts_with_another_key_is_told_so_and_starts_nothing() {
        assertThatCode(() -> starts(InstallationKey.random(), Optional.empty()))
                .as("nothing is sealed yet")
                .doesNotThrowAnyException();
        new Vault(JdbcClient.create(app), before).seal("totp:a", new byte[] {1});

        assertThatCode(() -> starts(before.key(), Optional.empty())).doesNotThrowAnyException();
        assertThatThrownBy(() -> starts(InstallationKey.random(), Optional.empty()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("TAILTOWN_KEY is another key")
                .hasMessageContaining("TAILTOWN_KEY_PREVIOUS");
        assertThatCode(() -> starts(InstallationKey.random(), Optional.of(before.key())))
                .as("while it is being renewed")
                .doesNotThrowAnyException();
    }
}
