package app.tailtown.operations;

import app.tailtown.installation.Installation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where to point the browser. */
@Component
final class ReadyLine {

    private final Installation installation;
    private final Environment environment;

    ReadyLine(Installation installation, Environment environment) {
        this.installation = installation;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String address = installation.http().publicUrl().toString();
        if (installation.http().port() == 0) {
            address = "http://localhost:" + environment.getProperty("local.server.port") + "/";
        }
        System.out.println("Tailtown (" + installation.kind() + ") is ready: " + address.replaceAll("/$", ""));
    }
}
