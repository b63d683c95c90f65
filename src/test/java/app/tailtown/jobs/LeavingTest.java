package app.tailtown.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.races.Scratch;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LeavingTest {

    @Test
    void what_a_leaving_process_breaks_off_is_due_for_another_at_once() throws InterruptedException {
        var beans = new StaticListableBeanFactory();
        var leaving = new Leaving(beans.getBeanProvider(Scheduler.class));
        var nightly = Schedules.daily(ZoneOffset.UTC, LocalTime.now(ZoneOffset.UTC));
        var begun = new CountDownLatch(1);
        var job = Tasks.recurring("long-one", nightly)
                .onFailure(leaving.handBack(nightly))
                .execute((_, _) -> {
                    begun.countDown();
                    waitForever();
                });
        var as = Scratch.migrated().urls().app();
        var database = new DriverManagerDataSource(
                as.jdbcUrl(), as.user(), as.password().text());
        var scheduler = Scheduler.create(database)
                .tableName("platform.job")
                .startTasks(job)
                .shutdownMaxWait(Duration.ofMillis(100))
                .pollingInterval(Duration.ofMillis(50))
                .build();
        beans.addBean("scheduler", scheduler);
        scheduler.start();
        var jobs = JdbcClient.create(database);
        jobs.sql("update platform.job set execution_time = now()").update();
        begun.await();

        leaving.leave();
        scheduler.stop();

        var due = jobs.sql("select execution_time from platform.job where task_name = 'long-one' and not picked")
                .query(OffsetDateTime.class)
                .single();
        assertThat(due.toInstant()).isBeforeOrEqualTo(Instant.now());
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
