package app.tailtown.demo;

import app.tailtown.database.Planner;
import app.tailtown.installation.Installation;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty demo before it reports ready. A start that was killed leaves whole companies only; the next one adds what is missing and writes the
 * credentials again.
 */
@Component
@DemoOnly
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    /** The two companies every demo has, and the one with ten years behind it. */
    private static final int ALONE = 3;

    /** Each of them keeps a core of the database busy, and its world in memory until it is written. */
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final CompanyLoader loader;
    private final Planner planner;
    private final Installation installation;
    private final Environment environment;
    private final Clock clock;
    private final JsonMapper json;
    private final ConfigurableApplicationContext application;

    FirstStart(
            CompanyLoader loader,
            Planner planner,
            Installation installation,
            Environment environment,
            Clock clock,
            JsonMapper json,
            ConfigurableApplicationContext application) {
        this.loader = loader;
        this.planner = planner;
        this.installation = installation;
        this.environment = environment;
        this.clock = clock;
        this.json = json;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var moment = Moment.of(environment.getProperty("TAILTOWN_DEMO_TODAY"), clock);
        var secrets = new DemoSecrets(installation.key());
        var companies = Companies.all(Scale.of(environment.getProperty("TAILTOWN_DEMO_SCALE", "")));
        var missing = companies.stream().filter(c -> !loader.isLoaded(c)).toList();
        load(missing, company -> loader.load(company, moment, secrets));
        if (!missing.isEmpty()) planner.learnAnew();
        var file = CredentialsFile.in(installation.home(), json);
        if (missing.isEmpty() && file.exists()) {
            file.moveTo(baseUrl());
        } else {
            file.write(baseUrl(), companies, secrets);
        }
        if (environment.getProperty("TAILTOWN_DEMO_SEED", "").equals("only")) application.close();
    }

    /** The first ones alone, so that the tables are known to be large before several are written at once. */
    private void load(List<Company> missing, Consumer<Company> loading) {
        var alone = missing.stream().limit(ALONE).toList();
        var made = new AtomicInteger();
        Consumer<Company> load = company -> {
            var began = clock.millis();
            loading.accept(company);
            LOG.info(
                    "Made up {} in {} ms, {} of {}",
                    company.name(),
                    clock.millis() - began,
                    made.incrementAndGet(),
                    missing.size());
        };
        alone.forEach(load);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var loads = missing.stream()
                    .skip(ALONE)
                    .map(company -> CompletableFuture.runAsync(() -> load.accept(company), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(loads).join();
        }
    }

    private String baseUrl() {
        var port = environment.getProperty("local.server.port");
        var url = installation.http().port() == 0 && port != null
                ? "http://localhost:" + port
                : installation.http().publicUrl().toString();
        return url.replaceAll("/$", "");
    }
}
