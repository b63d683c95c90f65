package app.tailtown.daycare.plans;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.Slice;
import app.tailtown.platform.SortKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose plans go on at a resort, a page at a time. */
@Repository
public class Regulars {

    private static final String GOING_ON = """
             where p.resort_id = :resort and (p.ends_on is null or p.ends_on >= :today) and (e.from_day is null or e.from_day > :today)
            """;

    private static final String LIST = "with going_on as (" + CampPlans.PLANS + GOING_ON + """
            ), named as (
              select g.*, c.sort_name from going_on g join customer c on c.organization_id = g.organization_id and c.id = g.customer_id
               where :q = '' or c.sort_name ilike :like or c.name ilike :like or g.service ilike :like
                  or exists (select from jsonb_array_elements(g.pets) n where n ->> 'name' ilike :like))
            select z.*, %1$s as sort_key from named z where %2$s order by %3$s limit :limit""";

    private static final Map<RegularOrder, String> LISTS =
            SortKey.each(RegularOrder.class, RegularOrder::key, k -> LIST.formatted(k.sql(), k.after(), k.by()));

    private static final String COUNT = "select count(*) from (" + CampPlans.PLANS + GOING_ON + ") g";

    private final JdbcClient jdbc;
    private final CampPlans plans;

    Regulars(JdbcClient jdbc, CampPlans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    private record Row(CampPlan plan, String key) {}

    /** {@code search}: part of a household, a pet or a service. */
    public Slice<CampPlan> list(
            ResortId resort, LocalDate today, String search, RegularOrder order, Cursor after, int size) {
        var sql = Objects.requireNonNull(LISTS.get(order));
        var rows = jdbc.sql(sql)
                .param("resort", resort.value())
                .param("today", today)
                .param("q", search)
                .param("like", Like.containing(search))
                .param("start", after.isStart())
                .param("key", after.key())
                .param("id", after.id())
                .param("limit", size + 1)
                .query((row, n) -> new Row(plans.read(row, n), row.getString("sort_key")))
                .list();
        var page = Slice.of(rows, size, r -> new Cursor(r.key(), r.plan().id().value()));
        return new Slice<>(page.items().stream().map(Row::plan).toList(), page.next());
    }

    public long count(ResortId resort, LocalDate today) {
        return jdbc.sql(COUNT)
                .param("resort", resort.value())
                .param("today", today)
                .query(Long.class)
                .single();
    }
}
