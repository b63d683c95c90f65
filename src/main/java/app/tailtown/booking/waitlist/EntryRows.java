package app.tailtown.booking.waitlist;

import app.tailtown.booking.ReservationId;
import app.tailtown.customers.CustomerId;
import app.tailtown.organizations.ResortId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How what waits is read: one query for the list, the entry and the job, so that all of them mean the same by waiting. */
@Component
class EntryRows {

    /** What has not been withdrawn and may still come to pass: found by an index, however long the past is. */
    private static final String OPEN = "e.withdrawn_at is null and e.arrives_on >= :earliest";

    /** Households and pets that were deleted do not wait. */
    private static final String ENTRIES = """
            with entry as (
              select e.*, z.time_zone, c.name as customer, v.name as service,
                     coalesce((select n.number from person q join phone n on n.organization_id = q.organization_id and n.person_id = q.id
                                where q.organization_id = e.organization_id and q.customer_id = e.customer_id order by q.position, n.position limit 1), '') as phone,
                     o.reservation_id, 'R-' || r.number as number, r.arrives_on as offer_arrives,
                     r.departs_on as offer_departs, o.offered_at, h.held_until,
                     coalesce((select string_agg(distinct t.name, ', ') from let l join suite_type t on t.organization_id = l.organization_id and t.id = l.suite_type_id
                                where l.organization_id = r.organization_id and l.holder_id = r.id and l.released_at is null), y.name) as offer_type,
                     (select jsonb_agg(jsonb_build_object('petId', p.id, 'name', p.name, 'species', s.code, 'photoId', p.photo_id) order by p.name, p.id)
                        from waitlist_pet x join pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                        join species s on s.organization_id = p.organization_id and s.id = p.species_id
                       where x.organization_id = e.organization_id and x.entry_id = e.id) as pets,
                     (select jsonb_agg(jsonb_build_object('suiteTypeId', t.id, 'name', t.name) order by x.position)
                        from waitlist_type x join suite_type t on t.organization_id = x.organization_id and t.id = x.suite_type_id
                       where x.organization_id = e.organization_id and x.entry_id = e.id) as types,
                     case when o.ended = 'confirmed' then 'accepted'
                          when e.withdrawn_at is not null then 'withdrawn'
                          when o.reservation_id is not null then 'offered'
                          when e.arrives_on + e.flex_days < (cast(:now as timestamptz) at time zone z.time_zone)::date then 'over'
                          else 'waiting' end as state
                from waitlist_entry e
                join resort z on z.organization_id = e.organization_id and z.id = e.resort_id
                join customer c on c.organization_id = e.organization_id and c.id = e.customer_id and c.deleted_at is null
                join service v on v.organization_id = e.organization_id and v.id = e.service_id
                left join waitlist_offer o on o.organization_id = e.organization_id and o.entry_id = e.id and (o.ended is null or o.ended = 'confirmed')
                left join reservation r on r.organization_id = o.organization_id and r.id = o.reservation_id
                left join hold h on h.organization_id = o.organization_id and h.reservation_id = o.reservation_id
                left join suite_type y on y.organization_id = o.organization_id and y.id = o.suite_type_id
               where not exists (select from waitlist_pet x join pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                                  where x.organization_id = e.organization_id and x.entry_id = e.id and p.deleted_at is not null)
                 and (%s))
            """;

    private static final String PLACED = """
            , placed as (
              select e.*, case when e.state in ('waiting', 'offered')
                               then row_number() over (partition by e.resort_id, e.state in ('waiting', 'offered') order by e.waiting_since, e.id) end as place
                from entry e)
            """;

    /** All that go on, as {@code placed}: who has waited longest has the first place. Others may be among them. */
    static final String GOING_ON = ENTRIES.formatted(OPEN) + PLACED;

    /** The one of {@code :entry}, and those among whom it has its place. */
    static final String ONE = ENTRIES.formatted("e.id = :entry or (" + OPEN
                    + " and e.resort_id = (select resort_id from waitlist_entry where id = :entry))")
            + PLACED;

    /** The one of {@code :entry}, as {@code entry}, without its place: nobody else's row is read for it. */
    static final String ALONE = ENTRIES.formatted("e.id = :entry");

    /** All there ever were of {@code :resort}, as {@code entry}, without a place. */
    static final String EVER = ENTRIES.formatted("e.resort_id = :resort");

    /** Nobody is flexible for longer, and a day is a day too long somewhere. */
    private static final int MOST_FLEXIBLE = 15;

    private final JsonMapper json;

    EntryRows(JsonMapper json) {
        this.json = json;
    }

    static Map<String, Object> parameters(Instant now) {
        var earliest = LocalDate.ofInstant(now, ZoneOffset.ofHours(-12)).minusDays(MOST_FLEXIBLE);
        return Map.of("now", now.atOffset(ZoneOffset.UTC), "earliest", earliest);
    }

    WaitlistEntry read(ResultSet row, int number) throws SQLException {
        var types = row.getString("types");
        return new WaitlistEntry(
                new EntryId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new ResortId(row.getObject("resort_id", UUID.class)),
                ZoneId.of(row.getString("time_zone")),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                row.getString("phone"),
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                row.getObject("arrives_on", LocalDate.class),
                row.getObject("departs_on", LocalDate.class),
                row.getInt("flex_days"),
                List.of(json.readValue(row.getString("pets"), WaitlistEntry.Pet[].class)),
                types == null ? List.of() : List.of(json.readValue(types, WaitlistEntry.Type[].class)),
                row.getString("note"),
                moment(row, "waiting_since"),
                WaitState.of(row.getString("state")),
                place(row),
                offer(row),
                withdrawn(row),
                passedOver(row));
    }

    private static WaitlistEntry.@Nullable Offer offer(ResultSet row) throws SQLException {
        var reservation = row.getObject("reservation_id", UUID.class);
        if (reservation == null) return null;
        return new WaitlistEntry.Offer(
                new ReservationId(reservation),
                row.getString("number"),
                row.getObject("offer_arrives", LocalDate.class),
                row.getObject("offer_departs", LocalDate.class),
                row.getString("offer_type"),
                moment(row, "offered_at"),
                row.getObject("held_until") == null ? null : moment(row, "held_until"));
    }

    private static WaitlistEntry.@Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
        return row.getObject("withdrawn_at") == null
                ? null
                : new WaitlistEntry.Withdrawn(moment(row, "withdrawn_at"), row.getString("withdrawn_why"));
    }

    private WaitlistEntry.@Nullable PassedOver passedOver(ResultSet row) throws SQLException {
        var why = row.getString("passed_over_why");
        if (why == null) return null;
        var texts = json.readValue(why, new TypeReference<Map<String, String>>() {});
        return new WaitlistEntry.PassedOver(moment(row, "passed_over_at"), texts);
    }

    private static @Nullable Integer place(ResultSet row) throws SQLException {
        var place = row.getInt("place");
        return row.wasNull() ? null : place;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
