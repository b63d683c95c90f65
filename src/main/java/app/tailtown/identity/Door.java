package app.tailtown.identity;

import app.tailtown.design.Place;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.Codes;
import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a cookie or a token into a visit, in one round trip, on every request. */
@Repository
class Door {

    private static final Duration ANY_AGE = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SecondFactorRule rule;
    private final Clock clock;

    Door(JdbcClient jdbc, JsonMapper json, SecondFactorRule rule, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rule = rule;
        this.clock = clock;
    }

    /** @param terminal the hash of the key of the terminal it comes from; of nothing when it comes from none */
    Optional<Visit> bySession(byte[] hash, byte[] terminal) {
        return bySession(hash, terminal, Terms.LONGEST_IDLE, Terms.LONGEST).filter(v -> v.isOpenAt(clock.instant()));
    }

    /** Whoever would be in if time closed no session; lets nobody in. */
    Optional<Visit> bySessionOfAnyAge(byte[] hash, byte[] terminal) {
        return bySession(hash, terminal, ANY_AGE, ANY_AGE);
    }

    private Optional<Visit> bySession(byte[] hash, byte[] terminal, Duration idle, Duration absolute) {
        return jdbc.sql("select * from platform.enter(?, ?, ?, ?::interval, ?::interval)")
                .params(hash, terminal, clock.instant().atOffset(ZoneOffset.UTC), idle.toString(), absolute.toString())
                .query(this::readVisitor)
                .optional();
    }

    /** The same of many at once; whoever is not in is not among them. */
    Map<StillIn.Pass, Visit> bySessions(List<StillIn.Pass> passes) {
        var in = new HashMap<StillIn.Pass, Visit>();
        jdbc
                .sql(
                        "select h.hash, h.key, e.* from unnest(?, ?) h (hash, key) cross join lateral platform.enter(h.hash, h.key, ?, ?::interval, ?::interval) e")
                .params(
                        passes.stream().map(StillIn.Pass::session).toArray(byte[][]::new),
                        passes.stream().map(StillIn.Pass::terminal).toArray(byte[][]::new),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Terms.LONGEST_IDLE.toString(),
                        Terms.LONGEST.toString())
                .query((row, number) -> Map.entry(
                        new StillIn.Pass(row.getBytes("hash"), row.getBytes("key")), readVisitor(row, number)))
                .list()
                .stream()
                .filter(one -> one.getValue().isOpenAt(clock.instant()))
                .forEach(one -> in.put(one.getKey(), one.getValue()));
        return in;
    }

    Optional<Visit> byToken(byte[] hash) {
        return jdbc.sql("select * from platform.enter_by_token(?, ?)")
                .params(hash, clock.instant().atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    /** @param id of an access token that we signed */
    Optional<Visit> byAccess(UUID id) {
        return jdbc.sql("select * from platform.enter_by_access(?, ?)")
                .params(id, clock.instant().atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    private Visit readVisitor(ResultSet row, int number) throws SQLException {
        var seat = row.getString("terminal");
        return read(row, seat == null ? null : Seat.read(json.readTree(seat), row.getObject("id", UUID.class)));
    }

    private Visit read(ResultSet row, int number) throws SQLException {
        return read(row, null);
    }

    private Visit read(ResultSet row, @Nullable Seat seat) throws SQLException {
        var grants = Grant.readAll(json.readTree(row.getString("grants")));
        return new Visit(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("language"),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                grants,
                list(row.getString("resorts"), Door::place),
                session(row, grants, seat));
    }

    private Visit.@Nullable Session session(ResultSet row, List<Grant> grants, @Nullable Seat seat)
            throws SQLException {
        var id = row.getObject("session_id", UUID.class);
        if (id == null) return null;
        var proof = row.getString("proof");
        return new Visit.Session(
                id,
                Columns.time(row, "opened_at"),
                Columns.time(row, "seen_at"),
                proof,
                Columns.time(row, "proved_at"),
                needsMore(Codes.read(Proof.class, proof), grants, seat),
                seat == null ? null : seat.terminal());
    }

    private boolean needsMore(Proof proof, List<Grant> grants, @Nullable Seat seat) {
        if (!rule.holds() || grants.stream().noneMatch(g -> g.terms().secondFactor())) return false;
        if (proof == Proof.PIN) return seat == null || !seat.hadBothAt(clock.instant());
        return !proof.isTwoFactors();
    }

    private <T> List<T> list(String array, Function<JsonNode, T> each) {
        return json.readTree(array).valueStream().map(each).toList();
    }

    private static Place place(JsonNode place) {
        return new Place(
                UUID.fromString(place.get("id").asString()),
                place.get("name").asString(),
                place.get("city").asString(),
                ZoneId.of(place.get("zone").asString()));
    }
}
