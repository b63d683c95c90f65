package app.tailtown.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Kind;
import app.tailtown.events.Ledger;
import app.tailtown.events.SecurityEvents;
import app.tailtown.installation.AlertHook;
import app.tailtown.installation.Secret;
import app.tailtown.telemetry.Spans;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is grave goes to the operator's address, to a real server. */
@HouseTest
class AlertsTest {

    @Autowired
    World world;

    @Autowired
    Alerts alerts;

    @Autowired
    GraveEvents grave;

    @Autowired
    SecurityEvents events;

    @Autowired
    Ledger ledger;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    record Got(String path, String signature, String id, String body) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final String key = HexFormat.of().formatHex(new SecureRandom().generateSeed(32));
    private final String person = "staff:" + UUID.randomUUID();
    private volatile int answer = 204;
    private HttpServer server;
    private Company ours;

    @BeforeEach
    void listen() throws Exception {
        ours = world.ours();
        ledger.write();
        world.in(ours, () -> {
            alerts.dropAll();
            return true;
        });
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            got.add(new Got(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Tailtown-Signature"),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (answer == 302) exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void hang_up() {
        server.stop(0);
    }

    private SendAlerts job(boolean mayBePrivate) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        var to = new AlertHook(address, new Secret(key), mayBePrivate);
        return new SendAlerts(alerts, grave, Optional.of(new Hook(to, Spans.off())), json, clock);
    }

    private void run(SendAlerts job, Duration later) {
        MovingClock.at(
                clock.instant().plus(later),
                () -> world.in(ours, () -> {
                    job.run();
                    return true;
                }));
    }

    private void happened(Kind kind, int times, Map<String, String> facts) {
        for (var i = 0; i < times; i++) events.happenedIn(ours.id().value(), person, kind, "", facts);
        ledger.write();
    }

    private List<Got> mine() {
        return got.stream().filter(g -> g.body().contains(person)).toList();
    }

    @Test
    void asvs_16_3_1_that_an_operator_came_in_is_sent_on_signed_and_once() throws Exception {
        happened(Kind.OPERATOR_ENTERED, 1, Map.of("reason", "She asked"));

        run(job(true), Duration.ZERO);
        run(job(true), Duration.ofMinutes(30));

        assertThat(mine()).singleElement().satisfies(sent -> {
            assertThat(sent.path()).isEqualTo("/hook");
            assertThat(sent.body())
                    .contains(
                            "\"event\":\"operator-entered\"", ours.id().value().toString(), "She asked");
            var signature = sent.signature().split(",v1=", 2);
            assertThat(signature[1]).isEqualTo(mac(signature[0].substring(2) + "." + sent.body()));
        });
    }

    private String mac(String content) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 302, 404})
    void what_is_not_taken_is_sent_again_under_the_same_id_and_no_redirect_is_followed(int refusal) {
        answer = refusal;
        happened(Kind.GRANT_REPLAYED, 1, Map.of());
        run(job(true), Duration.ZERO);
        run(job(true), Duration.ofSeconds(20));
        assertThat(mine()).hasSize(1);

        answer = 200;
        run(job(true), Duration.ofMinutes(7));

        assertThat(mine())
                .hasSize(2)
                .extracting(Got::id)
                .containsOnly(mine().getFirst().id());
        assertThat(got).extracting(Got::path).containsOnly("/hook");
    }

    @Test
    void many_failures_for_one_account_are_one_alert() {
        happened(Kind.SIGN_IN_FAILED, 19, Map.of());
        run(job(true), Duration.ZERO);
        assertThat(mine()).isEmpty();

        happened(Kind.SIGN_IN_FAILED, 1, Map.of());
        happened(Kind.SIGN_IN_FAILED, 50, Map.of());
        run(job(true), Duration.ZERO);

        assertThat(mine())
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).contains("sign-in-failed"));
    }

    @Test
    void another_owner_is_grave_and_another_kennel_hand_is_not() {
        happened(Kind.ROLES_CHANGED, 1, Map.of("before", "kennel", "after", "front-desk"));
        run(job(true), Duration.ZERO);
        assertThat(mine()).isEmpty();

        events.happenedIn(
                ours.id().value(),
                person,
                Kind.ROLES_CHANGED,
                "x",
                Map.of("before", "manager, owner", "after", "manager"));
        ledger.write();
        run(job(true), Duration.ZERO);

        assertThat(mine()).hasSize(1);
    }

    @Test
    void asvs_1_3_6_nothing_is_sent_into_a_private_network_unless_that_is_allowed() {
        happened(Kind.GRANT_REPLAYED, 1, Map.of());

        run(job(false), Duration.ZERO);

        assertThat(got).isEmpty();
    }
}
