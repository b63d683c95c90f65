package app.tailtown.golive.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Asks the house itself, over the network, following no redirect and believing no certificate that the machine does not. */
final class FromOutside {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MORE_THAN_IS_TAKEN = 3 * 1024 * 1024;

    private final URI front;
    private final HttpClient http;

    FromOutside(URI front) {
        this.front = front;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Answer ask(Ask ask) {
        return switch (ask) {
            case PLAIN -> send(ask, plain().resolve(ask.path));
            case ASSET -> send(ask, front.resolve(firstAsset()));
            default -> send(ask, front.resolve(ask.path));
        };
    }

    /** The same host at the port where browsers begin. */
    private URI plain() {
        return URI.create("http://" + front.getHost() + "/");
    }

    private String firstAsset() {
        var assets = Front.styles(ask(Ask.PAGE).text());
        if (assets.isEmpty()) throw new IllegalStateException("The page names no style sheet");
        return assets.getFirst();
    }

    private Answer send(Ask ask, URI address) {
        var body = ask == Ask.LARGE
                ? BodyPublishers.ofString("email=" + "a".repeat(MORE_THAN_IS_TAKEN))
                : BodyPublishers.noBody();
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(ask.method, body);
        ask.headers.forEach(request::header);
        var began = System.nanoTime();
        try {
            return answer(
                    http.send(request.build(), BodyHandlers.ofByteArray()),
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException failure) {
            throw new UncheckedIOException(address + " does not answer: " + failure, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waited for " + address, stopped);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response, Duration took) {
        var session = response.sslSession();
        return new Answer(
                response.statusCode(),
                response.headers().map(),
                response.body(),
                took,
                session.flatMap(FromOutside::certificateUntil),
                session.map(SSLSession::getProtocol).orElse(""));
    }

    private static Optional<Instant> certificateUntil(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(certificate.getNotAfter().toInstant())
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException nobody) {
            throw new IllegalStateException("A line that was verified has no certificate", nobody);
        }
    }
}
