package app.tailtown.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page about a PostgreSQL of one's own is followed word for word, with other names: from nothing to the second password. */
class DatabasePasswordTest {

    private static final String FIRST = "classpath:db/test-migration";
    private static final String NEXT = "classpath:db/test-migration-next";
    private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private final DatabaseUrl superuser = TestPostgres.shared().superuser();
    private final String name = "rotated_" + ProcessHandle.current().pid();
    private final List<String> passwords = new ArrayList<>();
    private DatabaseUrls urls = new DatabaseUrls(superuser, Optional.empty(), Optional.empty());

    @BeforeEach
    void as_the_page_says() throws Exception {
        follow(0);
        urls = new DatabaseUrls(
                as("_app", passwords.get(1)),
                Optional.of(as("_owner", passwords.get(0))),
                Optional.of(as("_observer", passwords.get(2))));
    }

    @AfterEach
    void leave_nothing() throws SQLException {
        run(List.of("drop database " + name + " with (force)"));
        run(List.of("drop role " + name + "_app, " + name + "_owner, " + name + "_observer"));
        run(List.of("drop role if exists " + name + "_app_2"));
    }

    @Test
    void asvs_13_3_4_the_password_of_the_database_changes_while_everybody_works() throws Exception {
        new Schema(urls, FIRST, 1).migrate();
        var done = new AtomicBoolean();
        var asked = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Exception>();
        try (var before = ConnectionPools.open("before", urls.app(), 3)) {
            var node = new AtomicReference<DataSource>(before);
            var desk = Thread.ofVirtual().start(() -> work(node, done, asked, failure));
            follow(1);
            var second = as("_app_2", passwords.getLast());
            try (var after = ConnectionPools.open("after", second, 3)) {
                node.set(after);
                before.close();
                follow(2);
                var until = asked.get() + 50;
                while (asked.get() < until && failure.get() == null) Thread.sleep(5);
                done.set(true);
                desk.join();
            }
            assertThat(failure.get()).isNull();
            assertThatThrownBy(() -> Connections.open(urls.app()))
                    .hasMessageContaining("password authentication failed");

            var now = new DatabaseUrls(second, urls.owner(), urls.observer());
            new Schema(now, NEXT, 1).migrate();
            assertThat(granted("leash"))
                    .as("what comes later is granted to whoever holds the rights")
                    .isEqualTo(name + "_app");
            try (var connection = Connections.open(second);
                    var statement = connection.createStatement()) {
                assertThat(statement.executeQuery("select from platform.leash").next())
                        .isFalse();
            }
        }
    }

    @Test
    void asvs_8_4_1_the_second_login_is_bound_by_the_wall_like_the_first() throws Exception {
        Schema.released(urls).migrate();
        follow(1);
        try (var connection = Connections.open(as("_app_2", passwords.getLast()));
                var statement = connection.createStatement()) {
            var row = statement.executeQuery("select row_security_active('tenant.customer')");
            assertThat(row.next() && row.getBoolean(1)).isTrue();
            assertThatThrownBy(() -> statement.execute("drop table tenant.customer"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void whose_rights_come_from_two_roles_is_refused() throws Exception {
        follow(1);
        run(List.of("grant " + name + "_observer to " + name + "_app_2"));
        assertThatThrownBy(() -> Logins.holderOf(superuser, name + "_app_2"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("member of several roles");
        assertThat(Logins.holderOf(superuser, name + "_app")).isEqualTo(name + "_app");
    }

    private static void work(
            AtomicReference<DataSource> node,
            AtomicBoolean done,
            AtomicInteger asked,
            AtomicReference<@Nullable Exception> failure) {
        while (!done.get()) {
            var source = Objects.requireNonNull(node.get());
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeQuery("select from platform.bowl").close();
                asked.incrementAndGet();
            } catch (SQLException refused) {
                // A node that is restarted answers nothing more, and the other is asked instead.
                if (source == node.get()) {
                    failure.set(refused);
                    return;
                }
            }
        }
    }

    private DatabaseUrl as(String role, String password) {
        var address = superuser.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        return new DatabaseUrl(address, name + role, new Secret(password));
    }

    /** The n-th block of the page, each '…' a password of its own. */
    private void follow(int block) throws IOException, SQLException {
        var blocks = BLOCK.matcher(Files.readString(Path.of("docs/operations/postgresql.md")))
                .results()
                .toList();
        var text = blocks.get(block).group(1).replace("tailtown", name);
        while (text.contains("'…'")) {
            passwords.add(UUID.randomUUID().toString());
            text = text.replaceFirst("'…'", "'" + passwords.getLast() + "'");
        }
        run(List.of(text.split(";\n")));
    }

    private void run(List<String> commands) throws SQLException {
        try (var connection = Connections.open(superuser);
                var statement = connection.createStatement()) {
            for (var command : commands) statement.execute(command);
        }
    }

    private String granted(String table) throws SQLException {
        try (var connection = Connections.open(as("_owner", passwords.get(0)));
                var statement = connection.prepareStatement("""
                        select grantee from information_schema.role_table_grants
                         where table_name = ? and grantee <> grantor and privilege_type = 'SELECT'""")) {
            statement.setString(1, table);
            var rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
