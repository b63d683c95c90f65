package app.tailtown.jobs;

import app.tailtown.organizations.Organizations;
import app.tailtown.platform.Ids;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
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

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource,
            Organizations organizations,
            ObjectProvider<NightlyJob> nightly,
            ObjectProvider<QuarterHourlyJob> quarterHourly,
            ObjectProvider<MinutelyJob> minutely,
            ObjectProvider<HouseJob> ofTheHouse,
            Leaving leaving,
            JsonMapper json) {
        var tasks = Stream.of(
                        nightly.stream().map(job -> task(job, organizations, leaving)),
                        quarterHourly.stream()
                                .map(job ->
                                        every(Duration.ofMinutes(15), job.name(), organizations, leaving, job::run)),
                        ofTheHouse.stream().map(job -> task(job, leaving)),
                        minutely.stream()
                                .map(job -> every(Duration.ofMinutes(1), job.name(), organizations, leaving, job::run)))
                .flatMap(s -> s)
                .toList();
        return scheduler(dataSource, tasks, json);
    }

    private static Scheduler scheduler(DataSource dataSource, List<RecurringTask<Void>> tasks, JsonMapper json) {
        return Scheduler.create(dataSource)
                .tableName("platform.job")
                .startTasks(tasks)
                .threads(AT_ONCE)
                .executorService(Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("job-", 0).factory()))
                .shutdownMaxWait(LONGEST_END)
                .heartbeatInterval(HEARTBEAT)
                .pollingInterval(Duration.ofSeconds(10))
                .serializer(new JsonMemory(json))
                .failureLogging(LogLevel.ERROR, true)
                .build();
    }

    private static RecurringTask<Void> every(
            Duration pause, String job, Organizations organizations, Leaving leaving, Runnable work) {
        var schedule = Schedules.fixedDelay(pause);
        return Tasks.recurring(job, schedule)
                .onFailure(leaving.handBack(schedule))
                .execute((_, _) -> organizations.forEach(job, Ids.next().toString(), _ -> work.run()));
    }

    private static RecurringTask<Void> task(NightlyJob job, Organizations organizations, Leaving leaving) {
        var schedule = Schedules.daily(ZoneOffset.UTC, job.at());
        return Tasks.recurring(job.name(), schedule)
                .onFailure(leaving.handBack(schedule))
                .execute((_, _) -> organizations.forEach(job.name(), Ids.next().toString(), _ -> job.run()));
    }

    private static RecurringTask<Void> task(HouseJob job, Leaving leaving) {
        var schedule = Schedules.daily(ZoneOffset.UTC, job.at());
        return Tasks.recurring(job.name(), schedule)
                .onFailure(leaving.handBack(schedule))
                .execute((_, _) -> job.run());
    }
}
