package app.tailtown.operators;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.ConsoleDoor;
import app.tailtown.identity.Cookies;
import app.tailtown.identity.Proof;
import app.tailtown.identity.Secrets;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sessions of the console: a cookie and a table of their own. One ends half an hour after it was last used, and after eight hours in any case. */
@Service
public class ConsoleSessions implements ConsoleDoor {

    private static final String FOUND = Operator.class.getName();
    private static final int DEVICE_LENGTH = 200;

    private final JdbcClient jdbc;
    private final Cookies cookies;
    private final SecurityEvents events;
    private final Clock clock;

    ConsoleSessions(JdbcClient jdbc, Cookies cookies, SecurityEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.cookies = cookies;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean isIn(HttpServletRequest request) {
        return find(request).isPresent();
    }

    @Override
    public boolean isKnown(HttpServletRequest request) {
        return cookies.operator(request).isPresent();
    }

    /** Whoever asks; for nobody else there is anything here. */
    public Operator of(HttpServletRequest request) {
        return find(request).orElseThrow(NotFound::new);
    }

    private Optional<Operator> find(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Operator known) return Optional.of(known);
        var found = cookies.operator(request).flatMap(this::read);
        found.ifPresent(operator -> request.setAttribute(FOUND, operator));
        return found;
    }

    private Optional<Operator> read(String secret) {
        return jdbc.sql("select account_id, name from platform.enter_console(?, ?)")
                .params(Secrets.hash(secret), Columns.now(clock))
                .query((row, _) -> new Operator(secret, row.getObject("account_id", UUID.class), row.getString("name")))
                .optional();
    }

    boolean isOperator(UUID account) {
        return jdbc.sql("select platform.is_operator(?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** False for whoever is no operator, or has nothing beside a password. */
    boolean open(UUID account, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        var secret = Secrets.next();
        var opened = jdbc.sql("select platform.open_operator_session(?, ?, ?, ?::inet, ?, ?)")
                .params(
                        Secrets.hash(secret),
                        account,
                        device(request),
                        request.getRemoteAddr(),
                        proof.code(),
                        Columns.now(clock))
                .query(Boolean.class)
                .single();
        var actor = Operator.actor(account);
        var proved = Map.of("proof", proof.code());
        events.happenedAtTheHouse(actor, opened ? Kind.SIGNED_IN : Kind.SIGN_IN_FAILED, "", proved);
        if (!opened) return false;
        end(request);
        cookies.keepOperator(response, secret);
        return true;
    }

    /** Somebody who is no operator knew a password. */
    void failed(UUID account) {
        events.happenedAtTheHouse(
                "account:" + account, Kind.SIGN_IN_FAILED, "", Map.of("proof", Proof.PASSWORD.code()));
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        cookies.dropOperator(response);
    }

    private void end(HttpServletRequest request) {
        cookies.operator(request)
                .ifPresent(secret -> jdbc.sql("select platform.end_operator_session(?, ?)")
                        .params(Secrets.hash(secret), Columns.now(clock))
                        .query((_, _) -> true)
                        .single());
    }

    /** What the browser calls itself. */
    static String device(HttpServletRequest request) {
        var said = request.getHeader("User-Agent");
        var device = said == null ? "" : said;
        return device.length() > DEVICE_LENGTH ? device.substring(0, DEVICE_LENGTH) : device;
    }
}
