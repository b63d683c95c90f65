package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.outbox.Posting;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Mail that goes to a real mail server, and is read there. */
abstract class ReadMail extends MailedStays {

    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open_the_server() {
        mail.start();
    }

    @AfterEach
    void close_the_server() {
        mail.stop();
    }

    void post() {
        post(Posting.server(mail.getSmtp().getPort()));
    }

    void post(Duration later) {
        post(Posting.server(mail.getSmtp().getPort()), later);
    }

    MimeMessage last() {
        return mail.getReceivedMessages()[mail.getReceivedMessages().length - 1];
    }

    /** The last one that this address got. */
    MimeMessage to(String address) throws MessagingException {
        MimeMessage found = null;
        for (var message : mail.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().contains(address)) found = message;
        }
        return Objects.requireNonNull(found);
    }

    static String part(MimeMessage message, int number) throws Exception {
        return (String)
                ((MimeMultipart) message.getContent()).getBodyPart(number).getContent();
    }

    void received(int many) {
        assertThat(mail.getReceivedMessages()).hasSize(many);
    }
}
