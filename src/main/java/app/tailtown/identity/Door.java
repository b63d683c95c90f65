package app.tailtown.identity;

import app.tailtown.design.Place;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.Codes;
import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

    Optional<Visit> bySession(byte[] hash) {
        return jdbc.sql("select * from platform.enter(?, ?, ?::interval, ?::interval)")
                .params(
                        hash,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Terms.LONGEST_IDLE.toString(),
                        Terms.LONGEST.toString())
                .query(this::read)
                .optional()
                .filter(v -> v.isOpenAt(clock.instant()));
    }

    /** The same of many at once; whoever is not in is not among them. */
    <K> Map<K, Visit> bySessions(byte[][] hashes, Function<byte[], K> key) {
        var in = new HashMap<K, Visit>();
        jdbc
                .sql(
                        "select h.hash, e.* from unnest(?) h (hash) cross join lateral platform.enter(h.hash, ?, ?::interval, ?::interval) e")
                .params(
                        hashes,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Terms.LONGEST_IDLE.toString(),
                        Terms.LONGEST.toString())
                .query((row, number) -> Map.entry(key.apply(row.getBytes("hash")), read(row, number)))
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

    private Visit read(ResultSet row, int number) throws SQLException {
        var grants = list(row.getString("grants"), Grant::read);
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
                session(row, grants));
    }

    private Visit.@Nullable Session session(ResultSet row, List<Grant> grants) throws SQLException {
        var id = row.getObject("session_id", UUID.class);
        var proof = row.getString("proof");
        return id == null
                ? null
                : new Visit.Session(
                        id,
                        Columns.time(row, "opened_at"),
                        Columns.time(row, "seen_at"),
                        proof,
                        Columns.time(row, "proved_at"),
                        needsMore(proof, grants));
    }

    private boolean needsMore(String proof, List<Grant> grants) {
        return rule.holds()
                && grants.stream().anyMatch(g -> g.terms().secondFactor())
                && !Codes.read(Proof.class, proof).isTwoFactors();
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
