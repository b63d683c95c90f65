package app.tailtown.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random nonce of 96 bits in front and a tag of 128 (NIST SP 800-38D). */
public final class Gcm {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Gcm() {}

    public static byte[] seal(SecretKey key, String purpose, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has AES-GCM", e);
        }
    }

    /** Throws when it was sealed with another key or for another purpose, or was changed since. */
    public static byte[] open(SecretKey key, String purpose, byte[] sealed) {
        if (sealed.length < NONCE) throw new CannotOpen(purpose);
        var from = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE];
        from.get(nonce);
        var rest = new byte[from.remaining()];
        from.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen(purpose);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Something sealed does not open: the key is another one, or somebody changed it. */
    public static final class CannotOpen extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        CannotOpen(String purpose) {
            super("What was sealed for " + purpose.replaceAll(":.*", "") + " does not open");
        }
    }
}
