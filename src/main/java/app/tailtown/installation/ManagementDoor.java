package app.tailtown.installation;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

/**
 * Where this process tells its figures, beside the port that people use.
 *
 * @param port 0 means any free one
 * @param token whoever asks brings it; nothing only where nobody but this machine can ask
 */
public record ManagementDoor(InetAddress address, int port, Optional<Secret> token) {

    private static final String PORT = "MANAGEMENT_PORT";
    private static final String ADDRESS = "MANAGEMENT_ADDRESS";
    private static final String TOKEN = "MANAGEMENT_TOKEN";

    public ManagementDoor {
        if (!address.isLoopbackAddress() && token.isEmpty()) {
            throw new CannotStart(
                    ADDRESS + " is " + address.getHostAddress() + ", where others than this machine could ask: set "
                            + TOKEN + " (or " + TOKEN + "_FILE), or leave the address away.");
        }
    }

    /** Nothing when no port is named: then nobody is told. */
    public static Optional<ManagementDoor> read(EnvironmentKind kind) {
        return read(System.getenv(), kind);
    }

    public static Optional<ManagementDoor> read(Map<String, String> environment, EnvironmentKind kind) {
        var settings = new Settings(environment);
        var token = settings.secret(TOKEN).map(Secret::new);
        if (settings.text(PORT).isEmpty()) {
            if (token.isPresent() || settings.text(ADDRESS).isPresent())
                throw new CannotStart(ADDRESS + " or " + TOKEN + " is set without " + PORT + ": name the port.");
            return Optional.empty();
        }
        token.ifPresent(t -> WeakSecret.refuse(kind, TOKEN, t));
        var address = settings.address(ADDRESS, "127.0.0.1");
        if (kind == EnvironmentKind.DEMO && !address.isLoopbackAddress()) {
            throw new CannotStart("TAILTOWN_ENV is demo, which stays on this machine: unset " + ADDRESS + ".");
        }
        return Optional.of(new ManagementDoor(address, settings.port(PORT, 0), token));
    }
}
