package app.tailtown.lodging;

import app.tailtown.lodging.SuiteNights.Use;
import app.tailtown.lodging.TypeNights.Owed;
import app.tailtown.organizations.Resort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every suite of a resort through the nights of a stay, and what it is used for in each: one statement, which looks back no further than the longest let. A
 * let uses every night that its span touches, so that what is free here is what {@link Availability} calls free.
 */
@Repository
public class Nights {

    static final String SUITES_AND_LETS = """
            with near as (
              select l.suite_id, l.suite_type_id, l.kind, l.holder_id, l.reason, l.span, h.held_until is not null as held
                from let l left join hold h on h.organization_id = l.organization_id and h.reservation_id = l.holder_id
               where l.resort_id = :resort and l.released_at is null and l.holder_id <> :but
                 and lower(l.span) < :until and upper(l.span) > :from
                 and\s""" + Reach.OF_L + """
                 ),
            house as (
              select s.*, t.name as suite_type, t.position as type_position
                from suite s join suite_type t on t.organization_id = s.organization_id and t.id = s.suite_type_id
               where s.resort_id = :resort and s.deleted_at is null)
            select h.*, n.suite_type_id as promised_type, n.kind, n.held, n.holder_id, n.reason, lower(n.span) as begins, upper(n.span) as ends
              from house h full join near n on n.suite_id = h.id
             order by h.type_position, h.suite_type collate natural_order, h.suite_type_id, h.position, h.name collate natural_order, h.id, n.span""";

    private final JdbcClient jdbc;

    Nights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A suite with one of its lets, or without any; or the let of somebody who has no suite. */
    private record Row(@Nullable Suite suite, @Nullable Span let) {}

    /** When a let uses what it has. */
    private record Span(UUID type, NightUse what, HolderId holder, String reason, Instant begins, Instant ends) {

        boolean touches(Instant from, Instant until) {
            return begins.isBefore(until) && from.isBefore(ends);
        }
    }

    /** {@code but}: whoever's own lets count as free, because they are to be given up. */
    public List<TypeNights> of(Resort resort, Stay stay, HolderId but) {
        var rows = jdbc.sql(SUITES_AND_LETS)
                .param("resort", resort.id().value())
                .param("but", but.value())
                .param("from", stay.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", stay.ends(resort).atOffset(ZoneOffset.UTC))
                .query(Nights::read)
                .list();
        var turnovers = IntStream.rangeClosed(0, stay.nights())
                .mapToObj(n -> resort.turnoverOn(stay.arrives().plusDays(n)))
                .toList();
        var suites = new LinkedHashMap<Suite, List<Row>>();
        rows.stream()
                .filter(r -> r.suite() != null)
                .forEach(
                        r -> suites.computeIfAbsent(Objects.requireNonNull(r.suite()), _ -> new java.util.ArrayList<>())
                                .add(r));
        var lost = rows.stream()
                .filter(r -> r.suite() == null)
                .map(r -> Objects.requireNonNull(r.let()))
                .toList();
        return types(stay, suites, lost, turnovers);
    }

    private static List<TypeNights> types(
            Stay stay, Map<Suite, List<Row>> suites, List<Span> lost, List<Instant> turnovers) {
        var byType = suites.entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> e.getKey().suiteTypeId(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                e -> new SuiteNights(e.getKey(), uses(e.getValue(), turnovers)), Collectors.toList())));
        return byType.entrySet().stream()
                .map(e -> new TypeNights(
                        e.getKey(),
                        e.getValue().getFirst().suite().suiteType(),
                        stay,
                        e.getValue(),
                        lost.stream()
                                .filter(l -> l.type().equals(e.getKey().value()))
                                .map(l -> owed(l, turnovers))
                                .toList()))
                .toList();
    }

    private static List<Use> uses(List<Row> rows, List<Instant> turnovers) {
        return IntStream.range(0, turnovers.size() - 1)
                .mapToObj(n -> rows.stream()
                        .map(Row::let)
                        .filter(Objects::nonNull)
                        .filter(l -> l.touches(turnovers.get(n), turnovers.get(n + 1)))
                        .min(Comparator.comparing(Span::what))
                        .map(l -> new Use(l.what(), l.holder(), l.reason()))
                        .orElse(Use.FREE))
                .toList();
    }

    private static Owed owed(Span let, List<Instant> turnovers) {
        var touched = IntStream.range(0, turnovers.size() - 1)
                .filter(n -> let.touches(turnovers.get(n), turnovers.get(n + 1)))
                .summaryStatistics();
        return new Owed(let.holder(), touched.getMin(), touched.getMax() + 1);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var suite = row.getObject("id", UUID.class) == null ? null : Suites.read(row, number);
        var kind = row.getString("kind");
        if (kind == null) return new Row(suite, null);
        return new Row(
                suite,
                new Span(
                        row.getObject("promised_type", UUID.class),
                        NightUse.ofKind(kind, row.getBoolean("held")),
                        new HolderId(row.getObject("holder_id", UUID.class)),
                        row.getString("reason"),
                        row.getObject("begins", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()));
    }
}
