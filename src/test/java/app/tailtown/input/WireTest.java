package app.tailtown.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request at all is refused before anybody looks at it. */
@HouseTest
class WireTest extends HostileRequests {

    @Test
    void json_that_breaks_off_says_where() {
        refused(400, (write, all) -> {
            var reply = write.send(owner, "{\n  \"name\": \"Bis");
            all.assertThat(reply.at("/detail")).contains("line 2", "column");
            return List.of(
                    reply, write.send(owner, ""), write.send(owner, Api.JSON.writeValueAsString(write.body()) + "}"));
        });
    }

    @Test
    void what_is_no_json_is_not_read() {
        refused(
                415,
                (write, _) -> Stream.of("text/plain", "application/xml", "*/*", "application/x-www-form-urlencoded")
                        .map(type -> owner.raw(
                                write.method(), write.path(), type, "name=a".getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    @Test
    void three_megabytes_are_too_many() {
        var text = "\"" + "x".repeat(3_000_000) + "\"";
        refused(
                413,
                (write, _) -> List.of(
                        owner.raw(
                                write.method(),
                                write.path(),
                                "application/json",
                                text.getBytes(StandardCharsets.UTF_8)),
                        chunked(write, text)));
    }

    private Api.Reply chunked(Writes.Write write, String text) {
        return Api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + write.path()))
                .header("Authorization", "Bearer " + owner.token())
                .header("Content-Type", "application/json")
                .method(
                        write.method(),
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers?after=nonsense",
                "/api/v1/customers?limit=0",
                "/api/v1/customers?limit=100000",
                "/api/v1/customers?limit=many",
                "/api/v1/pets?customerId=me",
                "/api/v1/pets?search=%00",
                "/api/v1/customers?search=%00",
                "/api/v1/customers?after=MDE5M2YyYjAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwYQBi"
            })
    void a_parameter_nobody_can_mean_is_refused(String path) {
        var reply = owner.get(path);

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.at("/code")).isEqualTo("invalid-fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in?to=%FF", "/sign-in?to=%", "/api/v1/customers?search=%FF"})
    void an_address_that_cannot_be_read_is_a_bad_request(String path) {
        assertThat(statusOf("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + owner.token()
                        + "\r\nConnection: close\r\n\r\n"))
                .isEqualTo("400");
    }

    @Test
    void a_parameter_whose_name_nobody_can_read_is_a_bad_request() {
        var path = "/api/v1/resorts/" + world.ours().resort() + "/paper/in-house?%1B%5B31m=1";
        assertThat(owner.get(path).at("/code")).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people[9999].givenName",
                "people[abc].givenName",
                "people[2147483648].givenName",
                "people[0].phones[abc]"
            })
    void a_row_nobody_drew_is_refused(String field) {
        var desk = PageClient.of(port, world.ours().email(Role.OWNER));
        desk.get("/customers/new");
        assertThat(desk.post("/customers", Map.of("people[0].givenName", "Ana", field, "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void more_fields_than_any_form_has_are_a_bad_request() {
        var desk = PageClient.of(port, world.ours().email(Role.OWNER));
        desk.get("/customers/new");
        var many = java.util.stream.Stream.generate(() -> "x").limit(10_000).toList();
        assertThat(desk.post("/customers", Map.of("people[0].givenName", "Ana", "petIds", many))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_address_of_ours_that_is_written_oddly_answers_programs_all_the_same() {
        var reply = Api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/%61pi/v1/nowhere"))
                .header("Authorization", "Bearer " + owner.token()));
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x/ y|{", "mailto:x", "nonsense"})
    void where_somebody_comes_from_may_be_nonsense(String from) {
        var desk = PageClient.of(port, world.ours().email(Role.OWNER));
        desk.get("/customers");
        assertThat(desk.post("/language", Map.of("language", "en"), "Referer", from)
                        .status())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*", "application/xml", "nonsense"})
    void programs_are_told_a_problem_whatever_they_say_they_accept(String accept) {
        for (var path :
                List.of("/api/v1/customers/" + UUID.randomUUID(), "/api/v1/nowhere", "/api/v1/customers?limit=0")) {
            var reply = Api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", "Bearer " + owner.token())
                    .header("Accept", accept));
            assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(reply.status()).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/api/v1/customers", "/livez", "/assets/nowhere.css", "/oauth2/token"})
    void asvs_13_4_4_nobody_is_told_what_they_sent(String path) {
        for (var method : List.of("TRACE", "TRACK")) {
            var said = said(method + " " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nX-Canary: told-back\r\nAuthorization: Bearer " + owner.token()
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(said.split(" ")[1]).as(said).matches("40[0-9]|501");
            assertThat(said).doesNotContain("told-back", owner.token());
        }
    }

    @Test
    void asvs_15_3_7_a_field_that_is_sent_twice_is_refused() {
        refused(
                400,
                (write, _) -> write.body().keySet().stream()
                        .map(field -> write.send(owner, twice(write, field)))
                        .toList());
    }

    private static String twice(Writes.Write write, String field) {
        var whole = Api.JSON.writeValueAsString(write.body());
        var once = Api.JSON.writeValueAsString(write.body().get(field));
        return "{\"" + field + "\":" + once + "," + whole.substring(1);
    }

    @Test
    void asvs_15_3_7_of_a_parameter_that_is_sent_twice_the_first_counts() {
        assertThat(owner.get("/api/v1/customers?limit=1&limit=2").json().at("/items"))
                .hasSize(1);
        assertThat(owner.get("/api/v1/customers?limit=2&limit=1").json().at("/items"))
                .hasSize(2);
    }

    /** As no client of ours would send it. */
    private String statusOf(String request) {
        return said(request).split(" ")[1];
    }

    private String said(String request) {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
