package app.tailtown.admission.reminders;

import app.tailtown.admission.CompanyDays;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.Slice;
import app.tailtown.platform.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which pets need a vaccination, a proof or a look: the living ones of households that may come, against what anything requires today. */
@Service
@Transactional(readOnly = true)
class DueList {

    /** %1$s stands before all, %2$s says of which proofs it is, %3$s of which pets. */
    private static final String EACH = """
            with %1$srequired as materialized (
              select distinct immunization_type_id from requirement where valid @> cast(:today as date) and strictness <> 'none'
            ), proof as materialized (
              select v.pet_id, v.immunization_type_id, max(v.valid_until) filter (where d.verdict = 'verified') as valid_until,
                     coalesce(bool_or(d.verdict = 'verified' and v.valid_until is null), false) as unknown,
                     (array_agg(v.id order by v.submitted_at desc, v.id desc) filter (where d.id is null))[1] as to_verify
                from vaccination v
                left join vaccination_decision d on d.organization_id = v.organization_id and d.vaccination_id = v.id and d.undone_at is null
               where v.taken_back_at is null%2$s group by v.pet_id, v.immunization_type_id
            ), standing as (
              select p.id as pet_id, p.name as pet, s.code as species, c.id as customer_id, c.name as customer, c.sort_name, t.id as type_id, t.name as type,
                     o.valid_until, coalesce(o.unknown, false) as unknown, o.to_verify, r.immunization_type_id is not null as required,
                     coalesce(to_char(o.valid_until, 'YYYY-MM-DD'), '') || ' ' || lower(p.name) || ' ' || t.name as key
                from pet p
                join customer c on c.organization_id = p.organization_id and c.id = p.customer_id
                join species s on s.organization_id = p.organization_id and s.id = p.species_id
                join immunization_type t on t.organization_id = p.organization_id and t.species_id = p.species_id
                left join required r on r.immunization_type_id = t.id
                left join proof o on o.pet_id = p.id and o.immunization_type_id = t.id
               where p.deleted_at is null and p.deceased_on is null and c.deleted_at is null and c.banned_at is null
                 and (r.immunization_type_id is not null or o.to_verify is not null)%3$s
            )
            """;

    /** How each pet stands, and in which lists. Reminders are prepared from the same rows. What is proved is gathered once, not once for each pet. */
    static final String STANDING = EACH.formatted("", "", "");

    /** The same of the few that somebody looks for, by their own name or their family's: nothing of the others is read. */
    private static final String SOUGHT = EACH.formatted(
            """
            sought as materialized (
              select p.id from pet p where p.name ilike :like
              union
              select p.id from customer c join pet p on p.organization_id = c.organization_id and p.customer_id = c.id where c.name ilike :like
            ), """,
            " and v.pet_id = any (array(select id from sought))",
            " and p.id = any (array(select id from sought))");

    private static final String LIST = """
            select z.*, %1$s as sort_key, (select max(m.prepared_at) from vaccination_reminder m
                          where m.pet_id = z.pet_id and m.immunization_type_id = z.type_id and m.valid_until = z.valid_until) as reminded
              from standing z
             where case when :of = 'to-verify' then z.to_verify is not null
                        when not z.required then false
                        when :of = 'overdue' then z.valid_until < :today
                        when :of = 'missing' then z.valid_until is null and not z.unknown and z.to_verify is null
                        when :of = 'unknown' then z.valid_until is null and z.unknown
                        else z.valid_until between :today and cast(:today as date) + :days end
               and %2$s
             order by %3$s limit :limit""";

    private static final Map<DueOrder, String> ALL = in(STANDING);
    private static final Map<DueOrder, String> SEARCHED = in(SOUGHT);

    private static Map<DueOrder, String> in(String standing) {
        return SortKey.each(
                DueOrder.class, DueOrder::key, key -> standing + LIST.formatted(key.sql(), key.after(), key.by()));
    }

    private static final String COUNTS = STANDING + """
            select count(*) filter (where to_verify is not null) as "to-verify",
                   count(*) filter (where required and valid_until < :today) as overdue,
                   count(*) filter (where required and valid_until between :today and cast(:today as date) + 14) as "within-14-days",
                   count(*) filter (where required and valid_until between :today and cast(:today as date) + 30) as "within-30-days",
                   count(*) filter (where required and valid_until between :today and cast(:today as date) + 60) as "within-60-days",
                   count(*) filter (where required and valid_until is null and not unknown and to_verify is null) as missing,
                   count(*) filter (where required and valid_until is null and unknown) as unknown
              from standing""";

    private final JdbcClient jdbc;
    private final CompanyDays days;

    DueList(JdbcClient jdbc, CompanyDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    LocalDate today() {
        return days.today();
    }

    Slice<Due> list(Due.Of of, String search, DueOrder order, Cursor after, int size) {
        var sql = Objects.requireNonNull((search.isEmpty() ? ALL : SEARCHED).get(order));
        List<Due> rows = jdbc.sql(sql)
                .param("today", days.today())
                .param("of", of.code())
                .param("days", of.days())
                .param("like", Like.containing(search))
                .param("start", after.isStart())
                .param("key", after.key())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(DueList::read)
                .list();
        return Slice.of(rows, size, Due::cursor);
    }

    Map<Due.Of, Long> counts() {
        return jdbc.sql(COUNTS)
                .param("today", days.today())
                .query((row, _) -> {
                    var counts = new EnumMap<Due.Of, Long>(Due.Of.class);
                    for (var of : Due.Of.values()) counts.put(of, row.getLong(of.code()));
                    return counts;
                })
                .single();
    }

    private static Due read(ResultSet row, int number) throws SQLException {
        var reminded = Columns.instant(row, "reminded");
        return new Due(
                new PetId(row.getObject("pet_id", UUID.class)),
                row.getString("pet"),
                row.getString("species"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                row.getObject("type_id", UUID.class),
                row.getString("type"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("to_verify", UUID.class),
                reminded,
                row.getString("sort_key"));
    }
}
