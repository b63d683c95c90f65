package app.tailtown.files;

import app.tailtown.platform.Sha256;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Where contents lie, each under a key we made. What was put is there whole, or not at all, and stays as it is. */
public interface Shelf {

    /** Durable when this returns. What lies there under this key already has the same content, or was damaged and is written anew. */
    void put(String key, byte[] content);

    /** Fails when nothing lies there: whoever asks has a row that says so. */
    byte[] get(String key);

    /** The same, checked: what is not what was kept is an error, never given out. */
    default byte[] get(String key, byte[] sha256) {
        var content = get(key);
        if (!Arrays.equals(Sha256.of(content), sha256)) {
            throw new IllegalStateException("What lies under " + key + " is not what was kept");
        }
        return content;
    }

    /** For a content that no row names; nothing happens when it is not there. */
    void drop(String key);

    /** Every content whose key begins so, half written ones too, and since when it lies there. What comes or goes meanwhile may be among them or not. */
    void each(String beginning, BiConsumer<String, Instant> lying);
}
