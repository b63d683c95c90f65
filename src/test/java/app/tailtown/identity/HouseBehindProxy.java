package app.tailtown.identity;

import app.tailtown.Tailtown;
import app.tailtown.database.TestPostgres;
import app.tailtown.installation.HttpFront;
import app.tailtown.installation.Installation;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A house that people reach by https and that believes this machine, on a database of its own; its server is told what {@code main} tells it. */
final class HouseBehindProxy implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PUBLIC_URL = "https://tail.example.com/";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var installation = installation();
        context.getBeanFactory().registerSingleton("installation", installation);
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("as main gives them", Tailtown.properties(installation)));
    }

    private static Installation installation() {
        var plain = TestPostgres.installation(TestPostgres.shared().emptyDatabase());
        var front = new HttpFront(
                InetAddress.getLoopbackAddress(), 0, URI.create(PUBLIC_URL), List.of("127.0.0.1"), List.of());
        return new Installation(
                plain.kind(),
                Path.of("target", "test-home-behind-proxy").toAbsolutePath(),
                front,
                plain.database(),
                plain.key(),
                plain.previousKey(),
                plain.mail(),
                plain.bucket(),
                plain.scanner());
    }
}
