package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Ledger;
import app.tailtown.identity.Role;
import app.tailtown.identity.Secrets;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What OAuth 2.1 leaves out, and whoever is not who they say, is refused. */
class OauthRefusalsTest extends WithOauth {

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asvs_10_4_6_without_proof_or_with_a_plain_one_nobody_is_asked() {
        var client = client("confidential", "customers-view");
        for (var wrong : List.of(
                Map.of("code_challenge", "", "code_challenge_method", ""),
                Map.of("code_challenge_method", "plain"),
                Map.of("code_challenge_method", ""))) {
            var reply = owner.get(client.asks(verifier, wrong));
            var back = OauthClient.query(OauthClient.location(reply));
            assertThat(back).as(wrong.toString()).containsEntry("error", "invalid_request");
        }
    }

    @Test
    void what_is_no_proof_at_all_is_refused() {
        var client = client("confidential", "customers-view");
        for (var wrong : List.of(
                Map.of("code_challenge", "x"),
                Map.of("code_challenge", "x".repeat(5_000)),
                Map.of("state", "\0"),
                Map.of("state", "x".repeat(2_001)))) {
            assertThat(owner.get(client.asks(verifier, wrong)).status())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    void asvs_10_4_1_nobody_is_led_to_an_address_that_is_not_its_own() {
        var client = client("confidential", "customers-view");
        for (var wrong : List.of(
                "https://sync.example/back",
                OauthClient.BACK + "&more=1",
                "https://sync.example.evil.example/back?from=tailtown",
                "http://sync.example/back?from=tailtown")) {
            var reply = owner.get(client.asks(verifier, Map.of("redirect_uri", wrong)));
            assertThat(reply.status()).as(wrong).isEqualTo(400);
            assertThat(reply.body()).contains("asks in a way that is not known here");
        }
        var foreign = PageClient.of(port, world.theirs().email(Role.OWNER));
        assertThat(foreign.get(client.asks(verifier, Map.of())).status())
                .as("another company's")
                .isEqualTo(400);
    }

    @Test
    void asvs_10_4_4_what_two_one_left_out_is_refused() {
        var client = client("confidential", "customers-view");
        var implicit = owner.get(client.asks(verifier, Map.of("response_type", "token")));
        assertThat(implicit.status() == 400
                        || OauthClient.location(implicit).contains("error=unsupported_response_type"))
                .isTrue();
        var password = client.token(
                Map.of("grant_type", "password", "username", ours.email(Role.OWNER), "password", World.PASSWORD));
        assertThat(password.status()).isEqualTo(400);
        assertThat(password.at("/error")).isEqualTo("unsupported_grant_type");
        var key = client("public", "customers-view").token(Map.of("grant_type", "client_credentials"));
        assertThat(key.status()).as("whoever has no secret comes by itself").isNotEqualTo(200);
    }

    @Test
    void asvs_10_4_11_more_than_it_was_registered_for_is_not_asked() {
        var client = client("confidential", "customers-view");
        var back = OauthClient.query(
                OauthClient.location(owner.get(client.asks(verifier, Map.of("scope", "customers-edit")))));
        assertThat(back).containsEntry("error", "invalid_scope");
    }

    @Test
    void asvs_10_4_10_a_server_proves_itself_each_time() {
        var client = client("confidential", "customers-view");
        var token = tokens(client, owner, "customers-view");
        var stranger = new OauthClient(port, client.id(), "tt_" + Secrets.next());
        assertThat(stranger.refresh(token.at("/refresh_token")).status()).isEqualTo(401);
        assertThat(stranger.token(Map.of("grant_type", "client_credentials")).status())
                .isEqualTo(401);
        assertThat(stranger.post("/oauth2/revoke", Map.of("token", token.at("/access_token")))
                        .status())
                .isEqualTo(401);
        assertThat(new OauthClient(port, client.id(), "")
                        .refresh(token.at("/refresh_token"))
                        .status())
                .isEqualTo(401);
        ledger.write();
        assertThat(world.inTransaction(
                        ours,
                        () -> jdbc.sql(
                                        "select sum(times) from security_event where kind = 'client-refused' and actor = ?")
                                .param("token:" + client.id())
                                .query(Long.class)
                                .single()))
                .as("each time a wrong secret was brought")
                .isEqualTo(3);
        assertThat(get(token.at("/access_token"), "/customers")).isEqualTo(200);
        assertThat(client.refresh(token.at("/refresh_token")).status()).isEqualTo(200);
        assertThat(get(client.secret(), "/customers"))
                .as("the secret of a client is no key")
                .isEqualTo(401);
    }

    @Test
    void asvs_10_7_1_whoever_refuses_gives_nothing_and_everybody_is_asked_each_time() {
        var client = client("confidential", "customers-view");
        for (var i = 0; i < 2; i++) {
            var asked = owner.get(client.asks(verifier, Map.of()));
            var consent = OauthClient.path(OauthClient.location(asked));
            assertThat(consent).startsWith("/oauth/consent?");
            var page = owner.get(consent);
            assertThat(page.body()).contains("See customers and pets", "https://sync.example");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("form-action 'self' https://sync.example;");
            var state = OauthClient.query(OauthClient.location(asked)).get("state");
            var stranger = PageClient.of(port, ours.email(Role.MANAGER));
            stranger.get(consent);
            assertThat(stranger.get(consent).body()).contains("Nothing is asked any more");
            assertThat(stranger.post(
                                    "/oauth2/authorize",
                                    Map.of("client_id", client.id(), "state", state, "scope", "customers-view"))
                            .status())
                    .as("somebody else answers")
                    .isEqualTo(400);
            var refused = owner.post("/oauth2/authorize", Map.of("client_id", client.id(), "state", state));
            assertThat(OauthClient.query(OauthClient.location(refused)))
                    .containsEntry("error", "access_denied")
                    .containsEntry("state", "xyz & more");
        }
    }

    @Test
    void nobody_gives_more_than_they_have() {
        var client = client("confidential", "customers-view", "rates-edit");
        var desk = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var asked = desk.get(client.asks(verifier, Map.of("scope", "customers-view rates-edit")));
        assertThat(desk.get(OauthClient.path(OauthClient.location(asked))).body())
                .contains("It also asks for what you may not do yourself");
        var token = tokens(client, desk, "customers-view", "rates-edit").at("/access_token");
        assertThat(get(token, "/customers")).isEqualTo(200);
        assertThat(get(token, "/resorts/" + ours.resort() + "/rates")).isEqualTo(403);
    }
}
