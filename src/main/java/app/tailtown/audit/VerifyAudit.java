package app.tailtown.audit;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.jobs.NightlyJob;
import app.tailtown.organizations.CurrentOrganization;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks the chains each night, so that a break is told and nobody has to ask. */
@Component
class VerifyAudit implements NightlyJob {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyAudit.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecurityEvents events;

    VerifyAudit(JdbcClient jdbc, TransactionTemplate transaction, SecurityEvents events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 20);
    }

    @Override
    public void run() {
        for (var chain : Chain.values()) {
            var verdict = Objects.requireNonNull(transaction.execute(_ -> new Verification(jdbc, chain).verdict()));
            verdict.broken().ifPresent(broken -> tell(chain, broken));
        }
    }

    private void tell(Chain chain, Verdict.Break broken) {
        LOG.error("The chain {} is broken: {}", chain, broken);
        var position = broken.position() == null ? "" : broken.position().toString();
        events.happened(
                Kind.AUDIT_BROKEN,
                chain.name().toLowerCase(java.util.Locale.ROOT),
                Map.of("position", position, "reason", broken.why().sentence()));
        // Whoever runs the installation sees to it as well.
        events.happenedAtTheHouse(
                "job:" + name(),
                Kind.AUDIT_BROKEN,
                CurrentOrganization.binding().organization().value().toString(),
                Map.of("reason", broken.why().sentence()));
    }
}
