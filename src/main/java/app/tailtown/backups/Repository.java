package app.tailtown.backups;

import app.tailtown.files.Shelf;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Installation;
import app.tailtown.vault.Gcm;
import app.tailtown.vault.Wrapping;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What lies on one shelf of backups, each piece packed and sealed under its own name (AES-256-GCM): one that was changed, or lies under another's name, does not open. The key to
 * them lies beside them, sealed with a key made of the installation's.
 */
final class Repository {

    private static final String KEY = "keys/first";
    private static final String USE = "tailtown backups";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Shelf shelf;
    private final SecretKey key;

    private Repository(Shelf shelf, SecretKey key) {
        this.shelf = shelf;
        this.key = key;
    }

    /** Refuses when it was begun with another key than this installation's and the one before it. */
    static Repository open(Shelf shelf, Installation installation) {
        if (!hasKey(shelf)) begin(shelf, installation);
        return new Repository(shelf, new SecretKeySpec(key(shelf, installation), "AES"));
    }

    /** Of two who begin at once the key of one lies there. */
    private static void begin(Shelf shelf, Installation installation) {
        if (!keys(shelf, BaseBackup.BEGINNING).isEmpty()) {
            throw new CannotStart(
                    "There are backups and no key to them: bring back " + KEY + ", from another copy of them.");
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        shelf.put(KEY, wrapping(installation).wrap(bytes));
    }

    /** After the installation's key was changed: the one before it opens nothing here any more. Nothing happens where no backup was ever made. */
    static void rewrap(Shelf shelf, Installation installation) {
        if (hasKey(shelf)) shelf.put(KEY, wrapping(installation).wrap(key(shelf, installation)));
    }

    private static boolean hasKey(Shelf shelf) {
        return keys(shelf, KEY).containsKey(KEY);
    }

    private static byte[] key(Shelf shelf, Installation installation) {
        try {
            return wrapping(installation).unwrap(shelf.get(KEY));
        } catch (Gcm.CannotOpen other) {
            throw new CannotStart(
                    "TAILTOWN_KEY is not the key that these backups were made with: set the one they were made with.",
                    other);
        }
    }

    private static Wrapping wrapping(Installation installation) {
        return new Wrapping(installation, USE, KEY);
    }

    /** Durable when this returns. */
    void put(String name, byte[] plain) {
        shelf.put(name, Gcm.seal(key, name, Packing.pack(plain)));
    }

    /** Fails when it is not there, and throws {@link Rotten} when it is not what was put. */
    byte[] get(String name) {
        try {
            return Packing.unpack(Gcm.open(key, name, shelf.get(name)));
        } catch (Gcm.CannotOpen changed) {
            throw new Rotten(name);
        }
    }

    void drop(String name) {
        shelf.drop(name);
    }

    /** Names that begin so, in their order, and since when each lies there. */
    TreeMap<String, Instant> names(String beginning) {
        return keys(shelf, beginning);
    }

    /** Under which a piece is kept, which says nothing of what is in it to whoever has no key. */
    String nameOf(byte[] piece) {
        var name = HexFormat.of().formatHex(hmac(piece));
        return "pieces/" + name.substring(0, 2) + "/" + name;
    }

    private byte[] hmac(byte[] piece) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(piece);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HMAC-SHA256", e);
        }
    }

    /** As a part of a name. */
    static String moment(Instant at) {
        return at.toString().replace(":", "");
    }

    private static TreeMap<String, Instant> keys(Shelf shelf, String beginning) {
        var all = new TreeMap<String, Instant>();
        shelf.each(beginning, (name, since) -> {
            if (!name.substring(name.lastIndexOf('/') + 1).startsWith(".")) all.put(name, since);
        });
        return all;
    }

    /** A piece of a backup that is not what was put there. */
    static final class Rotten extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Rotten(String name) {
            super("What lies under " + name + " is not what was put there");
        }
    }
}
