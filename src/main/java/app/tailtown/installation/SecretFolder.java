package app.tailtown.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Secrets the installation made for itself: one file each, mode 600, in a folder of mode 700. */
public record SecretFolder(Path path) {

    public static SecretFolder in(Path home) {
        return new SecretFolder(home.resolve("secrets"));
    }

    /** The secret of that name; made and kept first when there is none. */
    public Secret keep(String name, Supplier<Secret> maker) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, maker.get());
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A kept password of 256 random bits in hexadecimal, so that it needs no quoting anywhere. */
    public Secret keepPassword(String name) {
        return keep(name, SecretFolder::password);
    }

    /** One that was made elsewhere, in place of any of that name. */
    public void bring(String name, Secret secret) {
        try {
            write(path.resolve(name), secret);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Secret password() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    /** Renamed into place, so that a crash never leaves half a secret. */
    private void write(Path file, Secret secret) throws IOException {
        Files.createDirectories(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(path, ".new-", "");
        Files.writeString(fresh, secret.text() + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
