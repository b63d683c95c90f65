package app.tailtown.operators;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.Secrets;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All companies, for whoever has a session of the console: the database asks for it each time. */
@Repository
class Companies {

    private final JdbcClient jdbc;
    private final SecurityEvents events;
    private final Clock clock;

    Companies(JdbcClient jdbc, SecurityEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    List<Company> list(Operator who) {
        return jdbc.sql("select * from platform.list_all_organizations(?, ?)")
                .params(who.hash(), Columns.now(clock))
                .query(Companies::read)
                .list();
    }

    Company find(Operator who, UUID id) {
        return list(who).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** From the next request on it lets nobody in. Refused as stale when it is suspended already. */
    void suspend(Operator who, Company company, String reason, String requestId) {
        var done = jdbc.sql("select platform.suspend_organization(?, ?, ?, ?, ?, ?)")
                .params(who.hash(), Ids.next(), company.id(), reason, requestId, Columns.now(clock))
                .query(Boolean.class)
                .single();
        if (!done) throw Precondition.stale();
        events.happenedAtTheHouse(who.actor(), Kind.COMPANY_SUSPENDED, company.name(), Map.of("reason", reason));
    }

    void restore(Operator who, Company company, String requestId) {
        var done = jdbc.sql("select platform.restore_organization(?, ?, ?, ?)")
                .params(who.hash(), company.id(), requestId, Columns.now(clock))
                .query(Boolean.class)
                .single();
        if (!done) throw Precondition.stale();
        events.happenedAtTheHouse(who.actor(), Kind.COMPANY_RESTORED, company.name(), Map.of());
    }

    /** Said once it is there. */
    void added(Operator who, String name) {
        events.happenedAtTheHouse(who.actor(), Kind.COMPANY_ADDED, name, Map.of());
    }

    /**
     * Opens a session in an active company.
     *
     * @param device what the browser calls itself
     * @param address the IP address
     * @return the secret for its cookie
     */
    String enter(Operator who, Company company, GoIn how, String device, String address, String requestId) {
        var secret = Secrets.next();
        var done = jdbc.sql("select platform.enter_organization(?, ?, ?, ?, ?, ?, ?, ?::inet, ?, ?)")
                .params(
                        who.hash(),
                        Ids.next(),
                        company.id(),
                        how.reason(),
                        how.minutes(),
                        Secrets.hash(secret),
                        device,
                        address,
                        requestId,
                        Columns.now(clock))
                .query(Boolean.class)
                .single();
        if (!done) throw Precondition.stale();
        events.happenedIn(company.id(), who.actor(), Kind.OPERATOR_ENTERED, "", Map.of("reason", how.reason()));
        events.happenedAtTheHouse(who.actor(), Kind.OPERATOR_ENTERED, company.name(), Map.of("reason", how.reason()));
        return secret;
    }

    /** False when this session is none that an operator opened. */
    boolean leave(String secret) {
        return jdbc.sql("select platform.leave_organization(?, ?)")
                .params(Secrets.hash(secret), Columns.now(clock))
                .query(Boolean.class)
                .single();
    }

    private static Company read(ResultSet row, int number) throws SQLException {
        return new Company(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("slug"),
                row.getString("state"),
                Columns.time(row, "created_at"),
                row.getInt("staff"),
                Columns.instant(row, "last_seen_at"),
                row.getString("suspended_because"));
    }
}
