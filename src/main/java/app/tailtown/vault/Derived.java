package app.tailtown.vault;

import app.tailtown.installation.InstallationKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** Keys made of the installation's own by HKDF-SHA256 (RFC 5869): one for each use, none of which says anything of another. */
final class Derived {

    private static final int KEY_BYTES = 32;

    private Derived() {}

    /** A key for AES. */
    static SecretKey from(InstallationKey key, String use) {
        try {
            var how = HKDFParameterSpec.ofExtract()
                    .addIKM(key.bytes())
                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HKDF-SHA256", e);
        }
    }
}
