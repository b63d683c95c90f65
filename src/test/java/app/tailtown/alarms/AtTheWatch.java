package app.tailtown.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.AlertHook;
import app.tailtown.installation.AlertMail;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.Secret;
import app.tailtown.outbox.Posting;
import app.tailtown.platform.Words;
import app.tailtown.races.Scratch;
import app.tailtown.watch.Hook;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A watch over a database, a mail server and a web server that are real and of a test alone. */
@SuppressWarnings("NullAway.Init")
abstract class AtTheWatch {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static Scratch scratch;

    final Moved clock = new Moved();
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final List<String> posted = new CopyOnWriteArrayList<>();
    final Switched switched = new Switched(source(scratch.urls().app()));
    private HttpServer hook;

    @TempDir
    Path folder;

    /** A clock that a test moves. */
    static final class Moved extends Clock {
        Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A database that a test takes away. */
    static final class Switched extends AbstractDataSource {
        private final DriverManagerDataSource real;
        boolean isAway;

        Switched(DriverManagerDataSource real) {
            this.real = real;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isAway) throw new SQLException("Connection refused", "08001");
            return real.getConnection();
        }

        @Override
        public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            return getConnection();
        }
    }

    static DriverManagerDataSource source(DatabaseUrl url) {
        var source = new DriverManagerDataSource(
                url.jdbcUrl(), url.user(), url.password().text());
        source.setConnectionProperties(new java.util.Properties());
        return source;
    }

    @BeforeAll
    static void migrate() {
        scratch = Scratch.migrated();
    }

    @BeforeEach
    void listen() throws Exception {
        sql(
                "delete from platform.alarm",
                "delete from platform.alarm_watch",
                "delete from platform.error_group",
                "delete from platform.job");
        mail.start();
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", call -> {
            posted.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        hook.start();
    }

    @AfterEach
    void hang_up() {
        mail.stop();
        hook.stop(0);
    }

    static void sql(String... commands) {
        try (var superuser = scratch.superuser()) {
            Scratch.execute(superuser, commands);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    HouseWatch watch(Look... looks) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("messages/alarms");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setAlwaysUseMessageFormat(true);
        var address = URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/hook");
        var teller = new Teller(
                Optional.of(new AlertMail(List.of("night@house.example"), "en")),
                Optional.of(Posting.server(mail.getSmtp().getPort())),
                Optional.of(new Hook(
                        new AlertHook(address, new Secret("k".repeat(32)), true), app.tailtown.telemetry.Spans.off())),
                new AlarmText(new Words(bundles, Words.ENGLISH), URI.create("https://house.example/")),
                JSON);
        var rows = new AlarmRows(JdbcClient.create(switched), JSON, clock);
        return new HouseWatch(List.of(looks), teller, rows, clock);
    }

    void look(HouseWatch watch, int minutes) {
        for (var i = 0; i < minutes; i++) {
            watch.look();
            clock.now = clock.now.plus(Duration.ofMinutes(1));
        }
    }

    List<String> subjects() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(AtTheWatch::subject)
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Is told once, by both, with what to do, and once that it is over. */
    void isTold(HouseWatch watch, Condition condition, Runnable mended) {
        look(watch, 16);
        assertThat(posted)
                .as(condition.code())
                .filteredOn(p -> p.contains("\"" + condition.code() + "\""))
                .singleElement()
                .asString()
                .contains(
                        "\"state\":\"firing\"",
                        "\"severity\":\"" + condition.severity() + "\"",
                        "alerts.md#" + condition.code());
        assertThat(subjects()).as(condition.code()).hasSize(posted.size());
        assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0]))
                .contains("docs/operations/alerts.md#", "https://house.example/operator/alerts");
        mended.run();
        look(watch, 20);
        assertThat(posted).as(condition.code()).last().asString().contains("\"state\":\"resolved\"", condition.code());
        assertThat(subjects()).last().asString().startsWith("[Over]");
        look(watch, 20);
        assertThat(subjects()).hasSize(2);
        posted.clear();
        org.assertj.core.api.Assertions.assertThatCode(mail::purgeEmailFromAllMailboxes)
                .doesNotThrowAnyException();
    }

    JdbcClient app() {
        return JdbcClient.create(switched);
    }
}
