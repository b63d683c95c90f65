package app.tailtown.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.Installation;
import app.tailtown.installation.Secret;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withBean(
                    Installation.class,
                    () -> TestPostgres.installation(TestPostgres.shared().emptyDatabase()))
            .withUserConfiguration(DatabaseConfiguration.class);

    @Test
    void whoever_asks_for_a_data_source_is_the_app_behind_its_limits() {
        context.run(started -> {
            JdbcClient jdbc =
                    JdbcClient.create(started.getBeanProvider(DataSource.class).getObject());

            assertThat(jdbc.sql("""
                            select current_user as role, current_setting('search_path') as path,
                                   current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement,
                                   current_setting('idle_in_transaction_session_timeout') as idle,
                                   current_setting('application_name') as application""").query().singleRow())
                    .isEqualTo(Map.of(
                            "role",
                            "tailtown_app",
                            "path",
                            "tenant, platform, public",
                            "lock",
                            "2s",
                            "statement",
                            "20s",
                            "idle",
                            "30s",
                            "application",
                            "tailtown"));
        });
    }

    @Test
    void the_observer_is_had_by_name_only() {
        context.run(started -> {
            DataSource observer = started.getBean("observer", DataSource.class);

            assertThat(JdbcClient.create(observer)
                            .sql("select current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("tailtown_observer");
        });
    }

    @Test
    void the_health_of_a_dead_database_is_known_at_once() throws Exception {
        DatabaseUrl nobody = new DatabaseUrl("jdbc:postgresql://127.0.0.1:1/none", "a", new Secret("b"));
        long asked = System.nanoTime();
        try (DatabaseHealth health = new DatabaseHealth(nobody)) {
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
    }
}
