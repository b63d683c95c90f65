package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A script of a listed site comes in by OAuth, without a server of its own. */
class ScriptsOfOtherSitesTest extends WithOauth {

    private static final String LISTED = "https://book.example.com";
    private static final String LETS_IN = "Access-Control-Allow-Origin";
    private static final List<String> OPEN =
            List.of("/oauth2/token", "/oauth2/revoke", "/oauth2/jwks", "/.well-known/oauth-authorization-server");

    private HttpRequest.Builder from(String origin, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Origin", origin);
    }

    private Api.Reply sent(String origin, String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Api.send(from(origin, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Api.Reply before(String origin, String path) {
        return Api.send(from(origin, path)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    private static Map<String, String> code(OauthClient client, String code, String verifier) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client.id(),
                "code",
                code,
                "redirect_uri",
                OauthClient.BACK,
                "code_verifier",
                verifier);
    }

    @Test
    void asvs_3_4_2_a_script_of_a_listed_site_redeems_its_code_and_gives_the_token_back() {
        var client = client("public", "customers-view");
        var reply = sent(
                LISTED, "/oauth2/token", code(client, client.codeFrom(owner, verifier, "customers-view"), verifier));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.headers().firstValue(LETS_IN)).hasValue(LISTED);
        assertThat(reply.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(reply.headers().allValues("Vary"))
                .anyMatch(v -> v.toLowerCase(Locale.ROOT).contains("origin"));
        var token = reply.at("/access_token");
        assertThat(get(token, "/customers")).isEqualTo(200);

        var foreign = client("public", "customers-view");
        assertThat(sent(LISTED, "/oauth2/revoke", Map.of("client_id", foreign.id(), "token", token))
                        .status())
                .as("another client's")
                .isEqualTo(400);
        assertThat(get(token, "/customers")).isEqualTo(200);
        var given = sent(LISTED, "/oauth2/revoke", Map.of("client_id", client.id(), "token", token));
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(given.headers().firstValue(LETS_IN)).hasValue(LISTED);
        assertThat(get(token, "/customers")).isEqualTo(401);
    }

    @Test
    void asvs_10_4_10_who_keeps_a_secret_gives_nothing_back_without_it() {
        var client = client("confidential", "customers-view");
        var token = tokens(client, owner, "customers-view").at("/access_token");
        assertThat(sent(LISTED, "/oauth2/revoke", Map.of("client_id", client.id(), "token", token))
                        .status())
                .isEqualTo(401);
        assertThat(get(token, "/customers")).isEqualTo(200);
    }

    @Test
    void asvs_3_4_2_a_listed_site_is_answered_where_programs_come_and_not_where_people_are_asked() {
        for (var path : OPEN) {
            var asked = before(LISTED, path);
            assertThat(asked.status()).as(path).isEqualTo(200);
            assertThat(asked.headers().firstValue(LETS_IN)).as(path).hasValue(LISTED);
            assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
        }
        for (var path : List.of("/oauth2/jwks", "/.well-known/oauth-authorization-server")) {
            var read = Api.send(from(LISTED, path).GET());
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.headers().firstValue(LETS_IN)).as(path).hasValue(LISTED);
        }
        var refused = sent(LISTED, "/oauth2/token", Map.of("grant_type", "authorization_code"));
        assertThat(refused.status()).isIn(400, 401);
        assertThat(refused.headers().firstValue(LETS_IN)).as("also why not").hasValue(LISTED);
        for (var path : List.of("/oauth2/authorize", "/oauth/consent", "/account/programs"))
            for (var reply :
                    List.of(before(LISTED, path), Api.send(from(LISTED, path).GET())))
                assertThat(reply.headers().firstValue(LETS_IN)).as(path).isEmpty();
    }

    @Test
    void asvs_3_4_2_a_site_that_is_not_listed_is_named_nowhere() {
        for (var other : List.of("https://evil.example.com", "null", "http://book.example.com"))
            for (var path : OPEN)
                for (var reply : List.of(before(other, path), sent(other, path, Map.of("grant_type", "x"))))
                    assertThat(reply.headers().map().keySet())
                            .as(other + path)
                            .noneMatch(h -> h.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
}
