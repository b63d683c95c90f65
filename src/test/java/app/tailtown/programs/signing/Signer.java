package app.tailtown.programs.signing;

import app.tailtown.world.Api;
import app.tailtown.world.Programs;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A program that signs, written from the standard and not from the house; each field set is a thing it does otherwise than it should. */
final class Signer implements Cloneable {

    private final int port;
    private final String bearer;
    private final PrivateKey key;
    String keyId;

    @Nullable
    String secret;

    @Nullable
    String sentBody;

    @Nullable
    String sentPath;

    @Nullable
    String sentMethod;

    @Nullable
    List<String> covered;

    @Nullable
    String nonce;

    @Nullable
    String algorithm;

    @Nullable
    String line;

    long age;

    Signer(int port, String bearer, Programs.Signer key) {
        this.port = port;
        this.bearer = bearer;
        this.key = key.pair().getPrivate();
        this.keyId = key.id().toString();
    }

    String keyId() {
        return keyId;
    }

    Signer with(Consumer<Signer> change) {
        try {
            var other = (Signer) clone();
            change.accept(other);
            return other;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    Api.Reply send(String method, String path, String body) {
        var uri = "http://localhost:" + port + path;
        var digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256(body)) + ":";
        var names = covered != null
                ? covered
                : body.isEmpty()
                        ? List.of("@method", "@target-uri")
                        : List.of("@method", "@target-uri", "content-digest");
        var number = nonce == null ? UUID.randomUUID().toString() : nonce;
        var params = names.stream().collect(Collectors.joining("\" \"", "(\"", "\")")) + ";created="
                + (Instant.now().getEpochSecond() - age) + ";nonce=\"" + number + "\";keyid=\"" + keyId + "\""
                + (algorithm == null ? "" : ";alg=\"" + algorithm + "\"");
        var base = names.stream()
                        .map(n -> "\"" + n + "\": " + value(n, method, uri, path, digest) + "\n")
                        .collect(Collectors.joining())
                + "\"@signature-params\": " + params;
        var sent = sentBody == null ? body : sentBody;
        var request = HttpRequest.newBuilder(URI.create(sentPath == null ? uri : "http://localhost:" + port + sentPath))
                .method(sentMethod == null ? method : sentMethod, HttpRequest.BodyPublishers.ofString(sent))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .header("Signature-Input", line == null ? "sig=" + params : line)
                .header("Signature", "sig=:" + Base64.getEncoder().encodeToString(sign(base)) + ":");
        if (!body.isEmpty()) request.header("Content-Digest", digest);
        return Api.send(request);
    }

    private static String value(String name, String method, String uri, String path, String digest) {
        return switch (name) {
            case "@method" -> method;
            case "@target-uri" -> uri;
            case "@path" -> path;
            case "content-digest" -> digest;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private byte[] sign(String base) {
        try {
            var bytes = base.getBytes(StandardCharsets.UTF_8);
            if (secret != null) {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
                return mac.doFinal(bytes);
            }
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
