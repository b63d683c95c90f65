package app.tailtown.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tailtown.logs.JsonLines;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A house whose traces are collected, by a stand-in on this machine. */
@HouseTest
@Tag("slow")
@SuppressWarnings("NullAway.Init")
class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6" + "a3ce929d0e0e4736";
    private static final StandInCollector COLLECTOR = collector();

    @LocalServerPort
    private int port;

    @Autowired
    private Spans spans;

    @Autowired
    private TransactionTemplate transaction;

    private static StandInCollector collector() {
        try {
            return new StandInCollector();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void collected(DynamicPropertyRegistry properties) {
        TraceProperties.of(true).forEach((name, value) -> properties.add(name, () -> value));
        properties.add("management.opentelemetry.tracing.export.otlp.endpoint", COLLECTOR::address);
        properties.add("management.opentelemetry.tracing.export.schedule-delay", () -> "20ms");
        properties.add("management.tracing.export.otlp.enabled", () -> "true");
        properties.add("management.tracing.sampling.probability", () -> "1.0");
    }

    @AfterAll
    static void close() {
        COLLECTOR.close();
    }

    @Test
    void a_request_goes_on_with_the_trace_it_came_in_and_says_its_route_alone() {
        try (var access = JsonLines.of("access")) {
            var reply = Api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in?to=dana"))
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

            assertThat(reply.status()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(COLLECTOR.ofTrace(TRACE)).hasSize(1));
            var request = COLLECTOR.ofTrace(TRACE).getFirst();
            assertThat(request.name()).isEqualTo("http get /sign-in");
            assertThat(request.parent()).isEqualTo("00f067aa0ba902b7");
            assertThat(request.text())
                    .contains(reply.headers().firstValue("X-Request-Id").orElseThrow())
                    .doesNotContain("dana");
            assertThat(access.list()).anySatisfy(line -> {
                assertThat(line.at("/trace/id").asString("")).isEqualTo(TRACE);
                assertThat(line.at("/http/route").asString()).isEqualTo("/sign-in");
            });
        }
    }

    @Test
    void a_transaction_is_part_of_what_it_is_done_for_and_says_how_it_ended() {
        var binding = Binding.toAll(new OrganizationId(Ids.next()), "job:test", "test");
        var sent = new TreeMap<String, String>();

        CurrentOrganization.run(
                binding,
                () -> spans.around("job.of.test", () -> {
                    transaction.executeWithoutResult(_ -> spans.calling("alert.post", sent::put, () -> "in it"));
                    transaction.executeWithoutResult(TransactionStatus::setRollbackOnly);
                    return "done";
                }));

        var trace = Objects.requireNonNull(sent.get("traceparent")).substring(3, 35);
        await().untilAsserted(() -> assertThat(COLLECTOR.ofTrace(trace))
                .filteredOn(span -> span.name().equals("transaction"))
                .hasSize(2)
                .anySatisfy(span -> assertThat(span.text()).contains("committed"))
                .anySatisfy(span -> assertThat(span.text()).contains("rolled-back")));
    }

    private static Optional<String> posted(JsonLines access) {
        return access.list().stream()
                .filter(line -> line.at("/http/request/method").asString("").equals("POST"))
                .map(line -> line.at("/trace/id").asString(""))
                .findFirst();
    }

    @Test
    void the_lines_of_a_request_are_in_its_trace() {
        try (var access = JsonLines.of("access");
                var security = JsonLines.of("security")) {
            new PageClient(port).signIn("nobody@example.com", "whatever it may be");

            // The line is written after the answer has gone.
            var trace = await().until(() -> posted(access), Optional::isPresent).orElseThrow();
            await().untilAsserted(() -> assertThat(COLLECTOR.ofTrace(trace))
                    .extracting(StandInCollector.Span::name)
                    .contains("http post /sign-in"));
            assertThat(COLLECTOR.ofTrace(trace))
                    .allSatisfy(span -> assertThat(span.text()).doesNotContain("nobody", "select "));
            assertThat(security.list())
                    .anySatisfy(line ->
                            assertThat(line.at("/trace/id").asString("")).isEqualTo(trace));
        }
    }

    @Test
    void another_server_is_told_of_the_trace() {
        var sent = new TreeMap<String, String>();

        spans.around("job.of.test", () -> spans.calling("alert.post", sent::put, () -> "taken"));

        assertThat(Objects.requireNonNull(sent.get("traceparent"))).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
        assertThat(sent).containsOnlyKeys("traceparent");
        var trace = Objects.requireNonNull(sent.get("traceparent")).substring(3, 35);
        await().untilAsserted(() -> assertThat(COLLECTOR.ofTrace(trace))
                .extracting(StandInCollector.Span::name)
                .containsExactlyInAnyOrder("job.of.test", "alert.post"));
    }

    @Test
    void whoever_fails_is_thrown_as_it_was() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> spans.around("mail.send", () -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }
}
