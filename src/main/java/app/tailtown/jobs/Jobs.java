package app.tailtown.jobs;

import app.tailtown.organizations.Organizations;
import app.tailtown.platform.Ids;
import app.tailtown.telemetry.Spans;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
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

    /** What runs when the process stops has so long to end before it is broken off. */
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    /** Of a process that died, what it had begun is taken over after six of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final Spans spans;
    private final Organizations organizations;
    private final Leaving leaving;

    Jobs(Spans spans, Organizations organizations, Leaving leaving) {
        this.spans = spans;
        this.organizations = organizations;
        this.leaving = leaving;
    }

    /** What is worked at by itself. */
    record Work(List<RecurringTask<Void>> tasks) {}

    @Bean
    Work work(
            ObjectProvider<NightlyJob> nightly,
            ObjectProvider<QuarterHourlyJob> quarterHourly,
            ObjectProvider<MinutelyJob> minutely,
            ObjectProvider<HouseJob> ofTheHouse) {
        return new Work(Stream.of(
                        nightly.stream().map(job -> ofEach(job.name(), daily(job.at()), job::run)),
                        quarterHourly.stream().map(job -> ofEach(job.name(), every(15), job::run)),
                        minutely.stream().map(job -> ofEach(job.name(), every(1), job::run)),
                        ofTheHouse.stream().map(job -> task(job.name(), daily(job.at()), job::run)))
                .flatMap(s -> s)
                .toList());
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, Work work, JsonMapper json, MeterRegistry registry) {
        return Scheduler.create(dataSource)
                .tableName("platform.job")
                .startTasks(work.tasks())
                .threads(AT_ONCE)
                .executorService(Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("job-", 0).factory()))
                .shutdownMaxWait(LONGEST_END)
                .heartbeatInterval(HEARTBEAT)
                .pollingInterval(Duration.ofSeconds(10))
                .serializer(new JsonMemory(json))
                .failureLogging(LogLevel.ERROR, true)
                .statsRegistry(new MicrometerStatsRegistry(registry, work.tasks()))
                .build();
    }

    private static Schedule every(int minutes) {
        return Schedules.fixedDelay(Duration.ofMinutes(minutes));
    }

    private static Schedule daily(LocalTime at) {
        return Schedules.daily(ZoneOffset.UTC, at);
    }

    /** Once for each company, bound to it. */
    private RecurringTask<Void> ofEach(String job, Schedule schedule, Runnable work) {
        return task(job, schedule, () -> organizations.forEach(job, Ids.next().toString(), _ -> work.run()));
    }

    private RecurringTask<Void> task(String job, Schedule schedule, Runnable work) {
        return Tasks.recurring(job, schedule)
                .onFailure(leaving.handBack(schedule))
                .execute((_, _) -> {
                    var _ = spans.around("job." + job, () -> {
                        work.run();
                        return job;
                    });
                });
    }
}
