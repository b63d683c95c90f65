package app.tailtown.world;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** The text that every scanner takes for malware, and which does nothing (eicar.org). It stands nowhere whole, else a scanner would take this file away. */
public final class Eicar {

    private static final String FIRST = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR";
    private static final String SECOND = "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private Eicar() {}

    public static byte[] file() {
        return (FIRST + SECOND).getBytes(US_ASCII);
    }

    /** What is a file of its own kind, with the text behind it. */
    public static byte[] behind(byte[] file) {
        return with(file, file());
    }

    static byte[] with(byte[] file, byte[] more) {
        var both = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, both, file.length, more.length);
        return both;
    }
}
