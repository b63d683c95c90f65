package app.tailtown.installation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * The project of a server that speaks Sentry's protocol, to which errors are told.
 *
 * @param secret its address, in which the project's key stands
 */
public record SentryDsn(Secret secret) {

    private static final String NAME = "SENTRY_DSN";

    /** Refuses what is no address of a project, and one to which errors would go in clear over a network. */
    public SentryDsn {
        if (!isOne(secret.text())) {
            throw new CannotStart(NAME + " must look like https://key@errors.example.com/7"
                    + " (http:// only on this machine). It is not said again here: there is a key in it.");
        }
    }

    public static Optional<SentryDsn> read() {
        return read(System.getenv());
    }

    public static Optional<SentryDsn> read(Map<String, String> environment) {
        return new Settings(environment).secret(NAME).map(text -> new SentryDsn(new Secret(text)));
    }

    private static boolean isOne(String said) {
        try {
            var address = new URI(said);
            var isHere = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
            var isPrivate = "https".equals(address.getScheme()) || isHere && "http".equals(address.getScheme());
            return isPrivate
                    && address.getHost() != null
                    && address.getUserInfo() != null
                    && address.getPath().matches("(/[^/]+)*/\\d+")
                    && address.getQuery() == null;
        } catch (URISyntaxException no) {
            return false;
        }
    }
}
