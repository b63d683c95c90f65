package app.tailtown.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.guards.Runbooks;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Prometheus is told of the house while it runs. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class MetricsTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}|\\?|@");
    private static final String REQUESTS =
            "tailtown_http_requests_total{method=\"GET\",route=\"/api/v1/customers/{id}\",status=\"404\"}";
    private static final String BOOKED = "tailtown_stay_deeds_total{deed=\"booked\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private PrometheusMeterRegistry registry;

    @Autowired
    private Readings readings;

    private Company ours;
    private Api desk;

    @BeforeEach
    void open() {
        ours = world.ours();
        desk = new Api(port, ours.token(Role.FRONT_DESK));
    }

    private Api.Reply book(LocalDate arrives, LocalDate departs) {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var family = world.family(ours, 1);
        return desk.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", family.customer().value(),
                        "petIds", family.pets().stream().map(p -> p.value()).toList(),
                        "arrives", arrives.toString(),
                        "departs", departs.toString(),
                        "suiteTypeId", type));
    }

    private LocalDate today() {
        return LocalDate.now(ours.resorts().getFirst().zone());
    }

    @Test
    void a_stay_that_was_booked_is_counted_and_so_is_one_that_was_refused() {
        var before = Scraped.of(registry);

        assertThat(book(today(), today().plusDays(2)).status()).isEqualTo(201);
        var no = book(today().minusDays(1), today().plusDays(2));
        var after = Scraped.of(registry);

        assertThat(after.of(BOOKED)).isEqualTo(before.of(BOOKED) + 1);
        var refused = "tailtown_refusals_total{code=\"" + no.at("/code") + "\",module=\"booking\"}";
        assertThat(after.of(refused)).as(refused).isEqualTo(before.of(refused) + 1);
    }

    @Test
    void a_request_is_counted_and_timed_by_its_route() {
        var before = Scraped.of(registry);
        for (var i = 0; i < 3; i++) desk.get("/api/v1/customers/" + UUID.randomUUID() + "?x=dana@example.com");
        desk.get("/api/v1/nothing/like/" + UUID.randomUUID());
        var after = Scraped.of(registry);

        assertThat(after.of(REQUESTS)).isEqualTo(before.of(REQUESTS) + 3);
        assertThat(
                        after.of(
                                "tailtown_http_request_duration_seconds_bucket{method=\"GET\",route=\"/api/v1/customers/{id}\",le=\"5.0\"}"))
                .isGreaterThanOrEqualTo(3);
        assertThat(after.series().keySet())
                .noneMatch(series -> ID.matcher(series).find());
    }

    @Test
    void a_promise_that_is_broken_is_seen_when_it_is_looked_for() {
        var series = "tailtown_invariant_violations{promise=\"answer-never-kept\"}";
        readings.readAll();
        assertThat(Scraped.of(registry).most("tailtown_invariant_violations")).isZero();

        var server = Tables.asSuperuser();
        try {
            var jdbc = JdbcClient.create(server);
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("set app.actor = 'test'").update();
            jdbc.sql("""
                    insert into tenant.idempotency_key (organization_id, route, key, fingerprint, status, headers, body, created_at)
                    values (?, 'POST /', 'broken on purpose', sha256(''), 0, '{}', '', now() - interval '1 hour')""").param(ours.id().value()).update();
            assertThat(Scraped.of(registry).of(series))
                    .as("not because somebody asks")
                    .isZero();
            readings.readAll();
            assertThat(Scraped.of(registry).of(series)).isEqualTo(1);
        } finally {
            JdbcClient.create(server)
                    .sql("delete from tenant.idempotency_key where key = 'broken on purpose'")
                    .update();
            server.destroy();
        }
        readings.readAll();
        assertThat(Scraped.of(registry).of(series)).isZero();
    }

    @Test
    void whatever_the_page_says_is_told_is_told() {
        book(today(), today().plusDays(2));
        book(today().minusDays(1), today());
        readings.readAll();

        assertThat(Scraped.of(registry).names()).containsAll(Runbooks.toldByEveryProcess());
    }

    @Test
    void nobody_is_told_without_the_token_and_nothing_else_is_there() {
        var no = Scraped.ask(registry, "GET", "/metrics", "guessed");

        assertThat(no.status()).isEqualTo(401);
        assertThat(no.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(Scraped.ask(registry, "POST", "/metrics", Scraped.TOKEN.text())
                        .status())
                .isEqualTo(405);
        for (var path : new String[] {"/", "/metrics/", "/actuator", "/actuator/env", "/heapdump", "/livez"}) {
            assertThat(Scraped.ask(registry, "GET", path, Scraped.TOKEN.text()).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}
