package app.tailtown.booking;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Ids;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came and went when, in the database. Every fact is a row for each pet; taking it back is the end of that row. */
@Repository
class Visits {

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void checkIn(Reservation reservation, List<PetId> pets, OffsetDateTime now) {
        for (var pet : pets) {
            jdbc.sql("insert into check_in (id, resort_id, reservation_id, pet_id, at) values (?, ?, ?, ?, ?)")
                    .params(
                            Ids.next(),
                            reservation.resortId().value(),
                            reservation.id().value(),
                            pet.value(),
                            now)
                    .update();
        }
    }

    /** {@code gaveUp}: the departure each of those booked who gives the rest of its nights up. */
    void checkOut(Reservation reservation, List<PetId> pets, Map<PetId, LocalDate> gaveUp, OffsetDateTime now) {
        for (var pet : pets) {
            jdbc.sql("""
                    insert into check_out (id, resort_id, check_in_id, at, gave_up_until)
                    select :id, resort_id, check_in_id, :now, :until from pet_stay where reservation_id = :reservation and pet_id = :pet""")
                    .param("id", Ids.next())
                    .param("now", now)
                    .param("until", gaveUp.get(pet), Types.DATE)
                    .param("reservation", reservation.id().value())
                    .param("pet", pet.value())
                    .update();
        }
    }

    void noShow(Reservation reservation, List<PetId> pets, boolean released, OffsetDateTime now) {
        for (var pet : pets) {
            jdbc.sql(
                            "insert into no_show (id, resort_id, reservation_id, pet_id, at, released) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            Ids.next(),
                            reservation.resortId().value(),
                            reservation.id().value(),
                            pet.value(),
                            now,
                            released)
                    .update();
        }
    }

    void undoNoShow(Reservation reservation, List<PetId> pets, OffsetDateTime now) {
        jdbc.sql("""
                update no_show set undone_at = ?, undone_by = current_actor()
                 where reservation_id = ? and pet_id = any (?) and undone_at is null""").params(now, reservation.id().value(), ids(pets)).update();
    }

    void undoCheckIn(Reservation reservation, List<PetId> pets, OffsetDateTime now) {
        jdbc.sql("""
                update check_in set undone_at = ?, undone_by = current_actor()
                 where reservation_id = ? and pet_id = any (?) and undone_at is null""").params(now, reservation.id().value(), ids(pets)).update();
    }

    void undoCheckOut(Reservation reservation, List<PetId> pets, OffsetDateTime now) {
        jdbc.sql("""
                update check_out set undone_at = ?, undone_by = current_actor()
                 where undone_at is null
                   and check_in_id in (select check_in_id from pet_stay where reservation_id = ? and pet_id = any (?))""").params(now, reservation.id().value(), ids(pets)).update();
    }

    /** Where one of these pets slept last and somebody else's have come in since. */
    Optional<Occupied> occupied(Reservation reservation, List<PetId> pets) {
        return jdbc.sql("""
                select t.pet_id, u.name as suite, r.id as reservation_id, 'R-' || r.number as number
                  from let l
                  join let_pet t on t.organization_id = l.organization_id and t.let_id = l.id
                  join suite u on u.organization_id = l.organization_id and u.id = l.suite_id
                  join let o on o.organization_id = l.organization_id and o.suite_id = l.suite_id and o.holder_id <> l.holder_id and o.kind = 'boarding'
                   and o.released_at is null and o.span && tstzrange(upper(l.span), null) and lower(o.span) < upper(l.span) + interval '3 days'
                  join let_pet g on g.organization_id = o.organization_id and g.let_id = o.id
                  join pet_stay s on s.organization_id = o.organization_id and s.reservation_id = o.holder_id and s.pet_id = g.pet_id
                  join reservation r on r.organization_id = o.organization_id and r.id = o.holder_id
                 where l.holder_id = :reservation and l.released_at is null and t.pet_id = any (:pets)
                   and s.checked_in_at is not null and s.checked_out_at is null
                 order by t.pet_id limit 1""")
                .param("reservation", reservation.id().value())
                .param("pets", ids(pets))
                .query((row, _) -> new Occupied(
                        new PetId(row.getObject("pet_id", UUID.class)),
                        row.getString("suite"),
                        new ReservationId(row.getObject("reservation_id", UUID.class)),
                        row.getString("number")))
                .optional();
    }

    /** The pet's suite, and the stay that is in it now. */
    record Occupied(PetId pet, String suite, ReservationId by, String number) {}

    private static UUID[] ids(List<PetId> pets) {
        return pets.stream().map(PetId::value).toArray(UUID[]::new);
    }
}
