package app.tailtown.identity;

import app.tailtown.installation.Installation;
import app.tailtown.installation.InstallationKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs what goes out to a browser and comes back within minutes (HMAC-SHA-256). What the key before this one signed is still ours: a key changes without anybody noticing. */
@Component
class Signing {

    private static final String HMAC = "HmacSHA256";

    private final List<byte[]> keys;

    Signing(Installation installation) {
        this.keys = Stream.concat(Stream.of(installation.key()), installation.previousKey().stream())
                .map(InstallationKey::bytes)
                .toList();
    }

    byte[] sign(byte[] content) {
        return mac(keys.getFirst(), content);
    }

    /** @param signature may be cut off behind; never to nothing */
    boolean isOurs(byte[] content, byte[] signature) {
        return signature.length >= 16
                && keys.stream().anyMatch(k -> {
                    var whole = mac(k, content);
                    return signature.length <= whole.length
                            && MessageDigest.isEqual(java.util.Arrays.copyOf(whole, signature.length), signature);
                });
    }

    private static byte[] mac(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HmacSHA256", e);
        }
    }
}
