package app.tailtown.demo;

import app.tailtown.installation.InstallationKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords and tokens of the demo's accounts: 256 bits each, derived from the installation's own random key. So the credentials file can be written
 * again at any time, and a process killed between the file and the commit leaves nothing that does not fit together.
 */
record DemoSecrets(InstallationKey key) {

    String password(Company.Colleague colleague) {
        return derive("demo password of " + colleague.email());
    }

    String token(Company company, Company.Colleague colleague) {
        return derive("demo token of " + colleague.email() + " at " + company.slug());
    }

    private String derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            var secret = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HmacSHA256", e);
        }
    }
}
