package app.tailtown.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server itself refuses, before any filter of ours, has an id and says a problem too. */
@HouseTest
class RefusedByServerTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/customers/%00, 400",
        "/api/v1/customers/a%2fb, 400",
        "/api/v1/customers/%c3%28, 400",
        "/api/v1/customers/%zz, 400",
        "/api/v1/../../../etc, 400"
    })
    void an_address_that_nobody_writes_is_a_problem_with_an_id(String path, int status) throws IOException {
        assertProblem(answer("GET " + path + " HTTP/1.1", ""), status);
    }

    @Test
    void heads_that_are_too_large_are_a_problem_with_an_id() throws IOException {
        assertProblem(answer("GET /api/v1/customers HTTP/1.1", "X-Long: " + "x".repeat(20_000) + "\r\n"), 400);
    }

    @Test
    void two_lengths_of_one_body_are_a_problem_with_an_id() throws IOException {
        assertProblem(answer("POST /api/v1/customers HTTP/1.1", "Content-Length: 3\r\nContent-Length: 4\r\n"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers/%00", "/customers?search=<script>", "/%2f"})
    void people_get_a_page_that_says_the_id(String path) throws IOException {
        var said = answer("GET " + path + " HTTP/1.1", "");

        assertThat(said).startsWith("HTTP/1.1 400").doesNotContain("Tomcat").contains("<html");
        var id = said.substring(said.indexOf("X-Request-Id: ") + 14).substring(0, 36);
        assertThat(said.substring(said.indexOf("\r\n\r\n"))).contains(id);
    }

    private static void assertProblem(String said, int status) {
        assertThat(said)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .doesNotContain("Tomcat");
        var body = said.substring(said.indexOf('{'), said.lastIndexOf('}') + 1);
        var problem = Api.JSON.readTree(body);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(UUID.fromString(problem.path("instance").asString())).isNotNull();
        assertThat(said).contains("X-Request-Id: " + problem.path("instance").asString());
    }

    private String answer(String line, String heads) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = line + "\r\nHost: localhost\r\nConnection: close\r\n" + heads + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
