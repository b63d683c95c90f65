package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.SecretFolder;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Where the embedded PostgreSQL keeps things inside the installation's home. */
record PostgresFolders(Path home) {

    /** Marks what is still being made; left-overs of an interrupted start are deleted. */
    private static final String UNFINISHED = ".unfinished-";

    Path root() {
        return home.resolve("postgres");
    }

    Path data(int major) {
        return root().resolve(Integer.toString(major));
    }

    Path portFile() {
        return root().resolve("port");
    }

    Path startLog() {
        return root().resolve("start.log");
    }

    SecretFolder secrets() {
        return SecretFolder.in(home);
    }

    /** A folder of a temporary name; rename it when it is complete. */
    Path unfinished(String name) throws IOException {
        return Files.createTempDirectory(root(), name + UNFINISHED);
    }

    /** The same folders, existing, by the one name that symbolic links cannot change. */
    PostgresFolders create() {
        try {
            Files.createDirectories(home);
            PostgresFolders real = new PostgresFolders(home.toRealPath());
            if (!Files.exists(real.root())) {
                Files.createDirectory(
                        real.root(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return real;
        } catch (IOException failure) {
            throw new CannotStart("TAILTOWN_HOME " + home + " cannot be written; name another folder.", failure);
        }
    }

    /** PostgreSQL refuses data that belongs to another user, in words nobody understands. */
    void refuseForeignData(int major) {
        for (Path each : List.of(root(), data(major))) {
            try {
                if (Files.exists(each) && owner(each) != new UnixSystem().getUid()) {
                    throw new CannotStart("The data in " + each + " belongs to user " + Files.getOwner(each)
                            + ", but Tailtown runs as " + System.getProperty("user.name") + ": start it as "
                            + Files.getOwner(each) + ", or give it away with `sudo chown -R "
                            + System.getProperty("user.name") + " " + home + "`.");
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** What cannot be deleted yet, because an orphaned program still writes into it, stays until the next start. */
    void deleteUnfinished() {
        try (Stream<Path> entries = Files.list(root())) {
            entries.filter(path -> path.getFileName().toString().contains(UNFINISHED))
                    .forEach(path -> FileSystemUtils.deleteRecursively(path.toFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
