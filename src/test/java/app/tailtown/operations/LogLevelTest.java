package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.database.TestPostgres;
import app.tailtown.installation.CannotStart;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Tables;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import picocli.CommandLine;

/** {@code tailtown log-level}: said at the command line, done by every process, taken back by itself. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class LogLevelTest {

    private static final Logger LOG = LoggerFactory.getLogger("app.tailtown.of.this.test");

    private final StringWriter out = new StringWriter();

    @Autowired
    private ScheduledTaskHolder scheduled;

    private void say(String... arguments) {
        var command = new LogLevelCommand(new PrintWriter(out, true));
        new CommandLine(command).parseArgs(arguments);
        command.run(TestPostgres.shared().database(), "olga");
    }

    /** As it does every five seconds. */
    private void look() {
        scheduled.getScheduledTasks().stream()
                .filter(task -> task.toString().contains("logs.Levels.look"))
                .findFirst()
                .orElseThrow()
                .getTask()
                .getRunnable()
                .run();
    }

    @AfterEach
    void takeBack() {
        var server = Tables.asSuperuser();
        JdbcClient.create(server).sql("delete from platform.log_level").update();
        server.destroy();
        look();
    }

    @Test
    void a_logger_says_more_for_a_time_and_falls_back_by_itself() {
        assertThat(LOG.isDebugEnabled()).isFalse();

        say(LOG.getName(), "debug", "--minutes", "10");
        look();
        assertThat(LOG.isDebugEnabled()).isTrue();
        assertThat(out.toString()).contains(LOG.getName() + "  debug  until ");

        MovingClock.at(Instant.now().plus(Duration.ofMinutes(11)), this::look);
        assertThat(LOG.isDebugEnabled()).isFalse();
        assertThat(LOG.isInfoEnabled()).isTrue();
    }

    @Test
    void it_is_taken_back_by_hand_and_the_installation_knows_who_said_it() {
        say(LOG.getName(), "debug");
        look();
        say(LOG.getName(), "usual");
        look();

        assertThat(LOG.isDebugEnabled()).isFalse();
        assertThat(out.toString()).endsWith("All loggers say what they usually do.\n");
        var server = Tables.asSuperuser();
        try {
            assertThat(JdbcClient.create(server)
                            .sql("""
                                    select facts ->> 'level' || ' by ' || (facts ->> 'user') from platform.house_event
                                     where kind = 'log-level-changed' and about like ? || ' %'""")
                            .param(LOG.getName())
                            .query(String.class)
                            .list())
                    .contains("debug by olga", "usual by olga");
        } finally {
            server.destroy();
        }
    }

    @Test
    void what_would_say_what_people_typed_is_refused() {
        assertThatThrownBy(() -> say("org.springframework.security", "debug"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The level of org.springframework.security is not changed");
        assertThatThrownBy(() -> say("org.springframework.jdbc", "trace"))
                .hasMessageContaining("debug is the most for org.springframework.jdbc");
        assertThatThrownBy(() -> say("app.tailtown", "loud")).hasMessageStartingWith("loud is no level");
        assertThatThrownBy(() -> say("app.tailtown", "debug", "--minutes", "1441"))
                .hasMessage("--minutes is from 1 to 1440.");
        assertThatThrownBy(() -> say(LOG.getName(), "usual")).hasMessageStartingWith("Nothing was said of");
    }
}
