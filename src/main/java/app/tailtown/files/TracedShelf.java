package app.tailtown.files;

import app.tailtown.telemetry.Spans;
import java.time.Instant;
import java.util.function.BiConsumer;

/** A bucket whose answers a trace shows to be waited for. */
record TracedShelf(BucketShelf bucket, Spans spans) implements Shelf, AutoCloseable {

    @Override
    public void put(String key, byte[] content) {
        spans.around("bucket.put", () -> {
            bucket.put(key, content);
            return key;
        });
    }

    @Override
    public byte[] get(String key) {
        return spans.around("bucket.get", () -> bucket.get(key));
    }

    @Override
    public void drop(String key) {
        spans.around("bucket.drop", () -> {
            bucket.drop(key);
            return key;
        });
    }

    @Override
    public void each(String beginning, BiConsumer<String, Instant> lying) {
        spans.around("bucket.list", () -> {
            bucket.each(beginning, lying);
            return beginning;
        });
    }

    @Override
    public void close() {
        bucket.close();
    }
}
