package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One process at a time works on a home; the system frees the lock however that process ends. */
record HomeLock(Path home, FileChannel channel) {

    private static final String MARK = "tailtown.lock:";

    /**
     * Nothing when this very JVM holds it already, as after a restart of the context by devtools, whose class loader
     * forgets every static field but no system property.
     */
    static Optional<HomeLock> take(Path home) {
        Path file = home.resolve("lock");
        if (System.getProperty(MARK + home) != null) {
            // Not even opened: closing any channel on a file gives up every lock of the process on it.
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new CannotStart("Another Tailtown (process "
                        + Files.readString(file).strip() + ") runs on " + home
                        + "; stop it, or give this one another TAILTOWN_HOME.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            System.setProperty(MARK + home, "held");
            return Optional.of(new HomeLock(home, channel));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        return channel.tryLock() != null;
    }

    void release() {
        try {
            channel.close();
            System.clearProperty(MARK + home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
