package app.tailtown.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tailtown.installation.CannotStart;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedPostgresTest {

    @TempDir
    private Path home;

    private TestHome world;

    @BeforeEach
    void open_a_home() throws IOException {
        world = new TestHome(home);
    }

    @AfterEach
    void leave_nothing_running() {
        world.close();
    }

    @Test
    void the_first_start_makes_a_durable_closed_cluster() throws Exception {
        EmbeddedPostgres postgres = world.start(Durability.DURABLE);

        assertThat(world.show(postgres, "fsync", "full_page_writes", "synchronous_commit", "data_checksums"))
                .containsOnly("on");
        assertThat(world.show(postgres, "listen_addresses", "unix_socket_directories", "password_encryption", "jit"))
                .containsExactly("127.0.0.1", "", "scram-sha-256", "off");
        assertThat(world.value(postgres, "select datlocale from pg_database where datname = 'postgres'"))
                .isEqualTo("C.UTF-8");
        assertThat(world.value(postgres, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void a_later_start_finds_the_same_data_and_the_same_roles() throws Exception {
        EmbeddedPostgres first = world.start();
        var roles = new DatabaseRoles(first.superuser(), first.folders().secrets());
        assertThat(roles.prepare("tailtown")).isEqualTo(roles.prepare("tailtown"));
        world.run(first, "create table kept as select 42 as answer");
        first.stop();
        assertThat(first.postmaster().isRunning()).isFalse();

        EmbeddedPostgres second = world.start();

        assertThat(world.value(second, "select answer from kept")).isEqualTo("42");
        assertThat(world.value(second, """
                select string_agg(rolname || rolsuper || rolbypassrls || rolcreaterole || rolcanlogin, ' ' order by rolname)
                from pg_roles where rolname like 'tailtown%'"""))
                .isEqualTo("tailtown_appfalsefalsefalsetrue tailtown_observerfalsetruefalsetrue"
                        + " tailtown_ownerfalsefalsefalsetrue");
    }

    @Test
    void the_server_a_killed_process_left_behind_is_adopted() throws Exception {
        Process child = world.keepsPostgres();
        long server = world.serverPid();
        child.destroyForcibly().waitFor();

        EmbeddedPostgres adopted = world.start();

        assertThat(world.serverPid()).isEqualTo(server);
        assertThat(world.value(adopted, "select 1")).isEqualTo("1");
    }

    @Test
    void the_end_of_the_process_ends_the_server() throws Exception {
        Process child = world.keepsPostgres();
        long server = world.serverPid();

        child.destroy();
        child.waitFor();

        TestHome.within(2, () -> !TestHome.isAlive(server));
    }

    @Test
    void a_second_process_on_the_same_home_is_refused() throws Exception {
        Process child = world.keepsPostgres();

        assertThatThrownBy(() -> world.start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another Tailtown (process " + child.pid() + ") runs on " + home);
    }

    @Test
    void a_killed_server_is_back_within_ten_seconds_though_its_backends_linger() throws Exception {
        EmbeddedPostgres postgres = world.start();
        long server = world.serverPid();
        try (Supervisor supervisor = Supervisor.of(postgres.postmaster());
                var busy = Connections.open(postgres.superuser())) {
            Thread.ofVirtual().start(() -> world.burn(busy));
            TestHome.kill(server);
            TestHome.within(10, () -> world.serverPid() != server && world.answers(postgres));
        }
    }

    @Test
    void a_closed_supervisor_lets_the_server_be_dead() throws Exception {
        EmbeddedPostgres postgres = world.start();
        Supervisor.of(postgres.postmaster()).close();
        TestHome.kill(world.serverPid());

        Thread.sleep(1_500);

        assertThat(postgres.postmaster().isRunning()).isFalse();
    }

    @Test
    void a_stale_pid_file_that_names_somebody_elses_process_is_no_obstacle() throws Exception {
        world.start().stop();
        Files.writeString(
                PostmasterFile.path(world.data()),
                ProcessHandle.current().pid() + "\n" + world.data() + "\n1\n15432\n");

        assertThat(world.value(world.start(), "select 1")).isEqualTo("1");
    }

    /** As a command does that looks into the database of an installation that serves. */
    @Test
    void a_server_that_runs_is_found_and_left_alone() throws Exception {
        assertThat(EmbeddedPostgres.runningIn(home)).isEmpty();
        EmbeddedPostgres postgres = world.start();

        EmbeddedPostgres found = EmbeddedPostgres.runningIn(home).orElseThrow();
        found.stop();

        assertThat(found.superuser()).isEqualTo(postgres.superuser());
        assertThat(world.value(found, "select 1")).isEqualTo("1");
    }

    @Test
    void an_empty_pid_file_is_no_obstacle() throws Exception {
        world.start().stop();
        Files.createFile(PostmasterFile.path(world.data()));

        assertThat(world.value(world.start(), "select 1")).isEqualTo("1");
    }

    @Test
    void an_interrupted_first_start_leaves_no_half_cluster() throws Exception {
        Process child = world.launch();
        TestHome.within(20, () -> !world.entries("data.unfinished-").isEmpty());
        var begun = child.descendants().toList();
        child.destroyForcibly().waitFor();
        assertThat(world.data()).doesNotExist();

        EmbeddedPostgres postgres = world.start();

        assertThat(world.value(postgres, "select 1")).isEqualTo("1");
        begun.forEach(EmbeddedPostgresTest::end);
    }

    /** What was begun goes on writing into a folder that is removed after the test. */
    private static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void data_of_another_user_is_refused_in_a_sentence() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "only root can give a folder away");
        world.start().stop();
        Files.setAttribute(world.data(), "unix:uid", 65_534);

        assertThatThrownBy(() -> world.start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("belongs to user nobody, but Tailtown runs as root");
        Files.setAttribute(world.data(), "unix:uid", 0);
    }

    @Test
    void a_port_that_somebody_took_is_chosen_anew() throws Exception {
        world.start().stop();
        int kept = world.keptPort();
        try (ServerSocket thief = new ServerSocket(kept, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            EmbeddedPostgres postgres = world.start();

            assertThat(thief.isBound()).isTrue();
            assertThat(world.keptPort()).isNotEqualTo(kept);
            assertThat(world.value(postgres, "show port")).isEqualTo(Integer.toString(world.keptPort()));
        }
    }

    @Test
    void secrets_are_readable_by_their_owner_only() throws Exception {
        world.start();

        try (Stream<Path> files = Files.list(home.resolve("secrets"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
        }
    }
}
