package app.tailtown.daycare.waiting;

import app.tailtown.customers.CustomerId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How wishes for days of camp are read: one query for the list, the wish and the job, so that all of them mean the same by waiting. */
@Component
class CampWishRows {

    /** What may still come to pass: found by an index, however long the past is. */
    static final String OPEN = "w.withdrawn_at is null and w.visit_id is null and w.day >= :earliest";

    /** What was booked for days that are not over, and was not told. */
    static final String TO_TELL = "w.visit_id is not null and w.told_at is null and w.day >= :earliest";

    /** Households and pets that were deleted do not wait. */
    private static final String WISHES = """
            with wish as (
              select w.id, w.version, w.resort_id, w.customer_id, w.service_id, w.group_id, coalesce(v.day, w.day) as day, coalesce(v.part, w.part) as part,
                     w.ask_first, w.note, w.waiting_since, w.withdrawn_at, w.withdrawn_why, w.passed_over_at, w.passed_over_why, w.visit_id, w.booked_at,
                     w.booked_by, w.told_at, z.time_zone, c.name as customer, s.name as service, g.name as group_name, 'D-' || v.number as number,
                     coalesce((select n.number from person q join phone n on n.organization_id = q.organization_id and n.person_id = q.id
                                where q.organization_id = w.organization_id and q.customer_id = w.customer_id order by q.position, n.position limit 1), '') as phone,
                     (select jsonb_agg(jsonb_build_object('petId', p.id, 'name', p.name) order by p.name, p.id)
                        from camp_wish_pet x join pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                       where x.organization_id = w.organization_id and x.wish_id = w.id) as pets,
                     case when v.live and w.told_at is null and v.day >= (cast(:now as timestamptz) at time zone z.time_zone)::date then 'to-tell'
                          when w.visit_id is not null then 'booked'
                          when w.withdrawn_at is not null then 'withdrawn'
                          when w.day < (cast(:now as timestamptz) at time zone z.time_zone)::date then 'over'
                          else 'waiting' end as state
                from camp_wish w
                join resort z on z.organization_id = w.organization_id and z.id = w.resort_id
                join customer c on c.organization_id = w.organization_id and c.id = w.customer_id and c.deleted_at is null
                join service s on s.organization_id = w.organization_id and s.id = w.service_id
                join camp_group g on g.organization_id = w.organization_id and g.id = w.group_id
                left join camp_visit v on v.organization_id = w.organization_id and v.id = w.visit_id
               where not exists (select from camp_wish_pet x join pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                                  where x.organization_id = w.organization_id and x.wish_id = w.id and p.deleted_at is not null)
                 and (%s)
            ), placed as (
              select w.*, case when w.state = 'waiting'
                               then row_number() over (partition by w.group_id, w.day, w.state = 'waiting' order by w.waiting_since, w.id) end as place
                from wish w)
            """;

    /** All that wait, and those that have to be told, of all bound resorts, as {@code placed}. Others may be among them. */
    static final String GOING_ON = WISHES.formatted("(" + OPEN + ") or (" + TO_TELL + ")");

    /** The same of {@code :resort}. */
    static final String GOING_ON_AT =
            WISHES.formatted("w.resort_id = :resort and ((" + OPEN + ") or (" + TO_TELL + "))");

    /** The one of {@code :wish}, and those among whom it has its place. */
    static final String ONE = WISHES.formatted(
            "w.id = :wish or (" + OPEN
                    + " and (w.resort_id, w.group_id, w.day) = (select o.resort_id, o.group_id, o.day from camp_wish o where o.id = :wish))");

    /** All there ever were of {@code :resort}. */
    static final String EVER = WISHES.formatted("w.resort_id = :resort");

    private final JsonMapper json;

    CampWishRows(JsonMapper json) {
        this.json = json;
    }

    /** A day is not over before it is so everywhere. */
    static Map<String, Object> parameters(Instant now) {
        return Map.of(
                "now", now.atOffset(ZoneOffset.UTC), "earliest", LocalDate.ofInstant(now, ZoneOffset.ofHours(-12)));
    }

    CampWish read(ResultSet row, int number) throws SQLException {
        return new CampWish(
                new CampWishId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new ResortId(row.getObject("resort_id", UUID.class)),
                ZoneId.of(row.getString("time_zone")),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                row.getString("phone"),
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                new CampGroupId(row.getObject("group_id", UUID.class)),
                row.getString("group_name"),
                row.getObject("day", LocalDate.class),
                CampPart.of(row.getString("part")),
                List.of(json.readValue(row.getString("pets"), CampWish.Pet[].class)),
                row.getString("note"),
                row.getBoolean("ask_first"),
                moment(row, "waiting_since"),
                CampWishState.of(row.getString("state")),
                place(row),
                booked(row),
                withdrawn(row),
                passedOver(row));
    }

    private static CampWish.@Nullable Booked booked(ResultSet row) throws SQLException {
        var visit = row.getObject("visit_id", UUID.class);
        if (visit == null) return null;
        return new CampWish.Booked(
                new CampVisitId(visit),
                row.getString("number"),
                moment(row, "booked_at"),
                row.getString("booked_by").startsWith("job:"),
                Columns.instant(row, "told_at"));
    }

    private static CampWish.@Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
        var at = Columns.instant(row, "withdrawn_at");
        return at == null ? null : new CampWish.Withdrawn(at, row.getString("withdrawn_why"));
    }

    private CampWish.@Nullable PassedOver passedOver(ResultSet row) throws SQLException {
        var why = row.getString("passed_over_why");
        if (why == null) return null;
        var texts = json.readValue(why, new TypeReference<Map<String, String>>() {});
        return new CampWish.PassedOver(moment(row, "passed_over_at"), texts);
    }

    private static @Nullable Integer place(ResultSet row) throws SQLException {
        var place = row.getInt("place");
        return row.wasNull() ? null : place;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Columns.instant(row, column));
    }
}
