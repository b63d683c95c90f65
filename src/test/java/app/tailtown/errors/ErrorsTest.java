package app.tailtown.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Secret;
import app.tailtown.installation.SentryDsn;
import app.tailtown.races.Scratch;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** What is heard of what goes wrong, how alike ones are known, and how much of it is kept in a storm. */
class ErrorsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    private final Waiting waiting = new Waiting();
    private final LoggerContext logging = new LoggerContext();
    private final Logger log = listened("org.example.kitchen");

    private Logger listened(String name) {
        var listener = new FaultListener(waiting::add, NOON);
        logging.setMDCAdapter(new LogbackMDCAdapter());
        listener.setContext(logging);
        listener.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(listener);
        return logging.getLogger(name);
    }

    private static RuntimeException broken(String said) {
        return new IllegalStateException(said);
    }

    private static RuntimeException brokenElsewhere(String said) {
        return new IllegalStateException(said);
    }

    @Test
    void where_it_is_and_of_which_type_makes_it_alike_and_not_its_words_or_lines() {
        log.error("Nothing to eat", broken("for one"));
        log.error("Nothing to eat", broken("for another"));
        log.error("Nothing to eat", brokenElsewhere("for one"));
        log.error("Nothing to eat", new IllegalStateException("for one", broken("for one")));
        log.error("{} of {} are hungry", 3, "Rex");
        log.error("{} of {} are hungry", 4, "Luna");
        log.warn("Not this", broken("for one"));

        assertThat(waiting.take()).extracting(Tally::times).containsExactly(2L, 1L, 1L, 2L);
    }

    @Test
    void who_says_again_what_was_said_is_not_heard_twice() {
        var one = broken("once");
        log.error("At first", one);
        log.error("And again", one);

        assertThat(waiting.take()).extracting(Tally::times).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Key (email)=(dana@example.com) exists | Key (email)=(…) exists",
                "No \"Dana Roe\" here | No “…” here",
                "Call +1 (515) 555-0134 now | Call … now",
                "R-10482 is gone | R-… is gone",
                "9hKq3vTTzLmA0pQw77Rx is spent | … is spent",
                "Index 5 of 3 | Index 5 of 3"
            })
    void what_was_put_into_a_sentence_is_not_kept(String said, String kept) {
        assertThat(OwnWords.of(said.replace("(email)=(dana@example.com)", "(email)=( dana@example.com )"))
                        .replace("( … )", "(…)"))
                .isEqualTo(kept);
    }

    @Test
    void what_somebody_else_s_exception_says_is_not_kept_and_what_the_machine_says_is() {
        var unread = catchThrowable(() -> java.util.UUID.fromString(String.join(" ", "dana", "roe")));
        var missing = catchThrowable(() -> lengthOf(new Object[1]));
        log.error("Nothing said of it", unread);
        log.error("b", missing);
        log.error("c", new IOException("No space left on device"));

        assertThat(waiting.take().stream().map(t -> t.latest().words()))
                .satisfiesExactly(
                        words -> assertThat(words).isEqualTo("Nothing said of it"),
                        words -> assertThat(words).contains("Cannot invoke \"String.length()\""),
                        words -> assertThat(words).isEqualTo("No space left on device"));
    }

    private static int lengthOf(Object[] texts) {
        return ((String) texts[0]).length();
    }

    /** A database that is not there, and one that is back. */
    @Test
    void a_storm_while_the_database_is_away_is_counted_in_little_room_and_written_when_it_is_back() {
        var scratch = Scratch.migrated();
        var json = JsonMapper.builder().build();
        var away = new ErrorLedger(
                waiting,
                JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/x", "x", "x")),
                json,
                Optional.empty());
        for (var i = 0; i < 20_000; i++) {
            waiting.add(new Fault(List.of(), "kind " + i % 700, "said", sighting()));
            if (i % 10_000 == 0) away.write();
        }
        away.write();

        var app = scratch.urls().owner().orElseThrow();
        var back = JdbcClient.create(new DriverManagerDataSource(
                app.jdbcUrl(), app.user(), app.password().text()));
        new ErrorLedger(waiting, back, json, Optional.empty()).write();

        assertThat(back.sql("select sum(times) from platform.error_group")
                        .query(Long.class)
                        .single())
                .isEqualTo(20_000);
        assertThat(back.sql("select count(*) from platform.error_group")
                        .query(Integer.class)
                        .single())
                .isBetween(500, 502);
        assertThat(back.sql("select max(n) from (select count(*) n from platform.error_sighting group by group_id) s")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(20);
    }

    private static Fault.Sighting sighting() {
        return new Fault.Sighting(app.tailtown.platform.Ids.next(), NOON.instant(), null, "", "", "");
    }

    /** Stands in for the server of a tracker: it takes envelopes as the protocol has them, through the real SDK, on this machine. */
    @Test
    void the_tracker_is_told_once_a_minute_without_anything_that_names_somebody() throws Exception {
        BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/7/envelope/", call -> {
            var body = call.getRequestBody().readAllBytes();
            var isPacked = "gzip".equals(call.getRequestHeaders().getFirst("Content-Encoding"));
            taken.add(new String(isPacked ? unpacked(body) : body, StandardCharsets.UTF_8));
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        server.start();
        try (var tracker = new Tracker(
                new SentryDsn(
                        new Secret("http://key@127.0.0.1:" + server.getAddress().getPort() + "/7")),
                EnvironmentKind.STAGING,
                "1.2.3",
                NOON)) {
            for (var i = 0; i < 3; i++) {
                log.error(
                        "Request failed",
                        new IllegalStateException("No “" + "Dana Roe".strip() + "” at dana@example.com"));
                tracker.tell(waiting.take());
            }
            var said = taken.poll(10, TimeUnit.SECONDS);
            assertThat(said)
                    .contains("\"release\":\"tailtown@1.2.3\"", "\"environment\":\"staging\"", "\"fingerprint\":[\"")
                    .contains(
                            "IllegalStateException", "No “…” at …", "app.tailtown.errors.ErrorsTest", "\"in_app\":true")
                    .doesNotContain("Dana", "dana@", "server_name", "\"user\":{\"", "ip_address", "\"modules\"");
            assertThat(taken.poll(100, TimeUnit.MILLISECONDS)).isNull();
        } finally {
            server.stop(0);
        }
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        try (var from = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return from.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({"http://key@nosy.example/7", "https://nosy.example/7", "https://key@nosy.example/", "nonsense here"})
    void what_is_no_project_or_would_be_told_in_clear_is_refused_without_being_said_again(String dsn) {
        assertThat(catchThrowable(() -> SentryDsn.read(Map.of("SENTRY_DSN", dsn))))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("nosy.example");
    }
}
