package app.tailtown.booking.confirmations;

import app.tailtown.booking.CancelledStays;
import app.tailtown.booking.ReservationId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.Resorts;
import app.tailtown.outbox.Kind;
import app.tailtown.outbox.Outbox;
import app.tailtown.outbox.Topic;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That a household is reminded of a stay: once for each day of arrival, in the same transaction as the message that tells it. */
@Service
@Transactional
class ArrivalReminders {

    /** Who booked within these days was told just now. */
    private static final String OPEN = """
            with opened as (
              insert into arrival_reminder (id, resort_id, reservation_id, arrives_on, opened_at)
              select gen_random_uuid(), r.resort_id, r.id, r.arrives_on, :now from reservation r
               where r.resort_id = :resort and r.arrives_on > :today and r.arrives_on <= cast(:today as date) + :days
                 and r.confirmed_at < (r.arrives_on - :days)::timestamp at time zone :zone
                 and\s""" + CancelledStays.IS_NONE + """
                 and not exists (select from check_in i where i.reservation_id = r.id and i.undone_at is null)
                 and not exists (select from arrival_reminder a where a.reservation_id = r.id and a.arrives_on = r.arrives_on)
               order by r.id
              on conflict on constraint a_stay_is_reminded_of_once do nothing
              returning id, reservation_id)
            select o.id, r.id as stay, 'R-' || r.number as number, c.name as household
              from opened o join reservation r on r.id = o.reservation_id join customer c on c.id = r.customer_id order by o.id""";

    private final JdbcClient jdbc;
    private final Resorts resorts;
    private final Outbox outbox;
    private final Clock clock;

    ArrivalReminders(JdbcClient jdbc, Resorts resorts, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.resorts = resorts;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Opened(UUID id, UUID stay, String number, String household) {}

    /** What a reminder was opened for. */
    record Reminded(ReservationId stay, LocalDate arrives) {}

    /** Of all that come in the days their resort chose; nothing where it chose none. */
    public void open() {
        resorts.list().forEach(this::open);
    }

    private void open(Resort resort) {
        var days = outbox.daysBeforeArrival(resort.id());
        if (days.isEmpty()) return;
        jdbc.sql(OPEN)
                .param("resort", resort.id().value())
                .param("today", resort.today(clock))
                .param("days", days.getAsInt())
                .param("zone", resort.zone().getId())
                .param("now", Columns.now(clock))
                .query(Opened.class)
                .list()
                .forEach(o ->
                        outbox.tell(new Topic(resort.id(), o.id(), o.stay(), o.number(), o.household()), Kind.ARRIVAL));
    }

    @Transactional(readOnly = true)
    public Reminded find(UUID reminder) {
        return jdbc.sql("select reservation_id, arrives_on from arrival_reminder where id = ?")
                .param(reminder)
                .query((row, _) -> new Reminded(
                        new ReservationId(row.getObject("reservation_id", UUID.class)),
                        row.getObject("arrives_on", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
