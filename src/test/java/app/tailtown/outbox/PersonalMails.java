package app.tailtown.outbox;

import app.tailtown.installation.Installation;
import app.tailtown.installation.MailServer;
import java.time.Clock;
import java.util.Optional;

/** Mail to people through a server of the test's own. */
public final class PersonalMails {

    private PersonalMails() {}

    public static PersonalMail to(MailServer server, Installation like, Clock clock) {
        var installation = new Installation(
                like.kind(),
                like.home(),
                like.http(),
                like.database(),
                like.key(),
                like.previousKey(),
                Optional.of(server),
                like.bucket(),
                like.scanner());
        return new PersonalMail(new MailServers(installation), installation, clock);
    }
}
