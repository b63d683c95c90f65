package app.tailtown.world;

import app.tailtown.Tailtown;
import app.tailtown.database.TestPostgres;
import app.tailtown.identity.FactorsAsked;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole house: the real application on a free port, the real PostgreSQL, and the one {@link World} they all share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Tailtown.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Mail is written and sent, and the house is looked at, when a test says so; and one machine asks all that a
        // test asks.
        properties = {"tailtown.mail.by-itself=false", "tailtown.alarms.by-itself=false", "tailtown.limits.times=1000"})
@ContextConfiguration(initializers = HouseTest.Installed.class)
@Import({World.class, MovingClock.class, FactorsAsked.class, JobsByHand.class})
public @interface HouseTest {

    /** Gives the application the installation that its main method gives it otherwise. */
    final class Installed implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory()
                    .registerSingleton("installation", TestPostgres.shared().installation());
        }
    }
}
