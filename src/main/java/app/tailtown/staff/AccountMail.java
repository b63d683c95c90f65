package app.tailtown.staff;

import app.tailtown.identity.PasswordDesk;
import app.tailtown.installation.Installation;
import app.tailtown.outbox.PersonalMail;
import app.tailtown.outbox.PersonalMail.Letter;
import app.tailtown.outbox.PersonalMail.Sent;
import app.tailtown.outbox.PersonalMail.Tried;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.web.Languages;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Invitations and new passwords by mail. What is left here is sent a moment later; the link is made then, so that it lies nowhere. */
@Service
class AccountMail {

    private static final Logger LOG = LoggerFactory.getLogger(AccountMail.class);
    private static final Duration CLAIM = Duration.ofMinutes(15);
    private static final int MOST_TRIES = 12;

    private final JdbcClient jdbc;
    private final PersonalMail mail;
    private final PasswordDesk passwords;
    private final Languages languages;
    private final Installation installation;
    private final Clock clock;
    private final boolean byItself;

    AccountMail(
            JdbcClient jdbc,
            PersonalMail mail,
            PasswordDesk passwords,
            Languages languages,
            Installation installation,
            Clock clock,
            @Value("${tailtown.mail.by-itself:true}") boolean byItself) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.passwords = passwords;
        this.languages = languages;
        this.installation = installation;
        this.clock = clock;
        this.byItself = byItself;
    }

    private record Due(
            UUID id,
            UUID accountId,
            String purpose,
            String name,
            String language,
            String email,
            String company,
            int tries) {}

    /** Whether any mail leaves this installation. */
    boolean isSent() {
        return mail.isSet();
    }

    /** In the caller's transaction: with it or not at all. */
    void leave(UUID account, String purpose, String name, String language) {
        jdbc.sql("select platform.leave_account_mail(?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), account, purpose, name, language, Columns.now(clock))
                .query((_, _) -> true)
                .single();
    }

    /** For whoever has this address; of one nobody has, nothing is left, and nobody is told. */
    void leaveReset(String email, String language) {
        jdbc.sql("select platform.leave_reset(?, ?, ?, ?)")
                .params(Ids.next(), email, language, Columns.now(clock))
                .query((_, _) -> true)
                .single();
    }

    @Scheduled(fixedDelay = 5_000)
    void carryByItself() {
        if (byItself && mail.isSet()) carry();
    }

    /** Whatever is due. */
    void carry() {
        for (var due : claim()) {
            var tried = mail.send(letter(due));
            if (tried.sent() != Sent.ACCEPTED) LOG.warn("Mail {} was not sent: {}", due.id(), tried.said());
            ended(due, tried);
        }
    }

    private List<Due> claim() {
        return jdbc.sql("select * from platform.claim_account_mail(?, ?)")
                .params(Columns.now(clock), Columns.now(clock).plus(CLAIM))
                .query(Due.class)
                .list();
    }

    private void ended(Due due, Tried tried) {
        var outcome = switch (tried.sent()) {
            case ACCEPTED -> "sent";
            case REFUSED -> "refused";
            case LATER -> due.tries() >= MOST_TRIES ? "given-up" : null;
        };
        jdbc.sql("select platform.account_mail_tried(:id, :outcome, :said, :again)")
                .param("id", due.id())
                .param("outcome", outcome)
                .param("said", tried.said())
                .param("again", outcome == null ? again(due) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query((_, _) -> true)
                .single();
    }

    private @Nullable OffsetDateTime again(Due due) {
        return Columns.now(clock).plusMinutes(1L << Math.min(due.tries(), 7));
    }

    private Letter letter(Due due) {
        var words = languages.of(due.language());
        var key = "account-mail." + due.purpose();
        return new Letter(
                due.id(),
                due.name(),
                due.email(),
                due.language(),
                words.text(key + ".subject", due.company()),
                words.text(key + ".text", due.name(), due.company(), link(due)));
    }

    private String link(Due due) {
        var front = installation.http().publicUrl();
        return switch (due.purpose()) {
            case "invitation" ->
                front + link(passwords.openLink(due.accountId(), "invitation", PasswordDesk.INVITATION));
            case "reset" -> front + link(passwords.openLink(due.accountId(), "reset", PasswordDesk.RESET));
            default -> front + "sign-in";
        };
    }

    /** Behind the front of the house. */
    static String link(String secret) {
        return "password?token=" + secret;
    }
}
