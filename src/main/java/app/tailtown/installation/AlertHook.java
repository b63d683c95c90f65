package app.tailtown.installation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * Where grave events are sent as they happen.
 *
 * @param key what is sent is signed with it (HMAC-SHA-256)
 * @param mayBePrivate whether it may be in a private network, and then be spoken to in the open
 */
public record AlertHook(URI address, Secret key, boolean mayBePrivate) {

    private static final String URL = "TAILTOWN_ALERTS_URL";
    private static final String KEY = "TAILTOWN_ALERTS_KEY";
    private static final String PRIVATE = "TAILTOWN_ALERTS_PRIVATE";

    /** As long as what it makes. */
    private static final int SHORTEST = 32;

    public static Optional<AlertHook> read() {
        return read(System.getenv());
    }

    public static Optional<AlertHook> read(Map<String, String> environment) {
        var settings = new Settings(environment);
        var key = settings.secret(KEY);
        var mayBePrivate = settings.yes(PRIVATE);
        var url = settings.text(URL);
        if (url.isEmpty()) {
            if (key.isPresent() || mayBePrivate.isPresent())
                throw new CannotStart(KEY + " or " + PRIVATE + " is set without " + URL + ": say where alerts go.");
            return Optional.empty();
        }
        if (key.isEmpty() || key.get().length() < SHORTEST)
            throw new CannotStart(URL + " is set without a " + KEY + " (or " + KEY + "_FILE) of " + SHORTEST
                    + " characters or more.");
        var isPrivate = mayBePrivate.orElse(false);
        return Optional.of(new AlertHook(address(url.get(), isPrivate), new Secret(key.get()), isPrivate));
    }

    /** What stands in it may be a secret, so that it is never said again. */
    private static URI address(String said, boolean mayBePrivate) {
        try {
            var address = new URI(said);
            var isWeb = "https".equals(address.getScheme()) || mayBePrivate && "http".equals(address.getScheme());
            if (isWeb && address.getHost() != null && address.getUserInfo() == null && address.getFragment() == null)
                return address;
        } catch (URISyntaxException e) {
            throw new CannotStart(URL + " is no address.", e);
        }
        throw new CannotStart(URL + " must begin with https:// and name a host, without a user or a fragment"
                + " (http:// only with " + PRIVATE + "=yes).");
    }
}
