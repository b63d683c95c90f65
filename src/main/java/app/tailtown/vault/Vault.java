package app.tailtown.vault;

import app.tailtown.installation.Installation;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.crypto.SecretKey;
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

    /** A key that another process made is sealed with after so long at the latest. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Wrapping wrapping;
    private volatile @Nullable Known keys;

    public Vault(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.wrapping = new Wrapping(installation, "tailtown vault", "data-key");
    }

    /** What was read when, by {@link System#nanoTime}. */
    private record Known(TreeMap<Integer, SecretKey> all, long at) {
        boolean isLate() {
            return System.nanoTime() - at > LOOK_AGAIN.toNanos();
        }
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

    /**
     * Seals anew, and keeps, whichever of these was not sealed with the newest key; answers how many that were.
     *
     * @param as how one is sealed now
     * @param purpose for which it was
     */
    public <T> int reseal(
            Collection<T> all, Function<T, byte[]> as, Function<T, String> purpose, BiConsumer<T, byte[]> keep) {
        var old = all.stream().filter(one -> !isCurrent(as.apply(one))).toList();
        for (var one : old) {
            var why = purpose.apply(one);
            keep.accept(one, seal(why, open(why, as.apply(one))));
        }
        return old.size();
    }

    /** From now on everything is sealed with a new key; what was sealed before opens as it did. Answers the key's number. */
    public int renewDataKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var id = jdbc.sql("select platform.add_data_key(?, false)")
                .param(wrapping.wrap(key))
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
                    .params(one.id(), wrapping.wrap(wrapping.unwrap(one.wrapped())))
                    .query((_, _) -> true)
                    .single();
        }
        return all.size();
    }

    /** Whether the keys of this installation open every data key there is. */
    boolean opens() {
        try {
            list().forEach(one -> wrapping.unwrap(one.wrapped()));
            return true;
        } catch (Gcm.CannotOpen e) {
            return false;
        }
    }

    private TreeMap<Integer, SecretKey> known() {
        var known = keys;
        return known == null || known.all().isEmpty() || known.isLate() ? read() : known.all();
    }

    private synchronized TreeMap<Integer, SecretKey> read() {
        if (list().isEmpty()) {
            var key = new byte[KEY_BYTES];
            RANDOM.nextBytes(key);
            // Of two who begin at once one makes it.
            jdbc.sql("select platform.add_data_key(?, true)")
                    .param(wrapping.wrap(key))
                    .query(Integer.class)
                    .optional();
        }
        var all = new TreeMap<Integer, SecretKey>();
        for (var one : list()) all.put(one.id(), new SecretKeySpec(wrapping.unwrap(one.wrapped()), AES));
        keys = new Known(all, System.nanoTime());
        return all;
    }

    private List<Wrapped> list() {
        return jdbc.sql("select id, wrapped from platform.data_keys()")
                .query((row, _) -> new Wrapped(row.getInt("id"), row.getBytes("wrapped")))
                .list();
    }

    private static int keyOf(byte[] sealed) {
        if (sealed.length < Integer.BYTES) throw new Gcm.CannotOpen("nothing");
        return ByteBuffer.wrap(sealed).getInt();
    }
}
