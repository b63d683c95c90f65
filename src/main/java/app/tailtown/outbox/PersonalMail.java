package app.tailtown.outbox;

import app.tailtown.installation.Installation;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Mail to one of the people who work here, about their account. It stands in no outbox that others read: what it carries is for them alone. */
@Service
public class PersonalMail {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final MailServers servers;
    private final Installation installation;
    private final Clock clock;

    PersonalMail(MailServers servers, Installation installation, Clock clock) {
        this.servers = servers;
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * A letter as it goes out.
     *
     * @param id the same in every try
     */
    public record Letter(UUID id, String name, String address, String language, String subject, String text) {
        @Override
        public String toString() {
            return "Letter[" + id + "]";
        }
    }

    /** What came of a try. */
    public enum Sent {
        ACCEPTED,
        /** For good: there is no such mailbox. */
        REFUSED,
        LATER
    }

    /**
     * What came of it.
     *
     * @param said as the server said it, in one line
     */
    public record Tried(Sent sent, String said) {}

    /** Whether any mail leaves this installation. */
    public boolean isSet() {
        return servers.isSet();
    }

    /** Tries once. Whatever goes wrong is an outcome, never thrown. */
    public Tried send(Letter letter) {
        var server = installation.mail();
        if (server.isEmpty()) return new Tried(Sent.LATER, "no mail server is set");
        try (var line = new SmtpLine(server.get(), PATIENCE)) {
            return switch (line.send(envelope(letter), clock.instant())) {
                case Outcome.Accepted _ -> new Tried(Sent.ACCEPTED, "");
                case Outcome.Refused(var said) -> new Tried(Sent.REFUSED, said);
                case Outcome.Deferred(var said, var _) -> new Tried(Sent.LATER, said);
            };
        }
    }

    private Envelope envelope(Letter letter) {
        var html = "<p>" + escaped(letter.text()).replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>";
        return new Envelope(
                letter.id(),
                letter.id(),
                "account",
                letter.id(),
                true,
                1,
                servers.messageId(letter.id()),
                "Tailtown",
                null,
                letter.name(),
                letter.address(),
                letter.language(),
                letter.subject(),
                letter.text(),
                html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
