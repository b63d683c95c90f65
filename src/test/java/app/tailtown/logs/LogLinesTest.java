package app.tailtown.logs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a line says of the request, the company and the person it is about. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class LogLinesTest {

    private static final Pattern STYLE = Pattern.compile("/assets/[^\"]+\\.css");

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    private JsonNode of(List<JsonNode> lines, String request) {
        return lines.stream()
                .filter(line -> line.at("/http/request/id").asString("").equals(request))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_request_is_one_line_with_its_route_and_whose_it_was_and_nothing_anybody_typed() {
        var owner = new Api(port, world.ours().token(Role.OWNER));
        try (var access = JsonLines.of("access")) {
            var found = owner.get("/api/v1/customers/" + world.ours().customer().value() + "?x=whitfield");
            var line = of(access.list(), id(found.headers().firstValue("X-Request-Id")));

            assertThat(found.status()).isEqualTo(200);
            assertThat(line.at("/http/request/method").asString()).isEqualTo("GET");
            assertThat(line.at("/http/route").asString()).isEqualTo("/api/v1/customers/{id}");
            assertThat(line.at("/http/response/status_code").asInt()).isEqualTo(200);
            assertThat(line.at("/event/duration").asLong()).isPositive();
            assertThat(line.at("/organization/id").asString())
                    .isEqualTo(world.ours().id().value().toString());
            assertThat(line.at("/user/id").asString()).startsWith("token:");
            assertThat(line.at("/service/environment").asString()).isEqualTo("production");
            assertThat(line.at("/log/level").asString()).isEqualTo("INFO");
            assertThat(access.text())
                    .doesNotContain("whitfield", world.ours().customer().value().toString());
        }
    }

    @Test
    void what_is_no_route_says_none_of_what_was_typed_and_a_file_is_no_line() {
        var stranger = new PageClient(port);
        try (var access = JsonLines.of("access")) {
            var page = stranger.get("/sign-in").body();
            stranger.get("/nowhere/dana-whitfield?who=dana");
            stranger.get(STYLE.matcher(page).results().findFirst().orElseThrow().group());

            assertThat(access.list())
                    .extracting(line -> line.at("/http/route").asString())
                    .contains("/sign-in")
                    .noneMatch(route -> route.contains("assets"));
            assertThat(access.text()).doesNotContain("dana");
        }
    }

    @Test
    void a_stream_of_events_is_a_line_once_it_ends() {
        var owner = PageClient.of(port, world.ours().email(Role.OWNER));
        try (var access = JsonLines.of("access")) {
            var stream = owner.get("/changes?seconds=0");
            var id = id(stream.headers().firstValue("X-Request-Id"));
            assertThat(stream.status()).isEqualTo(200);

            org.awaitility.Awaitility.await()
                    .untilAsserted(() -> assertThat(access.list())
                            .filteredOn(line ->
                                    line.at("/http/request/id").asString("").equals(id))
                            .singleElement()
                            .satisfies(line -> assertThat(line.at("/http/route").asString())
                                    .isEqualTo("/changes")));
        }
    }

    @Test
    void a_line_of_a_job_says_which_job_and_for_which_company() {
        try (var lines = JsonLines.of(LogLinesTest.class.getName())) {
            world.in(world.ours(), () -> {
                LoggerFactory.getLogger(LogLinesTest.class).info("At work");
                return true;
            });
            var line = lines.list().getFirst();

            assertThat(line.at("/user/id").asString()).isEqualTo("job:test");
            assertThat(line.at("/organization/id").asString())
                    .isEqualTo(world.ours().id().value().toString());
        }
    }

    @Test
    void an_event_of_security_is_told_apart_from_the_request_it_came_in() {
        try (var security = JsonLines.of("security")) {
            new PageClient(port).signIn("nobody@example.com", "a wrong guess");
            var line = security.list().stream()
                    .filter(l -> l.at("/event/action").asString("").equals("sign-in-failed"))
                    .findFirst()
                    .orElseThrow();

            assertThat(line.at("/event/outcome").asString()).isEqualTo("failure");
            assertThat(UUID.fromString(line.at("/http/request/id").asString()).version())
                    .isEqualTo(7);
            assertThat(line.at("/security/request").asString())
                    .isEqualTo(line.at("/http/request/id").asString());
        }
    }

    private static String id(java.util.Optional<String> header) {
        return header.orElseThrow();
    }
}
