package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.identity.Secrets;
import app.tailtown.world.Api;
import app.tailtown.world.PageClient;
import app.tailtown.world.Somebody;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs come in by OAuth 2.1, over real HTTP, from being registered to being taken back. */
class OauthTest extends WithOauth {

    private static void refusesWithoutProof(OauthClient client, String code) {
        assertThat(client.exchange(code, Secrets.next()).status())
                .as("another proof")
                .isEqualTo(400);
        var without = Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", OauthClient.BACK);
        assertThat(client.token(without).status()).as("no proof").isIn(400, 401);
    }

    @Test
    void asvs_10_4_6_a_code_with_proof_becomes_a_token_that_does_what_was_allowed() {
        for (var company : List.of(ours, world.theirs())) {
            var theirOwner = PageClient.of(port, company.email(Role.OWNER));
            var client = OauthClient.register(port, theirOwner, "public", List.of("customers-view", "lodging-view"));
            var desk = PageClient.of(port, company.email(Role.FRONT_DESK));
            var back = client.allowedBy(desk, verifier, "customers-view");
            assertThat(back).containsEntry("state", "xyz & more").containsEntry("from", "tailtown");
            refusesWithoutProof(client, OauthClient.code(back));
            var reply = client.exchange(OauthClient.code(back), verifier);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(reply.at("/token_type")).isEqualTo("Bearer");
            assertThat(reply.json().has("refresh_token"))
                    .as("whoever keeps no secret keeps no refresh token")
                    .isFalse();
            var token = reply.at("/access_token");
            assertThat(get(token, "/customers")).isEqualTo(200);
            assertThat(get(token, "/suite-types")).as("not allowed").isEqualTo(403);
            var other = company == ours ? world.theirs() : ours;
            assertThat(get(token, "/customers/" + other.customer().value())).isEqualTo(404);
        }
    }

    @Test
    void what_was_given_back_holds_no_more() {
        var client = client("confidential", "customers-view");
        for (var which : List.of("/access_token", "/refresh_token")) {
            var token = tokens(client, owner, "customers-view");
            assertThat(client.post("/oauth2/revoke", Map.of("token", token.at(which)))
                            .status())
                    .isEqualTo(200);
            assertThat(get(token.at("/access_token"), "/customers")).as(which).isEqualTo(401);
            assertThat(client.refresh(token.at("/refresh_token")).status())
                    .as(which)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_program_that_comes_by_itself_may_do_what_whoever_answers_for_it_may() {
        var client = client("confidential", "customers-view", "lodging-view");
        var reply = client.token(Map.of("grant_type", "client_credentials", "scope", "customers-view"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().has("refresh_token")).isFalse();
        assertThat(get(reply.at("/access_token"), "/customers")).isEqualTo(200);
        assertThat(get(reply.at("/access_token"), "/suite-types")).isEqualTo(403);
        var all = client.token(Map.of("grant_type", "client_credentials"));
        assertThat(get(all.at("/access_token"), "/suite-types")).isEqualTo(200);
        owner.get("/settings/tokens");
        assertThat(owner.post("/settings/tokens/" + client.id(), Map.of("_method", "delete"))
                        .status())
                .isEqualTo(303);
        assertThat(get(all.at("/access_token"), "/customers")).isEqualTo(401);
        assertThat(client.token(Map.of("grant_type", "client_credentials")).status())
                .isEqualTo(401);
    }

    @Test
    void whoever_left_takes_along_what_they_allowed() {
        var somebody = Somebody.at(world, staff, ours, Role.FRONT_DESK);
        var client = client("confidential", "customers-view");
        var token = tokens(client, PageClient.of(port, somebody.email()), "customers-view");
        assertThat(get(token.at("/access_token"), "/customers")).isEqualTo(200);
        somebody.take(world);
        assertThat(get(token.at("/access_token"), "/customers"))
                .as("without their role")
                .isEqualTo(403);
        somebody.leave(world);
        assertThat(get(token.at("/access_token"), "/customers")).isEqualTo(401);
    }

    @Test
    void asvs_10_4_9_what_was_allowed_is_seen_and_taken_back() {
        var client = client("confidential", "customers-view");
        var token = tokens(client, owner, "customers-view");
        var page = owner.get("/settings/tokens/" + client.id()).body();
        var grant = java.util.regex.Pattern.compile("/grants/([0-9a-f-]{36})\"").matcher(page);
        assertThat(grant.find()).isTrue();
        assertThat(owner.post(
                                "/settings/tokens/" + client.id() + "/grants/" + grant.group(1),
                                Map.of("_method", "delete"))
                        .status())
                .isEqualTo(303);
        assertThat(get(token.at("/access_token"), "/customers")).isEqualTo(401);
        assertThat(client.refresh(token.at("/refresh_token")).status()).isEqualTo(400);
        assertThat(owner.get("/settings/audit").body()).contains("What somebody allowed a program");
    }

    @Test
    void who_is_not_in_signs_in_first_and_is_asked_then() {
        var client = client("confidential", "customers-view");
        var nobody = new PageClient(port);
        var asks = client.asks(verifier, Map.of());
        var led = OauthClient.location(nobody.get(asks));
        assertThat(led).contains("/sign-in?to=");
        nobody.get(OauthClient.path(led));
        var in = nobody.post(
                "/sign-in",
                Map.of(
                        "email",
                        ours.email(Role.OWNER),
                        "password",
                        World.PASSWORD,
                        "to",
                        OauthClient.query(led).get("to")));
        assertThat(OauthClient.path(OauthClient.location(in))).startsWith("/oauth2/authorize?");
        assertThat(OauthClient.location(nobody.get(OauthClient.path(OauthClient.location(in)))))
                .contains("/oauth/consent?");
    }

    @Test
    void it_says_what_it_can_where_programs_look() {
        var said = new Api(port, "").get("/.well-known/oauth-authorization-server");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().at("/response_types_supported").toString()).isEqualTo("[\"code\"]");
        assertThat(said.json().at("/code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
        assertThat(said.json().at("/grant_types_supported").toString())
                .isEqualTo("[\"authorization_code\",\"client_credentials\",\"refresh_token\"]");
        assertThat(said.body()).doesNotContain("introspection", "device", "password");
        assertThat(said.at("/token_endpoint")).endsWith("/oauth2/token");
        assertThat(said.json().at("/scopes_supported").toString())
                .contains("customers-view")
                .doesNotContain("tokens-edit");
    }
}
