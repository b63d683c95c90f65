package app.tailtown.installation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A ClamAV daemon that looks at whatever is uploaded. What it is shown goes there in clear: it knows no encryption. */
public sealed interface Scanner {

    record AtAddress(String host, int port) implements Scanner {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    record AtSocket(Path path) implements Scanner {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** Nothing when none is named; then nothing is looked at. */
    static Optional<Scanner> read(Settings settings) {
        var where = settings.text("CLAMD");
        var mayBePrivate = settings.yes("CLAMD_PRIVATE");
        if (where.isEmpty() && mayBePrivate.isPresent()) {
            throw new CannotStart("CLAMD_PRIVATE is set without CLAMD: say where the scanner is.");
        }
        return where.map(said ->
                said.startsWith("/") ? new AtSocket(Path.of(said)) : safe(address(said), mayBePrivate.orElse(false)));
    }

    private static AtAddress address(String said) {
        var parts =
                Pattern.compile("(\\[[0-9a-fA-F:]+]|[A-Za-z0-9.-]+):(\\d{1,5})").matcher(said);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw new CannotStart(
                    "CLAMD is \"" + said
                            + "\"; it must be a host and a port, like localhost:3310, or the path of a socket that begins with /.");
        }
        return new AtAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** What families send goes over no network in clear, unless somebody trusts that network. */
    private static AtAddress safe(AtAddress at, boolean mayBePrivate) {
        var isHere = at.host().equals("localhost")
                || at.host().matches("127\\.\\d+\\.\\d+\\.\\d+")
                || at.host().equals("[::1]");
        if (!isHere && !mayBePrivate) {
            throw new CannotStart(
                    "CLAMD is \"" + at + "\", where every upload would go in clear:"
                            + " name a scanner on this machine, or set CLAMD_PRIVATE to yes where the network between is your own.");
        }
        return at;
    }
}
