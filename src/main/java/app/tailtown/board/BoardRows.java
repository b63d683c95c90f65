package app.tailtown.board;

import app.tailtown.customers.PetCards;
import app.tailtown.lodging.HouseOrder;
import app.tailtown.lodging.NightUse;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.Suites;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All suites of a resort with who has them in some days, in one statement; it looks back no further than the longest let. */
@Repository
class BoardRows {

    /**
     * Materialized, so that a company the planner does not know yet is not read as loops in loops. By dates, which an index can find behind the wall; what a
     * span begins with it cannot, because that function is not leakproof.
     */
    private static final String WHO = """
            with near as materialized (
              select l.organization_id, l.id as let_id, l.suite_id, l.suite_type_id as promised_type, l.kind, l.holder_id, lower(l.span) as begins, upper(l.span) as ends,
                     l.arrives_on, l.departs_on, l.pinned, l.reason
                from let l
               where l.resort_id = :resort and l.released_at is null
                 and l.arrives_on < :until and l.arrives_on >= :from::date - 31 and l.departs_on >= :from),
            who as materialized (
              select x.let_id, jsonb_agg(jsonb_build_object('petId', p.id, 'name', p.name, 'species', k.code, 'photoId', p.photo_id,
                              'checkedInAt', coalesce(i.at, ci.at), 'checkedOutAt', coalesce(o.at, co.at), 'noShowAt', m.at, 'warnings',\s""" + PetCards.WARNINGS + """
                              ) order by p.name collate "C", p.id) as pets
                from near n
                join let_pet x on x.organization_id = n.organization_id and x.let_id = n.let_id
                join pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                join species k on k.organization_id = p.organization_id and k.id = p.species_id
                left join check_in i on n.arrives_on <= :today and i.organization_id = n.organization_id and i.reservation_id = n.holder_id and i.pet_id = x.pet_id and i.undone_at is null
                left join check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
                left join no_show m on n.arrives_on <= :today and m.organization_id = n.organization_id and m.reservation_id = n.holder_id and m.pet_id = x.pet_id and m.undone_at is null
                left join camp_check_in ci on n.kind = 'day' and ci.organization_id = n.organization_id and ci.visit_id = n.holder_id and ci.pet_id = x.pet_id
                                          and ci.undone_at is null
                left join camp_check_out co on co.organization_id = ci.organization_id and co.check_in_id = ci.id and co.undone_at is null
               group by x.let_id),
            """;

    private static final String BOARD = WHO + """
            services as materialized (select v.id, v.name, row_number() over (order by v.position, v.name, v.id) as hue from service v),
            house as (
              select\s""" + Suites.COLUMNS + """
                     , t.position as type_position
                from suite s join suite_type t on t.organization_id = s.organization_id and t.id = s.suite_type_id
               where s.resort_id = :resort and (s.deleted_at is null or s.id in (select n.suite_id from near n)))
            select h.*, n.let_id, n.promised_type, y.name as promised, n.kind, n.holder_id, n.begins, n.ends, n.arrives_on, n.departs_on, n.pinned, n.reason,
                   coalesce('R-' || r.number, 'D-' || g.number) as number, c.sort_name as household, v.id as service_id, v.name as service, v.hue, coalesce(r.version, 0) as of_version, coalesce(r.arrives_on, n.arrives_on) as whole_from,
                   coalesce(r.departs_on, n.departs_on) as whole_until, d.held_until,
                   coalesce(w.pets, '[]') as pets,
                   (select count(*) from reservation_pet z where z.organization_id = r.organization_id and z.reservation_id = r.id and z.removed_at is null) as party
              from house h full join near n on n.suite_id = h.id
              left join who w on w.let_id = n.let_id
              left join suite_type y on y.organization_id = n.organization_id and y.id = n.promised_type
              left join reservation r on n.kind = 'boarding' and r.organization_id = n.organization_id and r.id = n.holder_id
              left join camp_visit g on n.kind = 'day' and g.organization_id = n.organization_id and g.id = n.holder_id
              left join lateral (select c.sort_name from customer c where c.organization_id = n.organization_id and c.id = case n.kind when 'day' then g.customer_id else r.customer_id end limit 1) c on true
              left join services v on v.id = coalesce(r.service_id, g.service_id)
              left join hold d on d.organization_id = r.organization_id and d.reservation_id = r.id
             order by n.begins, n.let_id""";

    /** Place in a row, after those of the suite. */
    private static final int TYPE_POSITION = 13;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BoardRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every suite in the order of the house, and those who have none. */
    record Found(List<Lane> lanes, List<Bar> withoutSuite) {}

    private record Standing(HouseOrder place, Suite suite, List<Bar> bars) {}

    /** From the first of these local dates to before the last. */
    Found find(Resort resort, LocalDate from, LocalDate until, LocalDate today) {
        return jdbc.sql(BOARD)
                .param("resort", resort.id().value())
                .param("from", from)
                .param("until", until)
                .param("today", today)
                .query(this::read);
    }

    private Found read(ResultSet rows) throws SQLException {
        var suites = new HashMap<UUID, Standing>();
        var without = new ArrayList<Bar>();
        while (rows.next()) {
            var id = rows.getObject(1, UUID.class);
            var suite = id == null ? null : suites.get(id);
            if (id != null && suite == null) {
                suite = standing(rows);
                suites.put(id, suite);
            }
            var bar = bar(rows);
            if (bar != null) (suite == null ? without : suite.bars()).add(bar);
        }
        var lanes = suites.values().stream()
                .sorted(Comparator.comparing(Standing::place))
                .map(s -> new Lane(s.suite(), joined(s.bars())))
                .toList();
        return new Found(lanes, joined(without));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var suite = Suites.read(row, 0);
        return new Standing(HouseOrder.of(suite, row.getInt(TYPE_POSITION)), suite, new ArrayList<>(2));
    }

    /** Those of the same people in the same suite one after the other as one: people see no seams. */
    private static List<Bar> joined(List<Bar> bars) {
        var joined = new ArrayList<Bar>();
        for (var bar : bars) {
            var before = joined.stream().filter(b -> b.goesOnAs(bar)).findFirst();
            if (before.isPresent())
                joined.set(joined.indexOf(before.get()), before.get().until(bar));
            else joined.add(bar);
        }
        return List.copyOf(joined);
    }

    private @Nullable Bar bar(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        if (kind == null) return null;
        var held = Columns.instant(row, "held_until");
        return new Bar(
                row.getObject("let_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                NightUse.ofKind(kind, held != null),
                row.getObject("promised_type", UUID.class),
                row.getString("promised"),
                row.getObject("arrives_on", LocalDate.class),
                row.getObject("departs_on", LocalDate.class),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getBoolean("pinned"),
                held,
                row.getString("reason"),
                row.getInt("party"),
                guest(row),
                List.of(json.readValue(row.getString("pets"), Bar.Pet[].class)));
    }

    private static Bar.@Nullable Guest guest(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return number == null
                ? null
                : new Bar.Guest(
                        number,
                        row.getString("household"),
                        row.getObject("service_id", UUID.class),
                        row.getString("service"),
                        row.getInt("hue"),
                        row.getInt("of_version"),
                        row.getObject("whole_from", LocalDate.class),
                        row.getObject("whole_until", LocalDate.class));
    }
}
