package app.tailtown.alarms;

import app.tailtown.identity.Secrets;
import app.tailtown.installation.AlertMail;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Installation;
import app.tailtown.outbox.HouseMail;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail that somebody has to press a link in: an alert that nobody gets is none. The link is good for one time and a week, and only its hash is kept. */
public final class TestAlarms {

    /** Where its link leads. */
    static final String PATH = "/alert-test/";

    private final Optional<AlertMail> to;
    private final Installation installation;
    private final JdbcClient jdbc;
    private final Clock clock;

    public TestAlarms(Optional<AlertMail> to, Installation installation, JdbcClient jdbc, Clock clock) {
        this.to = to;
        this.installation = installation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param failed what the mail server said; empty when it took it */
    public record Sent(String address, String failed) {}

    /** @param confirmedAt when somebody pressed its link; null while nobody did */
    public record Known(
            String address,
            Instant sentAt,
            String sentBy,
            String failed,
            @Nullable Instant confirmedAt) {}

    public boolean canSend() {
        return to.isPresent() && installation.mail().isPresent();
    }

    /**
     * To each address there is. Refuses when nobody is named.
     *
     * @param by as in the audit, or {@code command}
     */
    public List<Sent> send(String by) {
        if (!canSend()) throw new CannotStart("Nobody is told by mail: set ALERT_EMAIL, SMTP_HOST and MAIL_FROM.");
        return to.orElseThrow().addresses().stream().map(a -> send(a, by)).toList();
    }

    private Sent send(String address, String by) {
        var secret = Secrets.next();
        var link = installation.http().publicUrl().resolve(PATH + secret);
        var isEnglish = to.orElseThrow().language().equals("en");
        var subject = isEnglish ? "Tailtown: does this reach you?" : "Tailtown: ¿le llega esto?";
        var text = isEnglish
                ? "This is a test of the alerts of "
                        + installation.http().publicUrl().getHost()
                        + ". Nothing is wrong.\n\nPress this, so that it is known that alerts reach you:\n" + link
                        + "\n\nThe link is good for a week, and for one time."
                : "Esto es una prueba de las alertas de "
                        + installation.http().publicUrl().getHost()
                        + ". Nada anda mal.\n\nPresione esto, para que se sepa que las alertas le llegan:\n" + link
                        + "\n\nEl enlace sirve una semana, y una sola vez.";
        var failed = new HouseMail(installation.mail().orElseThrow())
                .send(address, subject, text, clock.instant())
                .orElse("");
        jdbc.sql("select platform.note_alarm_test(?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), Secrets.hash(secret), address, Columns.now(clock), by, failed)
                .query((_, _) -> true)
                .single();
        return new Sent(address, failed);
    }

    /** To whom the mail with this link went; nothing when it was pressed, is too old, or is none. */
    Optional<String> addressOf(String secret) {
        return jdbc.sql("select platform.alarm_test_of(?, ?)")
                .params(Secrets.hash(secret), Columns.now(clock))
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** False when it was pressed before, is too old, or is none. */
    boolean confirm(String secret) {
        return jdbc.sql("select platform.confirm_alarm_test(?, ?)")
                .params(Secrets.hash(secret), Columns.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** @param at when somebody pressed the link that went to this address */
    public record Reached(String address, Instant at) {}

    /** The last test that reached somebody; nothing when none ever did. */
    public Optional<Reached> lastReached() {
        return jdbc.sql("select address, confirmed_at from platform.last_alarm_test()")
                .query((row, _) -> new Reached(row.getString("address"), Columns.time(row, "confirmed_at")))
                .optional();
    }

    /**
     * The last twenty, for whoever has a session of the console.
     *
     * @param hash of the secret of that session
     */
    public List<Known> list(byte[] hash) {
        return jdbc.sql("select * from platform.list_alarm_tests(?, ?)")
                .params(hash, Columns.now(clock))
                .query((row, _) -> new Known(
                        row.getString("address"),
                        Columns.time(row, "sent_at"),
                        row.getString("sent_by"),
                        row.getString("failed"),
                        Columns.instant(row, "confirmed_at")))
                .list();
    }
}
