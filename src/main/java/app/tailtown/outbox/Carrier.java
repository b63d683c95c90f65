package app.tailtown.outbox;

import app.tailtown.installation.MailServer;
import app.tailtown.telemetry.Spans;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is written to the mail server. A message is claimed in one transaction, sent in none, and what became of it is written in another one: whoever is
 * killed in between leaves a claim that runs out, and the same message is tried once more under the same id.
 */
@Component
class Carrier {

    static final int ROUND = 10;

    /** Longer than a whole round may take, so that nobody else sends what is being sent. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    /** A server may be silent for so long; a round ends before its claims do. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final SecureRandom CHANCE = new SecureRandom();

    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);
    private static final Duration GIVES_UP = Duration.ofDays(3);

    /** A message waits for those before it about the same stay. Who comes at the same time takes others. */
    static final String CLAIM_DUE = """
            with due as materialized (
              select m.id from message m
               where m.due_at <= :now and m.written_at is not null
                 and (m.again_of is not null or not exists (
                       select from message e where e.about = m.about and e.id < m.id and e.due_at is not null and e.again_of is null))
               order by m.due_at, m.id limit :most for update of m skip locked)
            update message m set due_at = :until, tries = tries + 1 from due where m.id = due.id
            returning m.id, m.resort_id, m.kind, m.about, m.again_of is not null or m.in_spite_by is not null as by_hand, m.tries as number, m.message_id, m.sender_name, m.reply_to, m.to_name, m.to_address, m.language, m.subject,
                      m.body_text, m.body_html""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Correspondents correspondents;
    private final Clock clock;
    private final Spans spans;

    Carrier(JdbcClient jdbc, TransactionTemplate transaction, Correspondents correspondents, Clock clock, Spans spans) {
        this.spans = spans;
        this.correspondents = correspondents;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whatever is due of the bound company, until nothing is or the server cannot be reached. */
    void carry(Optional<MailServer> server) {
        if (server.isPresent()) carry(server.get(), PATIENCE);
        else capture();
    }

    /** The same to a server that may be silent for so long. */
    void carry(MailServer server, Duration patience) {
        try (var line = new SmtpLine(server, patience)) {
            var more = true;
            while (more) more = round(claim(), line);
        }
    }

    /** Nothing is called sent that nobody took. */
    private void capture() {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("""
                update message set outcome = 'captured', ended_at = :now, due_at = null
                 where id = any (array(select id from message where due_at <= :now and written_at is not null for update skip locked))""").param("now", utc(clock.instant())).update());
    }

    List<Envelope> claim() {
        var now = clock.instant();
        return Objects.requireNonNull(transaction.execute(_ -> {
            var claimed = jdbc.sql(CLAIM_DUE)
                    .param("now", utc(now))
                    .param("until", utc(now.plus(CLAIM)))
                    .param("most", ROUND)
                    .query(Envelope.class)
                    .list();
            var sent = claimed.stream().filter(e -> !isUnwanted(e, now)).toList();
            begin(sent, now);
            return sent;
        }));
    }

    /** What they want no more since it was written, and what it reminds of that is over, is not sent. */
    private boolean isUnwanted(Envelope envelope, Instant now) {
        if (envelope.byHand()) return false;
        var against = correspondents.against(Kind.of(envelope.kind()), envelope.about());
        against.ifPresent(why -> jdbc.sql(
                        "update message set outcome = 'silent', why = ?, ended_at = ?, due_at = null, tries = tries - 1 where id = ?")
                .params(why.code(), utc(now), envelope.id())
                .update());
        return against.isPresent();
    }

    private void begin(List<Envelope> claimed, Instant now) {
        if (claimed.isEmpty()) return;
        jdbc.sql("""
                insert into message_try (resort_id, message_id, number, at)
                select resort, message, number, :now from unnest(:resorts, :messages, :numbers) as t (resort, message, number)""")
                .param("now", utc(now))
                .param("resorts", claimed.stream().map(Envelope::resortId).toArray(UUID[]::new))
                .param("messages", claimed.stream().map(Envelope::id).toArray(UUID[]::new))
                .param("numbers", claimed.stream().map(Envelope::number).toArray(Integer[]::new))
                .update();
    }

    /** False when there is no use in another round. */
    private boolean round(List<Envelope> claimed, SmtpLine line) {
        var end = clock.instant().plus(LONGEST_ROUND);
        Outcome.@Nullable Deferred gone = null;
        for (var envelope : claimed) {
            if (gone == null && clock.instant().isAfter(end)) gone = new Outcome.Deferred("too slow", false);
            var outcome = gone == null ? spans.around("mail.send", () -> line.send(envelope, clock.instant())) : gone;
            ended(envelope, outcome);
            // What this one met, the others would meet.
            if (outcome instanceof Outcome.Deferred no && !no.reachable()) gone = no;
        }
        return !claimed.isEmpty() && gone == null;
    }

    /** What was sent stays sent, whoever else tried meanwhile; anything else counts only while the claim is ours. */
    void ended(Envelope envelope, Outcome outcome) {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            switch (outcome) {
                case Outcome.Accepted _ -> {
                    endTry(envelope, "accepted", "", now);
                    settle(envelope, "sent", "", now);
                }
                case Outcome.Refused no -> {
                    endTry(envelope, "refused", no.reason(), now);
                    settle(envelope, "refused", no.reason(), now);
                }
                case Outcome.Deferred no -> {
                    endTry(envelope, "deferred", no.reason(), now);
                    putOff(envelope, no.reason(), now);
                }
            }
        });
    }

    private void endTry(Envelope envelope, String outcome, String reason, Instant now) {
        jdbc.sql("update message_try set outcome = ?, reason = ?, ended_at = ? where message_id = ? and number = ?")
                .params(outcome, reason, utc(now), envelope.id(), envelope.number())
                .update();
    }

    private void settle(Envelope envelope, String outcome, String why, Instant now) {
        jdbc.sql(
                        "update message set outcome = ?, why = ?, ended_at = ?, due_at = null where id = ? and outcome is null")
                .params(outcome, why, utc(now), envelope.id())
                .update();
    }

    private void putOff(Envelope envelope, String why, Instant now) {
        jdbc.sql("""
                update message set why = :why,
                       outcome = case when written_at < :longAgo then 'given-up' end, ended_at = case when written_at < :longAgo then :now::timestamptz end,
                       due_at = case when written_at >= :longAgo then :again::timestamptz end
                 where id = :id and tries = :number and outcome is null""")
                .param("why", why)
                .param("longAgo", utc(now.minus(GIVES_UP)))
                .param("now", utc(now))
                .param("again", utc(now.plus(Backoff.after(envelope.number(), CHANCE.nextDouble()))))
                .param("id", envelope.id())
                .param("number", envelope.number())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
