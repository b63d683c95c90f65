package app.tailtown.outbox;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A message as it is put on the line: RFC 5322, in two forms, plain text first. */
final class Mime extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private Mime(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Whether answers can go there: the mail's own rules are narrower than those of a form. */
    static boolean takesAnswers(String address) {
        try {
            var name = address.substring(0, Math.max(0, address.lastIndexOf('@')));
            return name.chars().allMatch(c -> c > ' ' && c < 0x7f && "?&%#".indexOf(c) < 0)
                    && !address(address, "").getAddress().isEmpty();
        } catch (MessagingException | UnsupportedEncodingException no) {
            return false;
        }
    }

    /** Throws when the address of whom it is for is none. */
    static Mime of(Session session, Envelope envelope, String from, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        var mime = new Mime(session, envelope.messageId());
        mime.setFrom(new InternetAddress(from, oneLine(envelope.senderName()), UTF_8));
        mime.setRecipient(RecipientType.TO, address(envelope.toAddress(), envelope.toName()));
        var answers = from;
        if (envelope.replyTo() != null && takesAnswers(envelope.replyTo())) {
            answers = envelope.replyTo();
            mime.setReplyTo(new InternetAddress[] {address(answers, envelope.senderName())});
        }
        mime.setSubject(oneLine(envelope.subject()), UTF_8);
        mime.setSentDate(Date.from(now));
        mime.setHeader("Content-Language", envelope.language());
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (!envelope.isPersonal()) mime.setListHeaders(envelope, from, answers);
        mime.setContent(parts(envelope));
        mime.saveChanges();
        return mime;
    }

    /** Of what a company sends to its households: who wants no more of it says so with one press. */
    private void setListHeaders(Envelope envelope, String from, String answers) throws MessagingException {
        setHeader("List-Id", "<stays." + envelope.resortId() + "." + domain(from) + ">");
        setHeader("List-Unsubscribe", "<mailto:" + bare(answers) + "?subject=no%20mail>");
    }

    private static MimeMultipart parts(Envelope envelope) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(envelope.bodyText(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(envelope.bodyHtml(), UTF_8, "html");
        for (var part : new MimeBodyPart[] {text, html})
            part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeMultipart("alternative", text, html);
    }

    /** One address and nothing else: whatever would name a second one, or begin another header, is none. */
    private static InternetAddress address(String address, String name)
            throws MessagingException, UnsupportedEncodingException {
        var one = new InternetAddress(bare(address), true);
        if (one.isGroup()) throw new jakarta.mail.internet.AddressException("A group is not one address");
        one.setPersonal(oneLine(name), UTF_8);
        return one;
    }

    /** Domains in the letters of any language have a form in ours. */
    private static String bare(String address) throws MessagingException {
        var at = address.lastIndexOf('@');
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw new jakarta.mail.internet.AddressException("No such domain", address);
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Nothing that somebody typed begins a header of its own. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** The same in every try. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
