package app.tailtown.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate that people get is looked at over a real line. */
class CertificateLookTest {

    private static final char[] STORE = "of-this-test".toCharArray();

    @TempDir
    Path folder;

    /** Good for so many days, for this machine. */
    private KeyStore certificate(int days) throws Exception {
        var file = folder.resolve(days + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var asked =
                "%s -genkeypair -keyalg EC -dname CN=localhost -ext SAN=dns:localhost -validity %d -alias it -keystore %s -storetype PKCS12 -storepass %s"
                        .formatted(keytool, days, file, new String(STORE));
        var made = new ProcessBuilder(List.of(asked.split(" ")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).isZero();
        return KeyStore.getInstance(file.toFile(), STORE);
    }

    private static SSLSocketFactory trusting(KeyStore keys) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("it", keys.getCertificate("it"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static SSLServerSocket serve(KeyStore keys) throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var line = (SSLSocket) server.accept()) {
                    line.startHandshake();
                } catch (IOException hungUp) {
                    // Whoever does not trust it hangs up.
                }
            }
        });
        return server;
    }

    private static List<Finding> look(int port, SSLSocketFactory trusting) {
        return new CertificateLook(URI.create("https://localhost:" + port + "/"), trusting).look(Instant.now());
    }

    @Test
    void one_that_ends_soon_and_one_that_nobody_vouches_for_are_told_apart() throws Exception {
        var soon = certificate(5);
        var fine = certificate(90);
        try (var server = serve(soon);
                var well = serve(fine)) {
            assertThat(look(server.getLocalPort(), trusting(soon)))
                    .containsExactly(Finding.of(Condition.CERTIFICATE_ENDS, "localhost", 4));
            assertThat(look(well.getLocalPort(), trusting(fine))).isEmpty();
            assertThat(look(well.getLocalPort(), trusting(soon)))
                    .containsExactly(Finding.of(Condition.CERTIFICATE_WRONG, "localhost"));
        }
        assertThat(look(1, trusting(soon))).as("nobody is there").isEmpty();
        assertThat(new CertificateLook(URI.create("http://localhost/"), trusting(soon)).each())
                .isGreaterThan(Duration.ofMinutes(1));
    }
}
