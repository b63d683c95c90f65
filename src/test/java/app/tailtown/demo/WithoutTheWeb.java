package app.tailtown.demo;

import app.tailtown.files.PrintoutKeeper;
import app.tailtown.platform.HeavyWork;
import app.tailtown.telemetry.Spans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a company is loaded with, and nothing that answers requests. */
@TestConfiguration
@EnableTransactionManagement
@ComponentScan({
    "app.tailtown.organizations",
    "app.tailtown.catalog",
    "app.tailtown.database",
    "app.tailtown.events",
    "app.tailtown.files",
    "app.tailtown.demo"
})
class WithoutTheWeb {

    @Bean
    HeavyWork heavyWork() {
        return new HeavyWork();
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PrintoutKeeper printouts() {
        return ids -> ids;
    }

    @Bean
    Spans spans() {
        return Spans.off();
    }

    @Bean
    JsonMapper jsonMapper() {
        return JsonMapper.builder().build();
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbc) {
        return JdbcClient.create(jdbc);
    }

    /** Those who are here that day or come within a week. */
    static UUID[] near(World world, LocalDate day) {
        return world.bookings().stream()
                .map(Booking::stay)
                .filter(s -> !s.isCancelled()
                        && s.departs().isAfter(day)
                        && s.arrives().isBefore(day.plusDays(7)))
                .flatMap(s -> s.rooms().stream().flatMap(r -> r.pets().stream()))
                .map(DemoPet::id)
                .distinct()
                .toArray(UUID[]::new);
    }
}
