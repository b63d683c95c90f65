package app.tailtown.golive.seen;

import app.tailtown.installation.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * By what a secret can be told from another without being known. It is slow to make, so that a short password is not found from it by trying.
 *
 * @param setting where it stands
 * @param print 16 hexadecimal digits
 */
public record Fingerprint(String setting, String print) {

    private static final byte[] PURPOSE = "tailtown fingerprint of a secret".getBytes(StandardCharsets.UTF_8);
    private static final int MEMORY_KIB = 19_456;
    private static final int ROUNDS = 2;

    static Fingerprint of(String setting, Secret secret) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(PURPOSE)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(ROUNDS)
                .withParallelism(1)
                .build());
        var print = new byte[8];
        argon.generateBytes(secret.text().getBytes(StandardCharsets.UTF_8), print);
        return new Fingerprint(setting, HexFormat.of().formatHex(print));
    }

    @Override
    public String toString() {
        return setting + " " + print;
    }
}
