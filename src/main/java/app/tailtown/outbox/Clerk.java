package app.tailtown.outbox;

import app.tailtown.organizations.ResortId;
import app.tailtown.outbox.Correspondent.Letter;
import app.tailtown.outbox.Correspondent.Nothing;
import app.tailtown.platform.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what is due, one message in one transaction: what cannot be written keeps no other waiting. */
@Component
class Clerk {

    private static final Duration REST = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

    /** Whoever writes it at this moment is left to it. */
    private static final String NEXT = """
            select id, resort_id, kind, about, in_spite_by is not null as in_spite,
                   (select b.facts from message b
                     where b.about = m.about and b.written_at is not null and b.again_of is null
                       and (b.outcome is null or b.outcome not in ('refused', 'given-up')
                            or exists (select from message c where c.again_of = b.id and c.outcome = 'sent'))
                     order by b.id desc limit 1) as told
              from message m where written_at is null and due_at <= :now
             order by due_at, id limit 1 for update of m skip locked""";

    private static final String WRITE = """
            update message set written_at = :now, due_at = :now, kind = :kind, to_address = :address, to_name = :name, language = :language,
                   sender_name = :sender, reply_to = :reply, subject = :subject, body_text = :text, body_html = :html, facts = :facts::jsonb,
                   message_id = :messageId
             where id = :id""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Correspondents correspondents;
    private final MailRules rules;
    private final MailServers servers;
    private final Clock clock;

    Clerk(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Correspondents correspondents,
            MailRules rules,
            MailServers servers,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.correspondents = correspondents;
        this.rules = rules;
        this.servers = servers;
        this.clock = clock;
    }

    private record Open(
            UUID id,
            UUID resortId,
            String kind,
            UUID about,
            @Nullable String told,
            boolean inSpite) {}

    /** All that is due by now, of the bound company. */
    void writeDue() {
        var more = true;
        while (more) more = writeNext();
    }

    private boolean writeNext() {
        var id = new UUID[1];
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                var open = next();
                open.ifPresent(o -> {
                    id[0] = o.id();
                    write(o);
                });
                return open.isPresent();
            }));
        } catch (RuntimeException e) {
            if (id[0] == null) throw e;
            LOG.error("Message {} could not be written", id[0], e);
            putOff(id[0]);
            return true;
        }
    }

    private Optional<Open> next() {
        return jdbc.sql(NEXT).param("now", Columns.now(clock)).query(Open.class).optional();
    }

    private void write(Open open) {
        var resort = new ResortId(open.resortId());
        var kept = rules.of(resort);
        var kind = Kind.of(open.kind());
        if (!kept.rule().sends(kind)) {
            keepSilent(open, Silence.SWITCHED_OFF);
            return;
        }
        var due = new Correspondent.Due(resort, open.about(), kind, open.told(), open.inSpite());
        switch (correspondents.of(kind).write(due)) {
            case Nothing nothing -> keepSilent(open, nothing.why());
            case Letter letter when !kept.rule().sends(letter.kind()) -> keepSilent(open, Silence.SWITCHED_OFF);
            case Letter letter -> keep(open, letter, kept);
        }
    }

    private void keepSilent(Open open, Silence why) {
        jdbc.sql("update message set outcome = 'silent', why = :why, ended_at = :now, due_at = null where id = :id")
                .param("why", why.code())
                .param("now", Columns.now(clock))
                .param("id", open.id())
                .update();
    }

    private void keep(Open open, Letter letter, MailRules.Kept kept) {
        jdbc.sql(WRITE)
                .param("now", Columns.now(clock))
                .param("kind", letter.kind().code())
                .param("address", letter.to().address())
                .param("name", letter.to().name())
                .param("language", letter.language())
                .param("sender", kept.senderName())
                .param("reply", kept.rule().replyTo(), Types.VARCHAR)
                .param("subject", letter.content().subject())
                .param("text", letter.content().text())
                .param("html", letter.content().html())
                .param("facts", letter.facts())
                .param("messageId", servers.messageId(open.id()))
                .param("id", open.id())
                .update();
    }

    private void putOff(UUID id) {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("update message set due_at = ? where id = ? and written_at is null and outcome is null")
                        .params(clock.instant().plus(REST).atOffset(ZoneOffset.UTC), id)
                        .update());
    }
}
