package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DemoProcessTest {

    @TempDir
    private Path home;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process each : started) {
            each.destroy();
            each.waitFor();
        }
    }

    @Test
    void a_demo_says_where_it_is_and_leaves_with_its_database_when_asked() throws Exception {
        Process process = start("demo", "");
        String ready = process.inputReader()
                .lines()
                .filter(line -> line.startsWith("Tailtown (demo) is ready: http://localhost:"))
                .findFirst()
                .orElseThrow();
        URI address = URI.create(ready.substring(ready.indexOf("http")));

        assertThat(status(address.resolve("/readyz"))).isEqualTo(200);
        assertThat(status(address.resolve("/livez"))).isEqualTo(200);
        assertThat(status(address.resolve("/actuator/env"))).isNotEqualTo(200);

        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(home.resolve("postgres/18/PG_VERSION")).exists();
        assertThat(home.resolve("postgres/18/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_database_that_is_not_there_is_one_sentence_and_exit_code_2() throws Exception {
        Process process = start("development", "postgresql://app:hush@127.0.0.1:1/tailtown");

        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said)
                .contains("The database at jdbc:postgresql://127.0.0.1:1/tailtown does not let app in")
                .doesNotContain("hush", "\tat ");
    }

    private Process start(String kind, String databaseUrl) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dspring.devtools.restart.enabled=false",
                "app.tailtown.Tailtown");
        builder.environment().put("TAILTOWN_HOME", home.toString());
        builder.environment().put("TAILTOWN_ENV", kind);
        builder.environment().put("PORT", "0");
        builder.environment().put("DATABASE_URL", databaseUrl);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
