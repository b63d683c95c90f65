package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import app.tailtown.world.MovingClock;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long tokens hold, and what ends them. */
class OauthTokensTest extends WithOauth {

    @Test
    void asvs_9_2_2_a_token_says_whose_it_is_and_no_more() throws ParseException {
        var client = client("confidential", "customers-view");
        var reply = tokens(client, owner, "customers-view");
        var jwt = SignedJWT.parse(reply.at("/access_token"));
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(jwt.getJWTClaimsSet().getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "sub", "aud", "client_id", "jti", "iat", "nbf", "exp");
        assertThat(jwt.getJWTClaimsSet().getSubject()).startsWith("staff:");
        var seconds = jwt.getJWTClaimsSet().getExpirationTime().getTime()
                - jwt.getJWTClaimsSet().getIssueTime().getTime();
        assertThat(Duration.ofMillis(seconds)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void asvs_10_4_2_a_code_that_comes_twice_ends_what_came_of_it() {
        var client = client("confidential", "customers-view");
        var code = client.codeFrom(owner, verifier, "customers-view");
        var first = client.exchange(code, verifier);
        assertThat(get(first.at("/access_token"), "/customers")).isEqualTo(200);
        assertThat(client.exchange(code, verifier).status()).isEqualTo(400);
        assertThat(get(first.at("/access_token"), "/customers")).isEqualTo(401);
        assertThat(client.refresh(first.at("/refresh_token")).status()).isEqualTo(400);
    }

    @Test
    void asvs_10_4_3_a_code_is_good_for_a_minute() {
        var client = client("confidential", "customers-view");
        var code = client.codeFrom(owner, verifier, "customers-view");
        MovingClock.at(
                clock.instant().plusSeconds(61),
                () -> assertThat(client.exchange(code, verifier).status()).isEqualTo(400));
    }

    @Test
    void asvs_10_4_5_a_stolen_refresh_token_ends_the_whole_family() {
        var client = client("confidential", "customers-view");
        var first = tokens(client, owner, "customers-view");
        var second = client.refresh(first.at("/refresh_token"));
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(second.at("/refresh_token")).isNotEqualTo(first.at("/refresh_token"));
        assertThat(get(second.at("/access_token"), "/customers")).isEqualTo(200);

        assertThat(client.refresh(first.at("/refresh_token")).status())
                .as("a thief")
                .isEqualTo(400);

        assertThat(client.refresh(second.at("/refresh_token")).status()).isEqualTo(400);
        for (var one : List.of(first, second)) {
            assertThat(get(one.at("/access_token"), "/customers")).isEqualTo(401);
        }
    }

    @Test
    void asvs_10_4_5_of_many_who_refresh_at_once_nobody_gets_a_second_family() throws InterruptedException {
        var client = client("confidential", "customers-view");
        var first = tokens(client, owner, "customers-view");
        var got = java.util.Collections.synchronizedList(new java.util.ArrayList<Api.Reply>());
        var racers = java.util.stream.IntStream.range(0, 6)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> got.add(client.refresh(first.at("/refresh_token")))))
                .toList();
        for (var racer : racers) racer.join();
        var fine = got.stream().filter(r -> r.status() == 200).toList();
        assertThat(fine).hasSizeLessThanOrEqualTo(1);
        for (var one : fine) {
            assertThat(get(one.at("/access_token"), "/customers")).isEqualTo(401);
            assertThat(client.refresh(one.at("/refresh_token")).status()).isEqualTo(400);
        }
    }

    @Test
    void asvs_10_4_8_a_refresh_token_ends_by_itself() {
        var client = client("confidential", "customers-view");
        var first = tokens(client, owner, "customers-view");
        MovingClock.at(
                clock.instant().plus(Duration.ofDays(31)),
                () -> assertThat(client.refresh(first.at("/refresh_token")).status())
                        .isIn(400, 401));
    }

    @Test
    void asvs_9_2_1_an_access_token_ends_after_a_quarter_of_an_hour() {
        var client = client("confidential", "customers-view");
        var token = tokens(client, owner, "customers-view").at("/access_token");
        MovingClock.at(
                clock.instant().plus(Duration.ofMinutes(14)),
                () -> assertThat(get(token, "/customers")).isEqualTo(200));
        MovingClock.at(
                clock.instant().plus(Duration.ofMinutes(16)),
                () -> assertThat(get(token, "/customers")).isEqualTo(401));
    }

    private static String nobody() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void asvs_9_1_1_what_another_key_signed_opens_nothing_and_the_key_before_goes_on_being_believed()
            throws ParseException {
        var client = client("confidential", "customers-view");
        var token = tokens(client, owner, "customers-view").at("/access_token");
        var parts = token.split("\\.");
        var body = parts[1].substring(0, parts[1].length() - 2) + (parts[1].endsWith("AA") ? "BB" : "AA");
        assertThat(get(parts[0] + "." + body + "." + parts[2], "/customers")).isEqualTo(401);
        var none = nobody() + "." + parts[1] + ".";
        assertThat(get(none, "/customers")).as("signed by nobody").isEqualTo(401);

        keys.renew();
        assertThat(get(token, "/customers")).as("the one before").isEqualTo(200);
        var next = tokens(client, owner, "customers-view").at("/access_token");
        assertThat(SignedJWT.parse(next).getHeader().getKeyID())
                .isNotEqualTo(SignedJWT.parse(token).getHeader().getKeyID());
        assertThat(get(next, "/customers")).isEqualTo(200);
        var published = new Api(port, "").get("/oauth2/jwks");
        assertThat(published.json().at("/keys")).hasSize(2);
        assertThat(published.body()).doesNotContain("\"d\"");
        keys.renew();
        assertThat(get(token, "/customers")).as("two before").isEqualTo(401);
    }
}
