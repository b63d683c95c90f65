package app.tailtown.lodging;

import app.tailtown.lodging.House.OfType;
import app.tailtown.lodging.House.Span;
import app.tailtown.lodging.House.Used;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is free: one computation for every screen, the API and the choice of a suite. It reads a house in one statement, which looks back no further than the
 * longest let and so costs the same however long the past is.
 */
@Repository
public class Availability {

    private static final String NEAR = """
            where l.resort_id = :resort and l.released_at is null and l.holder_id <> :but
                 and lower(l.span) <= :until and upper(l.span) >= :from
                 and\s""" + Reach.OF_L;

    private static final String HOUSE = """
            select\s""" + Suites.COLUMNS + """
                     , t.position as type_position, t.description
                from suite s join suite_type t on t.organization_id = s.organization_id and t.id = s.suite_type_id
               where s.resort_id = :resort and s.deleted_at is null
            """;

    /** Of a let only what an index has, so that not a row of the table is looked at: what this costs is most of what somebody waits who asks what is free. */
    static final String SUITES_AND_WHEN_THEY_ARE_LET = """
            with near as materialized (
              select l.suite_id, l.suite_type_id, lower(l.span) as begins, upper(l.span) as ends from let l\s""" + NEAR + "), house as (" + HOUSE + """
            )
            select h.*, n.suite_type_id, n.begins, n.ends from house h full join near n on n.suite_id = h.id""";

    static final String SUITES_AND_LETS = """
            with near as materialized (
              select l.suite_id, l.suite_type_id, l.kind, l.holder_id, l.reason, lower(l.span) as begins, upper(l.span) as ends from let l\s""" + NEAR + """
            ), held as materialized (select h.reservation_id from hold h where h.held_until is not null), house as (""" + HOUSE + """
            )
            select h.*, n.suite_type_id, n.begins, n.ends, n.kind, d.reservation_id is not null, n.holder_id, n.reason
              from house h full join near n on n.suite_id = h.id
              left join held d on d.reservation_id = n.holder_id""";

    /** Places in a row, after those of the suite. */
    private static final int TYPE = 13;

    private static final int LET = 15;

    private static final Comparator<Span> IN_TIME =
            Comparator.comparing(Span::begins).thenComparing(Span::ends);

    private final JdbcClient jdbc;

    Availability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code but}: whoever's own lets count as free, because they are to be given up. */
    public House of(Resort resort, Stay stay, HolderId but) {
        return read(SUITES_AND_LETS, resort, stay.begins(resort), stay.ends(resort), but, Availability::let);
    }

    /** The same as quickly as can be, where nobody asks to what the suites are let: every let counts as a guest's. */
    public House when(Resort resort, Stay stay, HolderId but) {
        return between(resort, stay.begins(resort), stay.ends(resort), but);
    }

    /** The same for some hours. */
    House between(Resort resort, Instant from, Instant until, HolderId but) {
        return read(SUITES_AND_WHEN_THEY_ARE_LET, resort, from, until, but, Availability::time);
    }

    private interface Reader {
        Span of(ResultSet row) throws SQLException;
    }

    private House read(String sql, Resort resort, Instant from, Instant until, HolderId but, Reader reader) {
        return jdbc.sql(sql)
                .param("resort", resort.id().value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("but", but.value())
                .query((ResultSet rows) -> read(resort, rows, reader));
    }

    private static House read(Resort resort, ResultSet rows, Reader reader) throws SQLException {
        var suites = new HashMap<UUID, Standing>();
        var lost = new ArrayList<Span>();
        while (rows.next()) {
            var id = rows.getObject(1, UUID.class);
            var suite = id == null ? null : suites.get(id);
            if (id != null && suite == null) {
                suite = Standing.read(rows);
                suites.put(id, suite);
            }
            if (rows.getObject(LET, UUID.class) == null) continue;
            (suite == null ? lost : suite.used().lets()).add(reader.of(rows));
        }
        lost.sort(IN_TIME);
        return new House(resort, types(suites.values()), lost);
    }

    /** A suite at its place. */
    private record Standing(HouseOrder place, String description, Used used) {

        static Standing read(ResultSet row) throws SQLException {
            var suite = Suites.read(row, 0);
            return new Standing(
                    HouseOrder.of(suite, row.getInt(TYPE)),
                    row.getString(TYPE + 1),
                    new Used(suite, new ArrayList<>(2)));
        }
    }

    private static List<OfType> types(Collection<Standing> suites) {
        var types = new LinkedHashMap<SuiteTypeId, OfType>();
        for (var standing :
                suites.stream().sorted(Comparator.comparing(Standing::place)).toList()) {
            var used = standing.used();
            used.lets().sort(IN_TIME);
            types.computeIfAbsent(
                            used.suite().suiteTypeId(),
                            id -> new OfType(id, used.suite().suiteType(), standing.description(), new ArrayList<>()))
                    .suites()
                    .add(used);
        }
        return List.copyOf(types.values());
    }

    private static Span let(ResultSet row) throws SQLException {
        var use = NightUse.ofKind(row.getString(LET + 3), row.getBoolean(LET + 4));
        return span(row, use, new HolderId(row.getObject(LET + 5, UUID.class)), row.getString(LET + 6));
    }

    private static Span time(ResultSet row) throws SQLException {
        return span(row, NightUse.LET, HolderId.NOBODY, "");
    }

    private static Span span(ResultSet row, NightUse use, HolderId holder, String reason) throws SQLException {
        return new Span(
                row.getObject(LET, UUID.class),
                use,
                holder,
                reason,
                Objects.requireNonNull(Columns.instant(row, LET + 1)),
                Objects.requireNonNull(Columns.instant(row, LET + 2)));
    }
}
