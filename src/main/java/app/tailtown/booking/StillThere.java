package app.tailtown.booking;

import app.tailtown.web.Query;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A suite that is promised to whoever arrives today, or should have before and is still awaited, while the pets who had it before are still in it, though their nights are over.
 *
 * @param suite "A3"
 * @param pets "Max, Luna"
 * @param reservation the stay of one of them
 */
public record StillThere(String suite, String pets, UUID reservation) {

    /** To stand among the common table expressions of whoever uses {@link #OF_R}: every pet in the house, and the nights it has or had in a suite. */
    public static final String INSIDE = """
            inside as materialized (
              select o.suite_id, o.holder_id, o.span, p.name
                from in_house h
                join check_in s on s.organization_id = h.organization_id and s.id = h.check_in_id
                join let o on o.organization_id = h.organization_id and o.holder_id = h.reservation_id and o.released_at is null and o.kind = 'boarding'
                join let_pet t on t.organization_id = o.organization_id and t.let_id = o.id and t.pet_id = s.pet_id
                join pet p on p.organization_id = t.organization_id and p.id = t.pet_id
               where h.organization_id = current_organization() and h.resort_id = :resort)
            """;

    /** A JSON object of the reservation {@code r}, null when nobody is in the way; wants {@link #INSIDE}, {@code :day} and {@code :today}. */
    public static final String OF_R = """
            (select jsonb_build_object('suite', min(u.name), 'pets', string_agg(distinct i.name, ', '),
                                       'reservation', min(i.holder_id::text))
                      from let l
                      join suite u on u.organization_id = l.organization_id and u.id = l.suite_id
                     cross join lateral (select i.name, i.holder_id from inside i where i.suite_id = l.suite_id and i.holder_id <> l.holder_id
                       and i.span && tstzrange(lower(l.span) - interval '3 days', lower(l.span)) offset 0) i
                     where l.organization_id = r.organization_id and l.holder_id = r.id and l.released_at is null and l.arrives_on <= :day and :day = :today
                       and (l.arrives_on = :day or exists (select from let_pet w
                               join pet_stay c on c.organization_id = w.organization_id and c.reservation_id = l.holder_id and c.pet_id = w.pet_id
                              where w.organization_id = l.organization_id and w.let_id = l.id and c.checked_in_at is null and c.no_show_at is null))
                    having count(*) > 0)""";

    /** Where they are checked out; one comes back to {@code here} then. */
    public String checkOut(String here) {
        return Query.on("/reservations/" + reservation + "/check-out", Map.of("to", here));
    }

    /** For as long as somebody of the stay is to come into the suite. */
    static Optional<StillThere> of(JdbcClient jdbc, Reservation stay, LocalDate today) {
        if (stay.cancelled() != null || stay.pets().stream().noneMatch(p -> p.isDueToCome(today)))
            return Optional.empty();
        return jdbc.sql("with " + INSIDE
                        + "select x.still ->> 'suite' as suite, x.still ->> 'pets' as pets, (x.still ->> 'reservation')::uuid as reservation from (select "
                        + OF_R
                        + " as still from reservation r where r.id = :id) x where x.still is not null")
                .param("id", stay.id().value())
                .param("resort", stay.resortId().value())
                .param("day", today)
                .param("today", today)
                .query((row, _) -> new StillThere(
                        row.getString("suite"), row.getString("pets"), row.getObject("reservation", UUID.class)))
                .optional();
    }
}
