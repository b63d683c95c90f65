package app.tailtown.jobs;

import app.tailtown.organizations.Organizations;
import app.tailtown.platform.Ids;
import app.tailtown.telemetry.Spans;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Starts the scheduler with every module's jobs. Its table is the only one of schema platform the application writes itself. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final int AT_ONCE = 2;

    private final Spans spans;

    Jobs(Spans spans) {
        this.spans = spans;
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource,
            Organizations organizations,
            ObjectProvider<NightlyJob> nightly,
            ObjectProvider<QuarterHourlyJob> quarterHourly,
            ObjectProvider<MinutelyJob> minutely,
            JsonMapper json,
            MeterRegistry registry) {
        var tasks = Stream.of(
                        nightly.stream().map(job -> task(job, organizations)),
                        quarterHourly.stream()
                                .map(job -> every(Duration.ofMinutes(15), job.name(), organizations, job::run)),
                        minutely.stream().map(job -> every(Duration.ofMinutes(1), job.name(), organizations, job::run)))
                .flatMap(s -> s)
                .toList();
        return Scheduler.create(dataSource)
                .tableName("platform.job")
                .startTasks(tasks)
                .threads(AT_ONCE)
                .executorService(Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("job-", 0).factory()))
                .pollingInterval(Duration.ofSeconds(10))
                .serializer(new JsonMemory(json))
                .statsRegistry(new MicrometerStatsRegistry(registry, tasks))
                .build();
    }

    private RecurringTask<Void> every(Duration pause, String job, Organizations organizations, Runnable work) {
        return Tasks.recurring(job, Schedules.fixedDelay(pause)).execute((_, _) -> each(organizations, job, work));
    }

    private RecurringTask<Void> task(NightlyJob job, Organizations organizations) {
        return Tasks.recurring(job.name(), Schedules.daily(ZoneOffset.UTC, job.at()))
                .execute((_, _) -> each(organizations, job.name(), job::run));
    }

    private void each(Organizations organizations, String job, Runnable work) {
        var _ = spans.around("job." + job, () -> {
            organizations.forEach(job, Ids.next().toString(), _ -> work.run());
            return job;
        });
    }
}
