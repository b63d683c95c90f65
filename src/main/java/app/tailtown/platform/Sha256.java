package app.tailtown.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of FIPS 180-4 under which contents and secrets are known. */
public final class Sha256 {

    private Sha256() {}

    /** 32 bytes. */
    public static byte[] of(byte[] content) {
        return begun().digest(content);
    }

    /** For a content that comes in pieces. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
