package app.tailtown.installation;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The installation's own 32 random bytes, from which every other key is derived. Refuses what is not base64, not 32
 * bytes, or plainly not random.
 */
public record InstallationKey(Secret base64) {

    /** Length in bytes. */
    public static final int LENGTH = 32;

    /** 32 random bytes have about 30 different values; fewer than this many is a typed or repeated text. */
    private static final int FEWEST_DIFFERENT_BYTES = 16;

    private static final String REMEDY = "; make one with `bin/tailtown new-key`.";

    public InstallationKey {
        byte[] bytes = decoded(base64.text());
        if (bytes.length != LENGTH) {
            throw new CannotStart(
                    "TAILTOWN_KEY has " + bytes.length + " bytes, it must have " + LENGTH + " in base64" + REMEDY);
        }
        if (differentBytes(bytes) < FEWEST_DIFFERENT_BYTES) {
            throw new CannotStart("TAILTOWN_KEY is too regular to be random" + REMEDY);
        }
    }

    /** A new random key. */
    public static InstallationKey random() {
        byte[] bytes = new byte[LENGTH];
        SecureRandom random = new SecureRandom();
        do {
            random.nextBytes(bytes);
        } while (differentBytes(bytes) < FEWEST_DIFFERENT_BYTES);
        return new InstallationKey(new Secret(Base64.getEncoder().encodeToString(bytes)));
    }

    /** A fresh copy of the 32 bytes. */
    public byte[] bytes() {
        return decoded(base64.text());
    }

    static CannotStart missing(EnvironmentKind kind) {
        return new CannotStart("TAILTOWN_KEY (or TAILTOWN_KEY_FILE) is missing, which " + kind + " needs" + REMEDY);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new CannotStart("TAILTOWN_KEY is not base64" + REMEDY, notBase64);
        }
    }

    private static long differentBytes(byte[] bytes) {
        boolean[] seen = new boolean[256];
        int count = 0;
        for (byte each : bytes) {
            int index = Byte.toUnsignedInt(each);
            count += seen[index] ? 0 : 1;
            seen[index] = true;
        }
        return count;
    }
}
