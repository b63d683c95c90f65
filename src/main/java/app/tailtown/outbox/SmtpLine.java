package app.tailtown.outbox;

import app.tailtown.installation.MailServer;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** One line to the mail server, opened with the first message and used for all of a round. */
final class SmtpLine implements AutoCloseable {

    private static final int LONGEST_REASON = 500;

    private final MailServer server;
    private final Session session;
    private @Nullable Transport transport;

    /**
     * A line that is not open yet.
     *
     * @param patience how long the server may be silent
     */
    SmtpLine(MailServer server, Duration patience) {
        this.server = server;
        this.session = Session.getInstance(properties(server, patience));
    }

    /** The same, trusting whom it is told to instead of whom this machine trusts. */
    SmtpLine(MailServer server, Duration patience, SSLSocketFactory trusting) {
        this.server = server;
        var properties = properties(server, patience);
        properties.put("mail.smtp.ssl.socketFactory", trusting);
        this.session = Session.getInstance(properties);
    }

    private static Properties properties(MailServer server, Duration patience) {
        var all = new Properties();
        var wait = String.valueOf(patience.toMillis());
        all.put("mail.smtp.host", server.host());
        all.put("mail.smtp.port", String.valueOf(server.port()));
        all.put("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        all.put("mail.smtp.from", server.from());
        all.put("mail.smtp.connectiontimeout", wait);
        all.put("mail.smtp.timeout", wait);
        all.put("mail.smtp.writetimeout", wait);
        all.put("mail.smtp.quitwait", "false");
        all.put("mail.smtp.ssl.enable", String.valueOf(server.security() == MailServer.Security.TLS));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        all.put("mail.smtp.starttls.enable", String.valueOf(server.security() == MailServer.Security.STARTTLS));
        all.put("mail.smtp.starttls.required", String.valueOf(server.security() == MailServer.Security.STARTTLS));
        return all;
    }

    /** Tries once. Whatever goes wrong is an outcome, never thrown. */
    Outcome send(Envelope envelope, Instant now) {
        Mime mime;
        try {
            mime = Mime.of(session, envelope, server.from(), now);
        } catch (AddressException no) {
            return new Outcome.Refused(said(no));
        } catch (MessagingException | UnsupportedEncodingException no) {
            return new Outcome.Deferred(said(no), true);
        }
        try {
            open().sendMessage(mime, new Address[] {mime.getAllRecipients()[0]});
            return new Outcome.Accepted();
        } catch (MessagingException no) {
            var outcome = outcome(no);
            if (outcome instanceof Outcome.Deferred later && !later.reachable()) hangUp();
            return outcome;
        }
    }

    private Transport open() throws MessagingException {
        var line = transport;
        if (line != null && line.isConnected()) return line;
        line = session.getTransport("smtp");
        transport = line;
        if (server.login().isEmpty()) line.connect();
        else
            line.connect(
                    server.login().get().user(), server.login().get().password().text());
        return line;
    }

    /**
     * A no to this recipient or this content is for good. A no to who we are, or to what we log in with, is mended by whoever runs this, and the message
     * waits for it.
     */
    private static Outcome outcome(MessagingException no) {
        var code = causes(no).map(SmtpLine::code).flatMap(Optional::stream).findFirst();
        var ours = causes(no)
                .anyMatch(e -> e instanceof AuthenticationFailedException || e instanceof SMTPSenderFailedException);
        if (!ours && code.filter(c -> c >= 500).isPresent()) return new Outcome.Refused(said(no));
        return new Outcome.Deferred(said(no), code.isPresent());
    }

    private static Optional<Integer> code(Exception e) {
        return switch (e) {
            case SMTPAddressFailedException no -> Optional.of(no.getReturnCode());
            case SMTPSendFailedException no when no.getReturnCode() > 0 -> Optional.of(no.getReturnCode());
            default -> Optional.empty();
        };
    }

    /** The innermost first: it is about the recipient, the others are about the message. */
    private static Stream<Exception> causes(MessagingException outermost) {
        var all = Stream.<Exception>iterate(
                        outermost,
                        java.util.Objects::nonNull,
                        e -> e instanceof MessagingException m ? m.getNextException() : null)
                .toList();
        return all.reversed().stream();
    }

    /** In one line, as the server or the network said it. */
    private static String said(Exception no) {
        var reason = no instanceof MessagingException m
                ? causes(m)
                        .filter(e -> !(e instanceof SendFailedException)
                                || e instanceof SMTPAddressFailedException
                                || e.equals(no))
                        .findFirst()
                        .orElse(no)
                : no;
        var text = Mime.oneLine(String.valueOf(reason.getMessage()));
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    private void hangUp() {
        var line = transport;
        transport = null;
        if (line == null) return;
        try {
            line.close();
        } catch (MessagingException e) {
            // It is gone, which is what was wanted.
        }
    }

    @Override
    public void close() {
        hangUp();
    }
}
