package app.tailtown.alarms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The certificate that people get where the installation is reached, looked at from here as a browser would. Whether one can get there from here is another question. */
final class CertificateLook implements Look {

    private static final Duration SOON = Duration.ofDays(14);
    private static final int PATIENCE_MILLIS = 5_000;

    private final URI front;
    private final SSLSocketFactory trusting;

    CertificateLook(URI front, SSLSocketFactory trusting) {
        this.front = front;
        this.trusting = trusting;
    }

    @Override
    public Set<Condition> conditions() {
        return Set.of(Condition.CERTIFICATE_ENDS, Condition.CERTIFICATE_WRONG);
    }

    @Override
    public Duration each() {
        return Duration.ofHours(1);
    }

    @Override
    public List<Finding> look(Instant now) {
        if (!"https".equals(front.getScheme())) return List.of();
        try {
            var ends = shown().getNotAfter().toInstant();
            return ends.isAfter(now.plus(SOON))
                    ? List.of()
                    : List.of(Finding.of(
                            Condition.CERTIFICATE_ENDS,
                            front.getHost(),
                            Duration.between(now, ends).toDays()));
        } catch (SSLException refused) {
            return List.of(Finding.of(Condition.CERTIFICATE_WRONG, front.getHost()));
        } catch (IOException unreached) {
            return List.of();
        }
    }

    private X509Certificate shown() throws IOException {
        try (var socket = (SSLSocket) trusting.createSocket()) {
            socket.connect(
                    new InetSocketAddress(front.getHost(), front.getPort() < 0 ? 443 : front.getPort()),
                    PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var asBrowsers = new SSLParameters();
            asBrowsers.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(asBrowsers);
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }
}
