package app.tailtown.terminals;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.Actors;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.identity.Secrets;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The terminals of a resort: trusted, listed, ended. Whatever is ended opens nothing from the next request on. */
@Repository
@Transactional
class TerminalBook {

    private final JdbcClient jdbc;
    private final Resorts resorts;
    private final Actors actors;
    private final FreshProof proof;
    private final SecurityEvents events;
    private final Clock clock;

    TerminalBook(
            JdbcClient jdbc, Resorts resorts, Actors actors, FreshProof proof, SecurityEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.resorts = resorts;
        this.actors = actors;
        this.proof = proof;
        this.events = events;
        this.clock = clock;
    }

    /** Those that are trusted, by name. */
    @Transactional(readOnly = true)
    public List<Terminal> list(ResortId resort) {
        return jdbc.sql("""
                        select t.id, t.name, t.trusted_by, t.trusted_at, k.last_used_at from terminal t
                          left join platform.terminals_used() k on k.terminal_id = t.id
                         where t.resort_id = ? and t.ended_at is null order by lower(t.name), t.id""")
                .param(resorts.find(resort).id().value())
                .query((row, _) -> new Terminal(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("trusted_by"),
                        Columns.time(row, "trusted_at"),
                        Columns.instant(row, "last_used_at")))
                .list();
    }

    /** The names of those who trusted them, by actor. */
    @Transactional(readOnly = true)
    public Map<String, String> names(List<Terminal> terminals) {
        return actors.names(terminals.stream().map(Terminal::trustedBy).toList());
    }

    boolean isFresh() {
        return proof.isFresh(CurrentVisit.person());
    }

    /**
     * Trusts the browser that asks, and locks the session it asks with from now on. Returns the secret for its cookie; only its hash is kept.
     *
     * @param here what the browser is already; empty when it is none
     */
    public String trust(ResortId resort, String name, Optional<Spot> here) {
        proof.require(CurrentVisit.person());
        here.filter(spot -> spot.organization()
                        .equals(CurrentVisit.person().organization().value()))
                .ifPresent(spot -> {
                    throw new TerminalRefusal.TrustedAlready(spot.name()).refused();
                });
        var id = Ids.next();
        jdbc.sql("insert into terminal (id, resort_id, name, trusted_at) values (?, ?, ?, ?)")
                .params(id, resorts.find(resort).id().value(), name, Columns.now(clock))
                .update();
        var secret = Secrets.next();
        var session = Objects.requireNonNull(CurrentVisit.person().session()).id();
        jdbc.sql("select platform.trust_terminal(?, ?, ?)")
                .params(Secrets.hash(secret), id, session)
                .query((_, _) -> true)
                .single();
        events.happened(Kind.TERMINAL_TRUSTED, name, Map.of());
        return secret;
    }

    /** Whoever is in there is out; answers what it was called. */
    public String end(ResortId resort, UUID id) {
        var name = jdbc.sql(
                        "update terminal set ended_at = ? where id = ? and resort_id = ? and ended_at is null returning name")
                .params(Columns.now(clock), id, resort.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        events.happened(Kind.TERMINAL_ENDED, name, Map.of());
        return name;
    }
}
