package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.lodging.Lets;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.pricing.Quotes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reservations in the database, and the facts of each stay. */
@Repository
class Reservations {

    private static final String ONE = """
            select r.*, c.name as customer, v.name as service, x.at as cancelled_at, x.reason as cancelled_why, h.held_until, h.ended,
                   (select jsonb_agg(jsonb_build_object('petId', s.pet_id, 'name', p.name, 'arrives', s.arrives_on, 'departs', s.departs_on,
                                                       'checkedInAt', s.checked_in_at, 'checkedOutAt', s.checked_out_at,
                                                       'gaveUpUntil', s.gave_up_until, 'noShowAt', s.no_show_at) order by p.name, p.id)
                      from pet_stay s join pet p on p.organization_id = s.organization_id and p.id = s.pet_id
                     where s.reservation_id = r.id) as pets
              from reservation r
              join customer c on c.organization_id = r.organization_id and c.id = r.customer_id
              join service v on v.organization_id = r.organization_id and v.id = r.service_id
              left join cancellation x on x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null
              left join hold h on h.organization_id = r.organization_id and h.reservation_id = r.id
             where r.id = ?""";

    private final JdbcClient jdbc;
    private final Lets lets;
    private final Quotes quotes;
    private final History history;
    private final ReservationPets pets;
    private final AddOnPricing addOns;
    private final JsonMapper json;

    Reservations(
            JdbcClient jdbc,
            Lets lets,
            Quotes quotes,
            History history,
            ReservationPets pets,
            AddOnPricing addOns,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.lets = lets;
        this.quotes = quotes;
        this.history = history;
        this.pets = pets;
        this.addOns = addOns;
        this.json = json;
    }

    Reservation find(ReservationId id) {
        return jdbc.sql(ONE).param(id.value()).query(this::read).optional().orElseThrow(NotFound::new);
    }

    /** The same, and nobody else changes it before this transaction ends. What refers to it may be written beside: a closure notes in its history. */
    Reservation lock(ReservationId id) {
        holdStill(id);
        return find(id);
    }

    /** Several of them, in the order of their ids: whoever locks two waits for nobody in a circle. */
    void lock(List<ReservationId> ids) {
        ids.stream().sorted(Comparator.comparing(ReservationId::value)).forEach(this::holdStill);
    }

    private void holdStill(ReservationId id) {
        var _ = jdbc.sql("select 1 from reservation where id = ? for no key update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The next number of the resort. Taken last, since whoever has it keeps the others of the resort waiting until the end. */
    private long nextNumber(Resort resort) {
        return jdbc.sql("""
                insert into reservation_counter (resort_id, last_number) values (?, 10001)
                on conflict (organization_id, resort_id) do update set last_number = reservation_counter.last_number + 1
                returning last_number""").param(resort.id().value()).query(Long.class).single();
    }

    void add(ReservationId id, Resort resort, BookStay what, List<Coming> coming, UUID quote, OffsetDateTime now) {
        var stay = Coming.whole(coming);
        jdbc.sql("""
                insert into reservation (id, resort_id, number, customer_id, service_id, quote_id, arrives_on, departs_on, drop_off, pick_up, time_zone,
                                         note, confirmed_at, confirmed_by)
                values (:id, :resort, :number, :customer, :service, :quote, :arrives, :departs, :dropOff, :pickUp, :zone, :note,
                        :confirmed, case when :confirmed::timestamptz is not null then current_actor() end)""")
                .param("id", id.value())
                .param("resort", resort.id().value())
                .param("number", nextNumber(resort))
                .param("customer", what.customerId())
                .param("service", what.serviceId())
                .param("quote", quote)
                .param("arrives", stay.arrives())
                .param("departs", stay.departs())
                .param("dropOff", what.dropOff(), Types.TIME)
                .param("pickUp", what.pickUp(), Types.TIME)
                .param("zone", resort.zone().getId())
                .param("note", what.note())
                .param("confirmed", what.hold() ? null : now, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        pets.keep(id, resort.id(), coming);
    }

    /** What was booked as it is changed; who comes when is written with it. */
    void change(Reservation before, ChangeStay to, List<Coming> coming, UUID quote, OffsetDateTime now) {
        var stay = Coming.whole(coming);
        jdbc.sql("""
                update reservation set version = version + 1, arrives_on = :arrives, departs_on = :departs, drop_off = :dropOff, pick_up = :pickUp,
                       note = :note, quote_id = :quote, service_id = :service
                 where id = :id""")
                .param("arrives", stay.arrives())
                .param("departs", stay.departs())
                .param("dropOff", to.dropOff(), Types.TIME)
                .param("pickUp", to.pickUp(), Types.TIME)
                .param("note", to.note())
                .param("quote", quote)
                .param("service", to.serviceId() == null ? before.serviceId() : to.serviceId())
                .param("id", before.id().value())
                .update();
        pets.keep(before.id(), before.resortId(), coming);
        pets.removeOthers(before.id(), coming, now);
    }

    void price(Reservation reservation, UUID quote) {
        jdbc.sql("update reservation set version = version + 1, quote_id = ? where id = ?")
                .params(quote, reservation.id().value())
                .update();
    }

    /** Who stays until when after some gave nights up or took them again. */
    void keep(Reservation reservation, List<Coming> coming, UUID quote) {
        var stay = Coming.whole(coming);
        jdbc.sql("update reservation set arrives_on = ?, departs_on = ? where id = ?")
                .params(stay.arrives(), stay.departs(), reservation.id().value())
                .update();
        pets.keep(reservation.id(), reservation.resortId(), coming);
        price(reservation, quote);
    }

    void cancel(Reservation reservation, String reason, OffsetDateTime now) {
        jdbc.sql("insert into cancellation (id, resort_id, reservation_id, at, reason) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        reservation.resortId().value(),
                        reservation.id().value(),
                        now,
                        reason)
                .update();
        touch(reservation);
    }

    void undoCancel(Reservation reservation, OffsetDateTime now) {
        jdbc.sql(
                        "update cancellation set undone_at = ?, undone_by = current_actor() where reservation_id = ? and undone_at is null")
                .params(now, reservation.id().value())
                .update();
        touch(reservation);
    }

    /** What was done to it, for its history; the stay as it is now, its add-ons priced as they are given by now. */
    Reservation happened(ReservationId id, Deed... deeds) {
        var stands = find(id);
        return history.written(
                addOns.renewed(stands).map(quote -> with(id, quote)).orElse(stands), List.of(deeds));
    }

    private Reservation with(ReservationId id, UUID quote) {
        jdbc.sql("update reservation set quote_id = ? where id = ?")
                .params(quote, id.value())
                .update();
        return find(id);
    }

    /** Who is still in the suite that is promised to it for today. */
    Optional<StillThere> stillThere(Reservation stay, LocalDate today) {
        return StillThere.of(jdbc, stay, today);
    }

    /** Whatever happens to a stay makes a new version of it. */
    void touch(Reservation reservation) {
        jdbc.sql("update reservation set version = version + 1 where id = ?")
                .param(reservation.id().value())
                .update();
    }

    private Reservation read(ResultSet row, int number) throws SQLException {
        var id = new ReservationId(row.getObject("id", UUID.class));
        return new Reservation(
                id,
                row.getInt("version"),
                "R-" + row.getLong("number"),
                new ResortId(row.getObject("resort_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                row.getObject("arrives_on", LocalDate.class),
                row.getObject("departs_on", LocalDate.class),
                row.getObject("drop_off", LocalTime.class),
                row.getObject("pick_up", LocalTime.class),
                ZoneId.of(row.getString("time_zone")),
                row.getString("note"),
                Columns.instant(row, "confirmed_at"),
                Columns.instant(row, "held_until"),
                cancelled(row),
                pets(row),
                lets.of(List.of(id.holder())),
                quotes.find(row.getObject("quote_id", UUID.class)));
    }

    private static Reservation.@Nullable Cancelled cancelled(ResultSet row) throws SQLException {
        var at = Columns.instant(row, "cancelled_at");
        if (at == null) return null;
        return new Reservation.Cancelled(at, row.getString("cancelled_why"), "expired".equals(row.getString("ended")));
    }

    private List<Reservation.PetStay> pets(ResultSet row) throws SQLException {
        return List.of(json.readValue(row.getString("pets"), Reservation.PetStay[].class));
    }
}
