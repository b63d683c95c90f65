package app.tailtown.outbox;

import app.tailtown.installation.MailServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox by hand, for tests of other modules: everything is of the company that is bound. */
public final class Posting {

    private final Clerk clerk;
    private final Carrier carrier;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Posting(ApplicationContext house) {
        this.clerk = house.getBean(Clerk.class);
        this.carrier = house.getBean(Carrier.class);
        this.messages = house.getBean(Messages.class);
        this.jdbc = house.getBean(JdbcClient.class);
        this.transaction = house.getBean(TransactionTemplate.class);
    }

    public static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, MailServer.Security.NONE, Optional.empty(), "stays@tailtown.example");
    }

    public static MailServer encrypted(int port) {
        return new MailServer(
                "127.0.0.1", port, MailServer.Security.STARTTLS, Optional.empty(), "stays@tailtown.example");
    }

    /** What other tests left is nobody's business any more. */
    public boolean clear() {
        transaction.executeWithoutResult(_ -> jdbc.sql(
                        "update message set outcome = 'silent', why = 'nothing-new', ended_at = now(), due_at = null where due_at is not null")
                .update());
        return true;
    }

    public boolean write() {
        clerk.writeDue();
        return true;
    }

    /** Writes what is due and sends it; a server may be silent for a second. */
    public boolean post(MailServer server) {
        clerk.writeDue();
        carrier.carry(server, Duration.ofSeconds(1));
        return true;
    }

    public boolean capture() {
        clerk.writeDue();
        carrier.carry(Optional.empty());
        return true;
    }

    /** Sends what is due and is killed before it could write down that it did. */
    public boolean postAndDie(MailServer server) {
        clerk.writeDue();
        try (var line = new SmtpLine(server, Duration.ofSeconds(1))) {
            carrier.claim().forEach(e -> line.send(e, Instant.EPOCH));
        }
        return true;
    }

    /** Whom a program claims that does not hold what it reads: the ids. */
    public List<UUID> claimUnheld(Instant now) {
        var careless = Carrier.CLAIM_DUE.replace("for update of m skip locked", "");
        if (careless.equals(Carrier.CLAIM_DUE)) throw new IllegalStateException("Nothing is held");
        return jdbc
                .sql(careless)
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .param("until", now.plus(Carrier.CLAIM).atOffset(java.time.ZoneOffset.UTC))
                .param("most", Carrier.ROUND)
                .query(Envelope.class)
                .list()
                .stream()
                .map(Envelope::id)
                .toList();
    }

    public List<UUID> claimed() {
        return carrier.claim().stream().map(Envelope::id).toList();
    }

    public List<Message> about(UUID stay) {
        return transaction.execute(_ -> messages.about(stay));
    }
}
