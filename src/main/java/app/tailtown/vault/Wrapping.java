package app.tailtown.vault;

import app.tailtown.installation.Installation;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * Seals other keys with one made of the installation's own, for one use (envelope encryption). What was sealed with the installation's key of before opens while that one is
 * known, so that it can be sealed anew.
 */
public final class Wrapping {

    private final String purpose;
    private final SecretKey own;
    private final List<SecretKey> all;

    /**
     * @param use what the key that seals is for: two uses never share one
     * @param purpose where what is sealed will lie
     */
    public Wrapping(Installation installation, String use, String purpose) {
        this.purpose = purpose;
        this.all = Stream.concat(Stream.of(installation.key()), installation.previousKey().stream())
                .map(key -> Derived.from(key, use))
                .toList();
        this.own = all.getFirst();
    }

    public byte[] wrap(byte[] key) {
        return Gcm.seal(own, purpose, key);
    }

    /** Throws {@link Gcm.CannotOpen} when neither key opens it. */
    public byte[] unwrap(byte[] wrapped) {
        var last = new Gcm.CannotOpen(purpose);
        for (var key : all) {
            try {
                return Gcm.open(key, purpose, wrapped);
            } catch (Gcm.CannotOpen e) {
                last = e;
            }
        }
        throw last;
    }
}
