package app.tailtown.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.MailServer;
import app.tailtown.installation.MailServer.Security;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to the mail server is said in private, and to nobody who only claims to be it: over real lines, with real certificates. */
@SuppressWarnings("NullAway.Init")
class SmtpTlsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    static KeyStore ours;
    static KeyStore ofAnother;

    @BeforeAll
    static void certify() throws Exception {
        ours = certificate("localhost");
        ofAnother = certificate("mail.elsewhere.example");
    }

    private static KeyStore certificate(String host) throws Exception {
        var file = folder.resolve(host + ".p12");
        var told = folder.resolve("keytool.log");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var asked =
                "%s -genkeypair -keyalg EC -dname CN=%s -ext SAN=dns:%s -alias it -keystore %s -storetype PKCS12 -storepass %s"
                        .formatted(keytool, host, host, file, new String(PASSWORD));
        var made = new ProcessBuilder(List.of(asked.split(" ")))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start()
                .waitFor();
        assertThat(made).as(Files.readString(told)).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static SSLContext showing(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static SSLSocketFactory trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("it", keys.getCertificate("it"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static MailServer at(ScriptedSmtp server, Security security) {
        return new MailServer("localhost", server.port(), security, Optional.empty(), "stays@tailtown.example");
    }

    private static Outcome send(SmtpLine line) {
        return send(line, "Alder", "Ana", "Rex is booked");
    }

    private static Outcome send(SmtpLine line, String sender, String name, String subject) {
        var envelope = new Envelope(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "booked",
                UUID.randomUUID(),
                false,
                1,
                "<1@tailtown.example>",
                sender,
                null,
                name,
                "ana@example.com",
                "en",
                subject,
                "Hello",
                "<p>Hello");
        try (line) {
            return line.send(envelope, Instant.EPOCH);
        }
    }

    private static void nothingWasSaid(ScriptedSmtp server, Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Deferred.class,
                        later -> assertThat(later.reachable()).isFalse());
        assertThat(server.taken()).isEmpty();
        // Of a handshake that was never answered it read bytes that mean nothing.
        assertThat(server.verbs()).noneMatch(verb -> verb.matches("(MAIL|RCPT|DATA|AUTH).*"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"TLS", "STARTTLS"})
    void a_server_that_shows_who_it_is_gets_the_mail_and_all_of_it_in_private(Security security) throws Exception {
        try (var server = new ScriptedSmtp(showing(ours), security == Security.TLS)) {
            var outcome = send(new SmtpLine(at(server, security), PATIENCE, trusting(ours)));
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.taken()).hasSize(1);
            assertThat(server.taken().getFirst()).contains("Rex is booked");
            assertThat(server.verbs())
                    .contains("MAIL in private", "RCPT in private", "DATA in private")
                    .doesNotContain("MAIL", "RCPT", "DATA", "AUTH");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\r\n\r\n"})
    void asvs_1_3_11_a_line_break_in_a_name_begins_no_header(String lineBreak) throws Exception {
        var typed = "Rex" + lineBreak + "Bcc: thief@example.com";
        try (var server = new ScriptedSmtp(showing(ours), true)) {
            var line = new SmtpLine(at(server, Security.TLS), PATIENCE, trusting(ours));
            assertThat(send(line, typed, typed, typed)).isInstanceOf(Outcome.Accepted.class);
            var head = server.taken().getFirst().split("\r?\n\r?\n", 2)[0];
            assertThat(head).contains("Subject:", "From:", "To:");
            assertThat(head.lines().filter(l -> l.matches("(?i)bcc.*"))).isEmpty();
            assertThat(server.verbs().stream().filter(v -> v.startsWith("RCPT")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"TLS", "STARTTLS"})
    void a_certificate_nobody_vouches_for_is_refused_before_anything_is_said(Security security) throws Exception {
        try (var server = new ScriptedSmtp(showing(ours), security == Security.TLS)) {
            nothingWasSaid(server, send(new SmtpLine(at(server, security), PATIENCE)));
            nothingWasSaid(server, send(new SmtpLine(at(server, security), PATIENCE, trusting(ofAnother))));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"TLS", "STARTTLS"})
    void a_good_certificate_of_another_server_is_refused(Security security) throws Exception {
        try (var server = new ScriptedSmtp(showing(ofAnother), security == Security.TLS)) {
            nothingWasSaid(server, send(new SmtpLine(at(server, security), PATIENCE, trusting(ofAnother))));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"TLS", "STARTTLS"})
    void a_server_that_speaks_in_the_open_only_gets_nothing(Security security) throws Exception {
        try (var server = new ScriptedSmtp()) {
            nothingWasSaid(server, send(new SmtpLine(at(server, security), PATIENCE, trusting(ours))));
        }
    }
}
