package app.tailtown.daycare.visits;

import app.tailtown.customers.CustomerId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Money;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads visits, one or many, each with its pets, its suites, its price and its state, in one statement. */
@Repository
public class CampVisitReader {

    private static final String VISITS = """
            select v.*, c.name as customer, c.sort_name as household, s.name as service, g.name as group_name, r.time_zone, x.at as cancelled_at,
                   x.reason as cancelled_why, q.total_minor, q.currency, q.lines, q.rules,
                   (select jsonb_agg(jsonb_build_object('petId', d.pet_id, 'name', p.name, 'checkedInAt', d.checked_in_at, 'checkedOutAt', d.checked_out_at)
                                     order by p.name, p.id)
                      from camp_pet_visit d join pet p on p.organization_id = d.organization_id and p.id = d.pet_id
                     where d.organization_id = v.organization_id and d.visit_id = v.id) as pets,
                   array(select coalesce(u.name, '') from let l left join suite u on u.organization_id = l.organization_id and u.id = l.suite_id
                          where l.organization_id = v.organization_id and l.holder_id = v.id and l.released_at is null) as suites
              from camp_visit v
              join customer c on c.organization_id = v.organization_id and c.id = v.customer_id
              join service s on s.organization_id = v.organization_id and s.id = v.service_id
              join camp_group g on g.organization_id = v.organization_id and g.id = v.group_id
              join resort r on r.organization_id = v.organization_id and r.id = v.resort_id
              join quote q on q.organization_id = v.organization_id and q.id = v.quote_id
              left join camp_cancellation x on x.organization_id = v.organization_id and x.visit_id = v.id and x.undone_at is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CampVisitReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public CampVisit find(CampVisitId id) {
        return jdbc.sql(VISITS + " where v.id = ?")
                .param(id.value())
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public Map<CampVisitId, CampVisit> byIds(Collection<CampVisitId> ids) {
        return jdbc
                .sql(VISITS + " where v.id = any (?)")
                .param(ids.stream().map(CampVisitId::value).toArray(UUID[]::new))
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.toMap(CampVisit::id, v -> v));
    }

    /** Everybody of a day but the cancelled, by household. */
    public List<CampVisit> onDay(ResortId resort, LocalDate day) {
        return jdbc.sql(
                        VISITS
                                + " where v.resort_id = ? and v.day = ? and v.live order by c.sort_name collate \"und-x-icu\", v.id")
                .params(resort.value(), day)
                .query(this::read)
                .list();
    }

    /** Of a resort from a day on, the cancelled too. */
    Slice<CampVisit> list(ResortId resort, LocalDate from, Cursor after, int size) {
        var rows = jdbc.sql(VISITS + """
                 where v.resort_id = :resort and v.day >= :from and (:start or (v.day, v.id) > (:day, :id))
                 order by v.day, v.id limit :limit""")
                .param("resort", resort.value())
                .param("from", from)
                .param("start", after.isStart())
                .param("day", day(after))
                .param("id", after.id())
                .param("limit", size + 1)
                .query(this::read)
                .list();
        return Slice.of(rows, size, v -> new Cursor(v.day().toString(), v.id().value()));
    }

    /** Of a household, the latest first, at the resorts the caller may see. */
    public List<CampVisit> of(CustomerId customer, int most) {
        return jdbc.sql(VISITS + " where v.customer_id = ? order by v.day desc, v.id limit ?")
                .params(customer.value(), most)
                .query(this::read)
                .list();
    }

    /** Those of this number at the resorts the caller may see: each resort counts its own. */
    List<CampVisit> numbered(long number) {
        return jdbc.sql(VISITS + " where v.number = ? order by v.day desc, v.id limit 5")
                .param(number)
                .query(this::read)
                .list();
    }

    private static LocalDate day(Cursor after) {
        if (after.isStart()) return LocalDate.EPOCH;
        try {
            return LocalDate.parse(after.key());
        } catch (DateTimeException e) {
            throw FieldsRefused.field("after", "unreadable");
        }
    }

    private CampVisit read(ResultSet row, int number) throws SQLException {
        return new CampVisit(
                new CampVisitId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                "D-" + row.getLong("number"),
                new ResortId(row.getObject("resort_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                row.getString("household"),
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                new CampGroupId(row.getObject("group_id", UUID.class)),
                row.getString("group_name"),
                row.getObject("day", LocalDate.class),
                CampPart.of(row.getString("part")),
                row.getObject("plan_id", UUID.class),
                ZoneId.of(row.getString("time_zone")),
                row.getString("note"),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                cancelled(row),
                List.of(json.readValue(row.getString("pets"), CampVisit.PetDay[].class)),
                List.of((String[]) row.getArray("suites").getArray()),
                quote(row));
    }

    private CampQuote quote(ResultSet row) throws SQLException {
        return new CampQuote(
                row.getObject("quote_id", UUID.class),
                Money.of(row.getLong("total_minor"), row.getString("currency")),
                List.of(json.readValue(row.getString("lines"), CampQuote.Line[].class)),
                row.getString("rules"));
    }

    private static CampVisit.@Nullable Cancelled cancelled(ResultSet row) throws SQLException {
        var at = row.getObject("cancelled_at", OffsetDateTime.class);
        return at == null ? null : new CampVisit.Cancelled(at.toInstant(), row.getString("cancelled_why"));
    }
}
