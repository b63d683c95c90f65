package app.tailtown.admission.agreements;

import app.tailtown.admission.CompanyDays;
import app.tailtown.customers.CustomerId;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.Slice;
import app.tailtown.platform.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which households are still to come to the resorts one sees and have not signed an agreement in the version in force; none while none is. */
@Service
@Transactional(readOnly = true)
class UnsignedList {

    private static final String STANDING = """
            with coming as (
              select p.customer_id, min(v.first_day) as comes_on, array_agg(distinct p.name order by p.name) as pets
                from coming_visits(:now) v
                join pet p on p.id = v.pet_id
                join agreement a on a.id = :agreement and (a.resort_id is null or a.resort_id = v.resort_id)
               group by p.customer_id
            ), standing as (
              select c.id, c.sort_name, m.comes_on, m.pets, s.number, s.signed_on,
                     to_char(m.comes_on, 'YYYY-MM-DD') || ' ' || lower(c.sort_name) as key
                from coming m
                join customer c on c.id = m.customer_id
                join agreement_in_force f on f.agreement_id = :agreement
            """ + AgreementStandings.LAST_SIGNED + """
               where c.deleted_at is null and (s.number is null or s.number < f.counts_from)
            )
            """;

    private static final String LIST = STANDING + """
            select z.*, %1$s as sort_key, coalesce(h.email, '') as email,
                   coalesce((select n.number from phone n where n.person_id = h.id order by n.position limit 1), '') as phone
              from standing z
              left join lateral (select h.id, h.email from person h where h.customer_id = z.id order by h.position limit 1) h on true
             where (:q = '' or z.sort_name ilike :like or exists (select from unnest(z.pets) as n (name) where n.name ilike :like))
               and %2$s
             order by %3$s limit :limit""";

    private static final Map<UnsignedOrder, String> LISTS = SortKey.each(
            UnsignedOrder.class, UnsignedOrder::key, key -> LIST.formatted(key.sql(), key.after(), key.by()));

    private static final String COUNT = STANDING + " select count(*) from standing";

    private final JdbcClient jdbc;
    private final Agreements agreements;
    private final CompanyDays days;

    UnsignedList(JdbcClient jdbc, Agreements agreements, CompanyDays days) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.days = days;
    }

    Agreement agreement(UUID id) {
        return agreements.find(id);
    }

    Slice<Unsigned> list(UUID agreement, String search, UnsignedOrder order, Cursor after, int size) {
        var sql = Objects.requireNonNull(LISTS.get(order));
        List<Unsigned> rows = jdbc.sql(sql)
                .param("now", days.now())
                .param("agreement", agreements.find(agreement).id())
                .param("q", search)
                .param("like", Like.containing(search))
                .param("start", after.isStart())
                .param("key", after.key())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(UnsignedList::read)
                .list();
        return Slice.of(rows, size, Unsigned::cursor);
    }

    long count(UUID agreement) {
        return jdbc.sql(COUNT)
                .param("now", days.now())
                .param("agreement", agreement)
                .query(Long.class)
                .single();
    }

    private static Unsigned read(ResultSet row, int number) throws SQLException {
        return new Unsigned(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("sort_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("comes_on", LocalDate.class),
                List.of((String[]) row.getArray("pets").getArray()),
                row.getObject("number", Integer.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("sort_key"));
    }
}
