package app.tailtown.database;

import app.tailtown.installation.Installation;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts a context on {@link TestPostgres}: {@code @ContextConfiguration(initializers = TestInstallation.class)}. */
public final class TestInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Installation installation = TestPostgres.shared().installation();
        context.getBeanFactory().registerSingleton("installation", installation);
    }
}
