package app.tailtown.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** A folder: one file for each key, written beside its place, made durable, then renamed into it. */
final class FolderShelf implements Shelf {

    private final Path root;

    FolderShelf(Path root) {
        this.root = root;
    }

    @Override
    public void put(String key, byte[] content) {
        var place = root.resolve(key);
        try {
            // One that was damaged is made whole by whoever brings it again.
            if (Files.exists(place) && Arrays.equals(Files.readAllBytes(place), content)) return;
            Files.createDirectories(
                    place.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var fresh = Files.createTempFile(place.getParent(), ".new-", "");
            try (var file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) file.write(bytes);
                file.force(true);
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                // Of a disk that is full nothing is left over.
                Files.deleteIfExists(fresh);
            }
            try (var folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept under " + key, e);
        }
    }

    @Override
    public byte[] get(String key) {
        try {
            return Files.readAllBytes(root.resolve(key));
        } catch (IOException e) {
            throw new UncheckedIOException("A kept file cannot be read: " + key, e);
        }
    }

    @Override
    public void drop(String key) {
        try {
            Files.deleteIfExists(root.resolve(key));
        } catch (IOException e) {
            throw new UncheckedIOException("A file nobody knows could not be removed: " + key, e);
        }
    }

    @Override
    public void each(String beginning, BiConsumer<String, Instant> lying) {
        var folder = root.resolve(beginning.substring(0, beginning.lastIndexOf('/') + 1));
        if (!Files.exists(folder)) return;
        try {
            Files.walkFileTree(folder, new Walk((file, since) -> {
                var key = root.relativize(file).toString();
                if (key.startsWith(beginning)) lying.accept(key, since);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException("What lies under " + beginning + " cannot be listed", e);
        }
    }

    /** Past what somebody puts in its place or takes away meanwhile. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final BiConsumer<Path, Instant> lying;

        Walk(BiConsumer<Path, Instant> lying) {
            this.lying = lying;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            lying.accept(file, about.lastModifiedTime().toInstant());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw e;
        }
    }
}
