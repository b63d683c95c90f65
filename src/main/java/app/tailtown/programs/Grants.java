package app.tailtown.programs;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.Secrets;
import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people allowed programs, and the tokens of it, by hashes and ids. What was used before and comes again ends all that came of it. */
@Repository
class Grants {

    private final JdbcClient jdbc;
    private final SecurityEvents events;
    private final Clock clock;

    Grants(JdbcClient jdbc, SecurityEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** By what somebody brings a grant. */
    enum By {
        STATE,
        CODE,
        REFRESH,
        ACCESS
    }

    /**
     * A grant that holds.
     *
     * @param staff who allows it; null of a program that comes by itself
     * @param requested permissions that were asked for
     * @param permissions those that were allowed; none while somebody is asked
     * @param until when what was brought ends
     */
    record Found(
            UUID id,
            UUID program,
            @Nullable UUID staff,
            List<String> requested,
            List<String> permissions,
            @Nullable String redirect,
            @Nullable String state,
            @Nullable String challenge,
            Instant until) {}

    /** A request that somebody is asked about. */
    record Asked(
            UUID id,
            UUID program,
            UUID staff,
            List<String> requested,
            String redirect,
            @Nullable String state,
            String challenge) {}

    /**
     * Tokens to give out.
     *
     * @param how {@code code}, {@code refresh} or {@code itself}
     * @param used what they are given for; null of a program that comes by itself
     */
    record Issue(
            UUID id,
            UUID program,
            String how,
            byte @Nullable [] used,
            List<String> permissions,
            UUID access,
            Instant accessUntil,
            byte @Nullable [] refresh,
            @Nullable Instant refreshUntil) {}

    void ask(Asked asked, String secret) {
        jdbc.sql(
                        "select platform.oauth_ask(:id, :program, :staff, :requested, :redirect, :state, :challenge, :hash, :now)")
                .param("id", asked.id())
                .param("program", asked.program())
                .param("staff", asked.staff())
                .param("requested", texts(asked.requested()))
                .param("redirect", asked.redirect())
                .param("state", asked.state(), Types.VARCHAR)
                .param("challenge", asked.challenge())
                .param("hash", Secrets.hash(secret))
                .param("now", Columns.now(clock))
                .query((_, _) -> true)
                .single();
    }

    /** False when it was allowed or refused before. */
    boolean allow(UUID id, List<String> permissions, String code, Instant until) {
        return is("select platform.oauth_allow(?, ?, ?, ?)", id, texts(permissions), Secrets.hash(code), at(until));
    }

    /** @param why {@code taken-back} or {@code refused} */
    void end(UUID id, String why) {
        is("select platform.oauth_end(?, ?, ?)", id, why, Columns.now(clock));
    }

    Optional<Found> find(By by, String secret) {
        return find(by, Secrets.hash(secret), UUID.randomUUID());
    }

    Optional<Found> findByAccess(UUID id) {
        return find(By.ACCESS, new byte[0], id);
    }

    private Optional<Found> find(By by, byte[] hash, UUID id) {
        var now = Columns.now(clock);
        var found = jdbc.sql("select * from platform.oauth_find(?, ?, ?, ?)")
                .params(by.name().toLowerCase(java.util.Locale.ROOT), hash, id, now)
                .query(Grants::read)
                .optional();
        if (found.isEmpty() && (by == By.CODE || by == By.REFRESH)) sayReplayed(id, hash, now);
        return found;
    }

    /** Said when it ended something at this moment, and only then. */
    private void sayReplayed(UUID id, byte[] hash, OffsetDateTime now) {
        jdbc.sql("select organization_id, program_id, program from platform.oauth_replay_of(?, ?, ?)")
                .params(id, hash, now)
                .query((row, _) -> new Replayed(
                        row.getObject("organization_id", UUID.class),
                        row.getObject("program_id", UUID.class),
                        row.getString("program")))
                .optional()
                .ifPresent(it -> events.happenedIn(
                        it.company(), "token:" + it.program(), Kind.GRANT_REPLAYED, it.name(), Map.of()));
    }

    private record Replayed(UUID company, UUID program, String name) {}

    /** False when what they are given for was used before, or does not hold: then nothing of that grant holds any more. */
    boolean issue(Issue what) {
        var refreshUntil = what.refreshUntil();
        var now = Columns.now(clock);
        var issued = jdbc.sql(
                        "select platform.oauth_issue(:id, :program, :how, :used, :permissions, :access, :until, gen_random_uuid(), :refresh, :refreshUntil, :now)")
                .param("id", what.id())
                .param("program", what.program())
                .param("how", what.how())
                .param("used", what.used(), Types.BINARY)
                .param("permissions", texts(what.permissions()))
                .param("access", what.access())
                .param("until", at(what.accessUntil()))
                .param("refresh", what.refresh(), Types.BINARY)
                .param("refreshUntil", refreshUntil == null ? null : at(refreshUntil), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now)
                .query(Boolean.class)
                .single();
        if (!issued) sayReplayed(what.id(), new byte[0], now);
        return issued;
    }

    /** What somebody of the bound company allowed a program, and still holds. */
    record Allowed(UUID id, String staff, List<String> permissions, Instant since, Instant last) {}

    List<Allowed> list(UUID program) {
        return jdbc.sql("select * from platform.list_oauth_grants(?, ?)")
                .params(program, Columns.now(clock))
                .query((row, _) -> new Allowed(
                        row.getObject("id", UUID.class),
                        row.getString("staff_name"),
                        texts(row, "permissions"),
                        Columns.time(row, "created_at"),
                        Columns.time(row, "last_used_at")))
                .list();
    }

    boolean takeBack(UUID id, UUID program) {
        return is("select platform.end_oauth_grant(?, ?, ?)", id, program, Columns.now(clock));
    }

    private boolean is(String function, Object... arguments) {
        return jdbc.sql(function).params(arguments).query(Boolean.class).single();
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                texts(row, "requested"),
                texts(row, "permissions"),
                row.getString("redirect_uri"),
                row.getString("client_state"),
                row.getString("challenge"),
                Columns.time(row, "expires_at"));
    }

    private static String[] texts(List<String> all) {
        return all.toArray(String[]::new);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
