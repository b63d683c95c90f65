package app.tailtown.outbox;

import app.tailtown.installation.Installation;
import app.tailtown.installation.MailServer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is to be known of the mail server without talking to it. */
@Component
class MailServers {

    private final Installation installation;

    MailServers(Installation installation) {
        this.installation = installation;
    }

    boolean isSet() {
        return installation.mail().isPresent();
    }

    /** Made once for a message: it stays the same in every try, whatever is set meanwhile. */
    String messageId(UUID message) {
        var domain = installation
                .mail()
                .map(MailServer::from)
                .map(from -> from.substring(from.indexOf('@') + 1))
                .orElseGet(() -> installation.http().publicUrl().getHost());
        return "<" + message + "@" + domain + ">";
    }
}
