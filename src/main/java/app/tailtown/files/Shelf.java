package app.tailtown.files;

/** Where contents lie, each under a key we made. What was put is there whole, or not at all, and stays as it is. */
interface Shelf {

    /** Durable when this returns. What lies there under this key already has the same content. */
    void put(String key, byte[] content);

    /** Fails when nothing lies there: whoever asks has a row that says so. */
    byte[] get(String key);

    /** For a content that no row names; nothing happens when it is not there. */
    void drop(String key);
}
