package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.database.TestPostgres;
import app.tailtown.installation.Installation;
import app.tailtown.installation.InstallationKey;
import app.tailtown.races.Scratch;
import app.tailtown.vault.Vault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Keys change while what they sealed goes on being opened. */
class KeyCommandTest {

    private static final byte[] SEED = "seed of somebody".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Scratch scratch = Scratch.migrated();
    private SingleConnectionDataSource app;
    private final StringWriter said = new StringWriter();
    private final KeyCommand command = new KeyCommand(new PrintWriter(said, true));

    @BeforeEach
    void open() {
        var url = scratch.urls().app();
        app = new SingleConnectionDataSource(
                url.jdbcUrl(), url.user(), url.password().text(), true);
    }

    @AfterEach
    void close() {
        app.destroy();
    }

    private Vault vault(Installation installation) {
        return new Vault(JdbcClient.create(app), installation);
    }

    @Test
    void asvs_13_3_1_the_key_of_the_installation_changes_without_anything_being_lost() {
        var before = TestPostgres.installation(scratch.urls());
        var sealed = vault(before).seal("totp:a", SEED);
        var next = InstallationKey.random();
        var both = TestPostgres.keyed(before, next, Optional.of(before.key()));
        assertThat(vault(both).open("totp:a", sealed))
                .as("while both are known")
                .isEqualTo(SEED);

        command.rewrap(both, scratch.urls());

        var after = TestPostgres.keyed(before, next, Optional.empty());
        assertThat(vault(after).open("totp:a", sealed)).isEqualTo(SEED);
        assertThat(said.toString()).contains("1 data keys are sealed with TAILTOWN_KEY");
        assertThatThrownBy(() -> vault(before).open("totp:a", sealed))
                .as("the one before opens nothing any more")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_new_data_key_seals_from_then_on_and_the_old_ones_go_on_opening() {
        var installation = TestPostgres.installation(scratch.urls());
        var vault = vault(installation);
        var sealed = vault.seal("totp:a", SEED);

        command.renew(installation, scratch.urls());

        assertThat(vault.open("totp:a", sealed)).isEqualTo(SEED);
        var anew = vault(installation);
        assertThat(anew.isCurrent(sealed)).isFalse();
        assertThat(anew.isCurrent(anew.seal("totp:a", SEED))).isTrue();
        assertThat(vault.open("totp:a", anew.seal("totp:a", SEED)))
                .as("a node that has not looked since")
                .isEqualTo(SEED);
    }

    @Test
    void asvs_11_3_2_what_was_sealed_for_one_opens_for_nobody_else_and_not_once_it_was_changed() {
        var vault = vault(TestPostgres.installation(scratch.urls()));
        var sealed = vault.seal("totp:a", SEED);
        assertThatThrownBy(() -> vault.open("totp:b", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open("totp:a", sealed)).isInstanceOf(IllegalStateException.class);
    }
}
