package app.tailtown.vault;

import app.tailtown.installation.Installation;
import app.tailtown.installation.InstallationKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Seals and opens. What is sealed names the data key it was sealed with; data keys lie in the database, sealed with a key derived from the installation's own
 * (envelope encryption), so that either can be changed without the other.
 */
@Service
public class Vault {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String AES = "AES";
    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecretKey own;
    private final Optional<SecretKey> previous;
    private volatile @Nullable TreeMap<Integer, SecretKey> keys;

    public Vault(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.own = derived(installation.key());
        this.previous = installation.previousKey().map(Vault::derived);
    }

    private record Wrapped(int id, byte[] wrapped) {}

    /**
     * Seals with the newest key.
     *
     * @param purpose where it will lie, such as {@code totp:<account>}: it opens for the same purpose only
     */
    public byte[] seal(String purpose, byte[] plain) {
        var newest = known().lastEntry();
        var sealed = Gcm.seal(newest.getValue(), purpose, plain);
        return ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .putInt(newest.getKey())
                .put(sealed)
                .array();
    }

    /** Throws {@link IllegalStateException} when it does not open: then nothing may go on as if it had. */
    public byte[] open(String purpose, byte[] sealed) {
        var id = keyOf(sealed);
        var key = known().get(id);
        // Another node may have made a key since this one looked.
        if (key == null) key = read().get(id);
        if (key == null) throw new Gcm.CannotOpen(purpose);
        return Gcm.open(key, purpose, java.util.Arrays.copyOfRange(sealed, Integer.BYTES, sealed.length));
    }

    /** Whether something is sealed with the newest key. */
    public boolean isCurrent(byte[] sealed) {
        return keyOf(sealed) == known().lastKey();
    }

    /** From now on everything is sealed with a new key; what was sealed before opens as it did. Answers the key's number. */
    public int renewDataKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var id = jdbc.sql("select platform.add_data_key(?, false)")
                .param(wrap(key))
                .query(Integer.class)
                .single();
        var _ = read();
        return id;
    }

    /** Seals every data key anew under the installation's key as it is now, and says how many: after that the one before it opens nothing. */
    public int rewrap() {
        var all = list();
        for (var one : all) {
            jdbc.sql("select platform.rewrap_data_key(?, ?)")
                    .params(one.id(), wrap(unwrap(one)))
                    .query((_, _) -> true)
                    .single();
        }
        return all.size();
    }

    private TreeMap<Integer, SecretKey> known() {
        var all = keys;
        return all == null || all.isEmpty() ? read() : all;
    }

    private synchronized TreeMap<Integer, SecretKey> read() {
        if (list().isEmpty()) {
            var key = new byte[KEY_BYTES];
            RANDOM.nextBytes(key);
            // Of two who begin at once one makes it.
            jdbc.sql("select platform.add_data_key(?, true)")
                    .param(wrap(key))
                    .query(Integer.class)
                    .optional();
        }
        var all = new TreeMap<Integer, SecretKey>();
        for (var one : list()) all.put(one.id(), new SecretKeySpec(unwrap(one), AES));
        keys = all;
        return all;
    }

    private List<Wrapped> list() {
        return jdbc.sql("select id, wrapped from platform.data_keys()")
                .query((row, _) -> new Wrapped(row.getInt("id"), row.getBytes("wrapped")))
                .list();
    }

    private byte[] wrap(byte[] key) {
        return Gcm.seal(own, "data-key", key);
    }

    private byte[] unwrap(Wrapped one) {
        var last = new Gcm.CannotOpen("data-key");
        for (var key : Stream.concat(Stream.of(own), previous.stream()).toList()) {
            try {
                return Gcm.open(key, "data-key", one.wrapped());
            } catch (Gcm.CannotOpen e) {
                last = e;
            }
        }
        throw last;
    }

    private static int keyOf(byte[] sealed) {
        if (sealed.length < Integer.BYTES) throw new Gcm.CannotOpen("nothing");
        return ByteBuffer.wrap(sealed).getInt();
    }

    private static SecretKey derived(InstallationKey key) {
        try {
            var how = HKDFParameterSpec.ofExtract()
                    .addIKM(key.bytes())
                    .thenExpand("tailtown vault".getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(AES, how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HKDF-SHA256", e);
        }
    }
}
