package app.tailtown.watch;

import app.tailtown.installation.AlertHook;
import app.tailtown.telemetry.Spans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts to the address of the operator's, signed. It follows no redirect, reads nothing of the answer and waits for no more than ten seconds. The address is looked
 * up before each try and is refused in a private network unless that was allowed; the connection follows within the 30 seconds for which Java keeps the answer.
 */
public final class Hook {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final AlertHook to;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TO_CONNECT)
            .build();

    private final Spans spans;

    public Hook(AlertHook to, Spans spans) {
        this.spans = spans;
        this.to = to;
    }

    /** Why it was not taken; thrown with words that say nothing of the address. */
    public static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        NotTaken(String why) {
            super(why);
        }

        NotTaken(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** @param id the same in every try, so that whoever gets it twice knows */
    public void post(UUID id, String body, Instant now) throws NotTaken {
        refusePrivate(to.address());
        var seconds = now.getEpochSecond();
        var asked = HttpRequest.newBuilder(to.address())
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Tailtown")
                .header("Idempotency-Key", id.toString())
                .header("Tailtown-Signature", "t=" + seconds + ",v1=" + signature(seconds + "." + body))
                .POST(BodyPublishers.ofString(body));
        try {
            var status = spans.calling("alert.post", asked::header, () -> status(asked));
            if (status / 100 != 2) throw new NotTaken("answered " + status);
        } catch (IOException e) {
            throw new NotTaken("no answer: " + e.getClass().getSimpleName(), e);
        }
    }

    private int status(HttpRequest.Builder asked) throws IOException {
        try {
            return client.send(asked.build(), BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void refusePrivate(URI address) throws NotTaken {
        if (to.mayBePrivate()) return;
        try {
            for (var one : InetAddress.getAllByName(address.getHost())) {
                if (isPrivate(one)) throw new NotTaken("its address is in a private network");
            }
        } catch (UnknownHostException e) {
            throw new NotTaken("its host is not known", e);
        }
    }

    /** Whatever is not of the public internet: RFC 6890 and RFC 4193, and IPv4 that hides in IPv6. */
    static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return true;
        if (bytes.length == 16) return first < 0x20 || first >= 0x40 || hidesIpv4(bytes);
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0
                || first == 198 && (second == 18 || second == 19);
    }

    /** Of what is global (2000::/3), 2002::/16 and 2001::/32 lead back into IPv4. */
    private static boolean hidesIpv4(byte[] bytes) {
        return bytes[0] == 0x20 && (bytes[1] == 0x02 || bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }

    private String signature(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(to.key().text().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HmacSHA256", e);
        }
    }
}
