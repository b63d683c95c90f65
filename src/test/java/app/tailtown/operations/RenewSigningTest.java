package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.database.TestPostgres;
import app.tailtown.identity.Role;
import app.tailtown.installation.Installation;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Programs;
import app.tailtown.world.World;
import com.nimbusds.jwt.SignedJWT;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code bin/tailtown key renew-signing} while the house serves. */
@HouseTest
class RenewSigningTest {

    private static final Pattern ID = Pattern.compile("Signing key (\\S+) is in use");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Installation installation;

    @Autowired
    Clock clock;

    private Programs.Key client;

    @BeforeEach
    void register() {
        var ours = world.ours();
        client = Programs.add(ours, ours.email(Role.OWNER), null, "customers-view");
        Programs.allow(ours, client);
    }

    /** As the command line does it, beside the running house; answers the id of the new key. */
    private String renew() {
        var said = new StringWriter();
        new KeyCommand(new PrintWriter(said, true))
                .renewSigning(installation, TestPostgres.shared().database());
        var id = ID.matcher(said.toString());
        assertThat(id.find()).as(said.toString()).isTrue();
        return id.group(1);
    }

    private String token() {
        var both = (client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8);
        var reply = Api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.at("/access_token");
    }

    private static String signer(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> published() {
        return new Api(port, "")
                .get("/oauth2/jwks")
                .json()
                .at("/keys")
                .valueStream()
                .map(k -> k.get("kid").asString())
                .toList();
    }

    private int opens(String token) {
        return new Api(port, token).get("/api/v1/customers").status();
    }

    private static void after(Instant start, Duration later, Runnable work) {
        MovingClock.at(start.plus(later), work);
    }

    @Test
    void asvs_11_2_2_a_signing_key_is_renewed_while_the_house_serves_and_leaves_when_what_it_signed_has_ended() {
        var before = token();
        var old = signer(before);
        var start = clock.instant();
        var next = renew();

        assertThat(opens(before)).as("at once").isEqualTo(200);
        after(start, Duration.ofSeconds(61), () -> {
            assertThat(published()).as("without a restart").containsExactly(next, old);
            var token = token();
            assertThat(signer(token)).isEqualTo(next);
            assertThat(opens(token)).isEqualTo(200);
            assertThat(opens(before)).isEqualTo(200);
        });
        after(start, Duration.ofMinutes(14), () -> {
            assertThat(opens(before)).as("until it ends").isEqualTo(200);
            assertThat(published()).containsExactly(next, old);
        });
        after(start, Duration.ofMinutes(18), () -> {
            assertThat(published()).as("it has left").containsExactly(next);
            assertThat(opens(token())).isEqualTo(200);
        });
    }

    @Test
    void renewed_twice_the_first_is_believed_no_more() {
        var leaked = token();
        var start = clock.instant();
        var second = renew();
        var third = renew();
        after(start, Duration.ofSeconds(61), () -> {
            assertThat(published()).containsExactly(third, second);
            assertThat(opens(leaked)).isEqualTo(401);
        });
    }
}
