package app.tailtown.outbox;

import app.tailtown.installation.MailServer;
import app.tailtown.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.HtmlUtils;

/** Mail to those who run the installation: at once, without the database, and to nobody else. */
public final class HouseMail {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final UUID NOBODY = new UUID(0, 0);

    private final MailServer server;

    public HouseMail(MailServer server) {
        this.server = server;
    }

    /**
     * Tries once, for ten seconds at most.
     *
     * @param text in paragraphs, with an empty line between them
     * @return what went wrong; nothing when the server took it
     */
    public Optional<String> send(String to, String subject, String text, Instant now) {
        var id = Ids.next();
        var envelope = new Envelope(
                id,
                NOBODY,
                "account",
                id,
                true,
                1,
                "<" + id + "@" + server.from().substring(server.from().indexOf('@') + 1) + ">",
                "Tailtown",
                null,
                "",
                to,
                "en",
                subject,
                text,
                html(text));
        try (var line = new SmtpLine(server, PATIENCE)) {
            return switch (line.send(envelope, now)) {
                case Outcome.Accepted _ -> Optional.empty();
                case Outcome.Refused no -> Optional.of(no.reason());
                case Outcome.Deferred no -> Optional.of(no.reason());
            };
        }
    }

    private static String html(String text) {
        return "<p>"
                + HtmlUtils.htmlEscape(text)
                        .replaceAll("(https?://[^\\s&<]+)", "<a href=\"$1\">$1</a>")
                        .replace("\n\n", "</p><p>")
                        .replace("\n", "<br>")
                + "</p>";
    }
}
