package app.tailtown.installation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mail server that takes what this installation sends.
 *
 * @param from the address every mail comes from, and to which what cannot be delivered is returned
 */
public record MailServer(String host, int port, Security security, Optional<Login> login, String from) {

    /** How the line to it is kept private. */
    public enum Security {
        /** Plain at first, and encrypted before anything is said; refused when the server cannot. */
        STARTTLS(587),
        /** Encrypted from the first byte. */
        TLS(465),
        /** Plain: for a server on this machine or in a network one trusts. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    public record Login(String user, Secret password) {}

    private static final String HOST = "SMTP_HOST";

    static Optional<MailServer> read(Settings settings, EnvironmentKind kind) {
        var host = settings.text(HOST);
        var user = settings.text("SMTP_USER");
        var password = settings.secret("SMTP_PASSWORD");
        var from = settings.text("MAIL_FROM");
        if (host.isEmpty()) {
            refuseHalf(settings, user, password, from);
            return Optional.empty();
        }
        if (user.isPresent() != password.isPresent()) {
            throw new CannotStart(
                    "SMTP_USER and SMTP_PASSWORD (or SMTP_PASSWORD_FILE) go together: set both or neither.");
        }
        var security = security(settings);
        var isHere = host.get().equals("localhost")
                || host.get().startsWith("127.")
                || host.get().equals("::1");
        refuseUnsafe(kind, security, isHere, password.isPresent());
        return Optional.of(
                new MailServer(
                        host.get(),
                        settings.port("SMTP_PORT", security.port),
                        security,
                        user.flatMap(u -> password.map(p -> new Login(u, new Secret(p)))),
                        from.map(MailServer::address)
                                .orElseThrow(
                                        () -> new CannotStart(
                                                "SMTP_HOST is set without MAIL_FROM: say which address mail comes from, for example stays@resort.example.com."))));
    }

    private static void refuseHalf(
            Settings settings, Optional<String> user, Optional<String> password, Optional<String> from) {
        var half = Stream.of(user, password, from, settings.text("SMTP_PORT"), settings.text("SMTP_SECURITY"))
                .anyMatch(Optional::isPresent);
        if (half) {
            throw new CannotStart(
                    "SMTP_PORT, SMTP_SECURITY, SMTP_USER, SMTP_PASSWORD or MAIL_FROM is set without SMTP_HOST:"
                            + " name the mail server, or unset them and nothing is sent.");
        }
    }

    private static void refuseUnsafe(EnvironmentKind kind, Security security, boolean isHere, boolean hasPassword) {
        if (kind == EnvironmentKind.DEMO && !isHere) {
            throw new CannotStart("TAILTOWN_ENV is demo, whose households are made up and get no mail:"
                    + " unset SMTP_HOST, or name a mail catcher on this machine.");
        }
        if (security == Security.NONE && hasPassword && !isHere) {
            throw new CannotStart(
                    "SMTP_SECURITY is none, which would send SMTP_PASSWORD in the open: use starttls or tls.");
        }
    }

    private static Security security(Settings settings) {
        var said = settings.text("SMTP_SECURITY").orElse("starttls");
        return Stream.of(Security.values())
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst()
                .orElseThrow(() ->
                        new CannotStart("SMTP_SECURITY is \"" + said + "\"; it must be one of starttls, tls, none."));
    }

    private static String address(String said) {
        if (!said.matches("[^\\s@<>\"(),;:]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,187}[A-Za-z0-9])?")) {
            throw new CannotStart(
                    "MAIL_FROM is \"" + said + "\"; it must be an address alone, like stays@resort.example.com.");
        }
        return said;
    }
}
