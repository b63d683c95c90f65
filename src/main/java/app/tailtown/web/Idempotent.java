package app.tailtown.web;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that is sent twice counts once. Its key is written in the transaction of its effect, and its answer with it: after a crash either both are there
 * or neither. A refusal writes nothing, so that the same request is judged afresh when the world has changed.
 */
@Component
public class Idempotent {

    private static final String HEADER = "Idempotency-Key";
    private static final String FIELD = "idempotencyKey";
    private static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Idempotent(JdbcClient jdbc, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs the work in one transaction, or gives the answer it had the first time. {@code what} is everything the answer depends on. */
    public <T> Answered<T> run(HttpServletRequest request, Object what, Supplier<Answer<T>> work) {
        var key = key(request);
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (key.isEmpty()) return answered(bytes(work.get(), request));
            var route = request.getMethod() + " " + request.getServletPath();
            var fingerprint = Sha256.of(json.writeValueAsBytes(what));
            if (!claim(route, key.get(), fingerprint)) return kept(route, key.get(), fingerprint);
            var answer = bytes(work.get(), request);
            keep(route, key.get(), answer);
            return answered(answer);
        }));
    }

    private static Optional<String> key(HttpServletRequest request) {
        var key = Optional.ofNullable(request.getHeader(HEADER))
                .or(() -> Optional.ofNullable(request.getParameter(FIELD)))
                .map(String::strip);
        if (key.filter(k -> k.isEmpty() || k.length() > LONGEST_KEY || !CleanText.isKeepable(k))
                .isPresent()) {
            throw FieldsRefused.field(HEADER, "unreadable");
        }
        return key;
    }

    /** A twin that runs at this moment is waited for, but not for long. */
    private boolean claim(String route, String key, byte[] fingerprint) {
        try {
            return jdbc.sql("""
                    insert into idempotency_key (route, key, fingerprint, status, headers, body, created_at)
                    values (:route, :key, :fingerprint, 0, '{}', '', :at) on conflict do nothing""")
                            .param("route", route)
                            .param("key", key)
                            .param("fingerprint", fingerprint)
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        } catch (CannotAcquireLockException e) {
            throw Precondition.stillRunning();
        }
    }

    private <T> Answered<T> kept(String route, String key, byte[] fingerprint) {
        return jdbc.sql("""
                select fingerprint, status, headers, body from idempotency_key
                 where caller = current_actor() and route = :route and key = :key""")
                .param("route", route)
                .param("key", key)
                .query((row, _) -> {
                    if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) throw Precondition.keyReused();
                    return Idempotent.<T>answered(
                            new Kept(row.getInt("status"), headers(row.getString("headers")), row.getBytes("body")));
                })
                .single();
    }

    private void keep(String route, String key, Kept answer) {
        jdbc.sql("""
                update idempotency_key set status = :status, headers = :headers::jsonb, body = :body
                 where caller = current_actor() and route = :route and key = :key""")
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("route", route)
                .param("key", key)
                .update();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> headers(String kept) {
        return json.readValue(kept, Map.class);
    }

    /** An answer as it is kept: what goes out, to the byte. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(int status, Map<String, String> headers, byte[] body) {}

    private Kept bytes(Answer<?> answer, HttpServletRequest request) {
        @Nullable Object body = answer.body();
        var writer = Amounts.outgoing(json.writer(), Sight.seesMoney(request));
        return new Kept(answer.status(), answer.headers(), body == null ? new byte[0] : writer.writeValueAsBytes(body));
    }

    private static <T> Answered<T> answered(Kept kept) {
        return new Answered<>(kept.status(), kept.headers(), kept.body());
    }
}
