package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which scripts of other sites read the API's answers. */
@HouseTest
class OtherSitesTest {

    private static final String LISTED = "https://book.example.com";
    private static final String LETS_IN = "Access-Control-Allow-Origin";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private Api.Reply asked(String method, String path, String origin, String... more) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin);
        if (more.length > 0) request.headers(more);
        return Api.send(request);
    }

    private String key() {
        return "Bearer " + world.ours().token(Role.OWNER);
    }

    @Test
    void asvs_3_4_2_a_listed_site_reads_answers_and_takes_no_cookie_along() {
        var before = asked(
                "OPTIONS",
                "/api/v1/customers",
                LISTED,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,if-match");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.headers().firstValue(LETS_IN)).hasValue(LISTED);
        assertThat(before.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("authorization");
        assertThat(before.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();

        var answer = asked("GET", "/api/v1/customers", LISTED, "Authorization", key());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue(LETS_IN)).hasValue(LISTED);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag");
        assertThat(answer.headers().allValues("Vary")).anyMatch(v -> v.contains("Origin"));
    }

    /** Whatever asks: what is not on the list is not said back. */
    @Test
    void asvs_3_4_2_no_other_site_is_named_in_an_answer() {
        for (var other : List.of(
                "https://evil.example.com",
                "https://book.example.com.evil.example",
                "https://notbook.example.com",
                "null",
                "http://book.example.com",
                "https://book.example.com:8443")) {
            var before = asked("OPTIONS", "/api/v1/customers", other, "Access-Control-Request-Method", "GET");
            var answer = asked("GET", "/api/v1/customers", other, "Authorization", key());
            assertThat(answer.status()).as(other).isEqualTo(200);
            for (var reply : List.of(before, answer)) {
                assertThat(reply.headers().map().keySet())
                        .as(other)
                        .noneMatch(h -> h.toLowerCase().startsWith("access-control-"));
            }
        }
    }

    /** Pages are for nobody's scripts but ours. */
    @Test
    void asvs_3_4_2_pages_are_read_by_no_other_site() {
        var page = asked("GET", "/sign-in", LISTED);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue(LETS_IN)).isEmpty();
    }
}
