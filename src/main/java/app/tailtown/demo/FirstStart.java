package app.tailtown.demo;

import app.tailtown.installation.Installation;
import java.time.Clock;
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

    private final CompanyLoader loader;
    private final Installation installation;
    private final Environment environment;
    private final Clock clock;
    private final JsonMapper json;
    private final ConfigurableApplicationContext application;

    FirstStart(
            CompanyLoader loader,
            Installation installation,
            Environment environment,
            Clock clock,
            JsonMapper json,
            ConfigurableApplicationContext application) {
        this.loader = loader;
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
        for (var company : missing) {
            var began = clock.millis();
            loader.load(company, moment, secrets);
            LOG.info(
                    "Made up {} in {} ms, {} of {}",
                    company.name(),
                    clock.millis() - began,
                    missing.indexOf(company) + 1,
                    missing.size());
        }
        var file = CredentialsFile.in(installation.home(), json);
        if (missing.isEmpty() && file.exists()) {
            file.moveTo(baseUrl());
        } else {
            file.write(baseUrl(), companies, secrets);
        }
        if (environment.getProperty("TAILTOWN_DEMO_SEED", "").equals("only")) application.close();
    }

    private String baseUrl() {
        var port = environment.getProperty("local.server.port");
        var url = installation.http().port() == 0 && port != null
                ? "http://localhost:" + port
                : installation.http().publicUrl().toString();
        return url.replaceAll("/$", "");
    }
}
