package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Money;
import app.tailtown.platform.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads many reservations at once, each with its pets, its suites and its state. */
@Repository
class ReservationLists {

    /** Cancelled ones have no live let; their suites are not shown. */
    private static final String ROWS = """
            select r.id, 'R-' || r.number as number, r.resort_id, r.customer_id, c.sort_name as customer, r.service_id, r.arrives_on, r.departs_on, r.drop_off, r.pick_up,
                   q.total_minor, q.currency,
                   \s""" + CancelledStays.IS_ONE + """
                   as cancelled, h.held_until, h.ended,
                   (select jsonb_agg(jsonb_build_object('petId', s.pet_id, 'name', p.name, 'arrives', s.arrives_on, 'departs', s.departs_on,
                                                       'checkedInAt', s.checked_in_at, 'checkedOutAt', s.checked_out_at,
                                                       'noShowAt', s.no_show_at) order by p.name, p.id)
                      from pet_stay s join pet p on p.organization_id = s.organization_id and p.id = s.pet_id
                     where s.organization_id = r.organization_id and s.reservation_id = r.id) as pets,
                   array(select coalesce(u.name, '') from let l left join suite u on u.organization_id = l.organization_id and u.id = l.suite_id
                          where l.organization_id = r.organization_id and l.holder_id = r.id and l.released_at is null order by l.arrives_on, l.id) as suites
              from reservation r
              join customer c on c.organization_id = r.organization_id and c.id = r.customer_id
              join quote q on q.organization_id = r.organization_id and q.id = r.quote_id
              left join hold h on h.organization_id = r.organization_id and h.reservation_id = r.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReservationLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Of a resort, by arrival, from a date on. */
    Slice<ReservationRow> arriving(ResortId resort, LocalDate from, Cursor after, int size) {
        var rows = jdbc.sql(ROWS + """
                 where r.resort_id = :resort and r.arrives_on >= :from
                   and (:start or (r.arrives_on, r.id) > (:day, :id))
                 order by r.arrives_on, r.id limit :limit""")
                .param("resort", resort.value())
                .param("from", from)
                .param("start", after.isStart())
                .param("day", day(after))
                .param("id", after.id())
                .param("limit", size + 1)
                .query(this::read)
                .list();
        return Slice.of(rows, size, r -> new Cursor(r.arrives().toString(), r.id().value()));
    }

    /** Of a household, the latest first, at the resorts the caller may see. */
    List<ReservationRow> of(CustomerId customer, int most) {
        return jdbc.sql(ROWS + " where r.customer_id = :customer order by r.arrives_on desc, r.id limit :most")
                .param("customer", customer.value())
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Those of this number at the resorts the caller may see: each resort counts its own. */
    List<ReservationRow> numbered(long number) {
        return jdbc.sql(ROWS + " where r.number = ? order by r.arrives_on desc, r.id limit 5")
                .param(number)
                .query(this::read)
                .list();
    }

    /** "Whitfield: Bella, Luna", by the reservation's id. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return families(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().said(_ -> true)));
    }

    /** Who a reservation is for. */
    record Family(String household, List<Pet> pets) {

        record Pet(UUID id, String name) {}

        /** "Whitfield: Bella, Luna", those of them who are meant. */
        String said(Predicate<UUID> meant) {
            return household + ": "
                    + pets.stream()
                            .filter(p -> meant.test(p.id()))
                            .map(Pet::name)
                            .collect(Collectors.joining(", "));
        }
    }

    /** By the reservation's id, those who still belong to it by name. */
    Map<UUID, Family> families(Collection<UUID> ids) {
        return jdbc
                .sql("""
                select r.id, c.name as household,
                       (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id) from reservation_pet x
                          join pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                         where x.organization_id = r.organization_id and x.reservation_id = r.id and x.removed_at is null) as pets
                  from reservation r join customer c on c.organization_id = r.organization_id and c.id = r.customer_id
                 where r.id = any (?)""")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), family(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Family family(ResultSet row) throws SQLException {
        return new Family(
                row.getString("household"), List.of(json.readValue(row.getString("pets"), Family.Pet[].class)));
    }

    private static LocalDate day(Cursor after) {
        if (after.isStart()) return LocalDate.EPOCH;
        try {
            var day = LocalDate.parse(after.key());
            if (day.getYear() > 0 && day.getYear() < 10_000) return day;
        } catch (DateTimeException e) {
            // Said below, with every other date that no page ended with.
        }
        throw FieldsRefused.field("after", "unreadable");
    }

    private ReservationRow read(ResultSet row, int number) throws SQLException {
        var pets = Arrays.asList(json.readValue(row.getString("pets"), ReservationRow.Pet[].class));
        var held = Columns.instant(row, "held_until");
        return new ReservationRow(
                new ReservationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new ResortId(row.getObject("resort_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                row.getObject("service_id", UUID.class),
                row.getObject("arrives_on", LocalDate.class),
                row.getObject("departs_on", LocalDate.class),
                row.getObject("drop_off", LocalTime.class),
                row.getObject("pick_up", LocalTime.class),
                StayState.of(row.getBoolean("cancelled"), "expired".equals(row.getString("ended")), held != null, pets),
                held,
                pets,
                List.of((String[]) row.getArray("suites").getArray()),
                Money.of(row.getLong("total_minor"), row.getString("currency")));
    }
}
