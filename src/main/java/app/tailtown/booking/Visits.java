package app.tailtown.booking;

import app.tailtown.customers.PetId;
import app.tailtown.lodging.HolderId;
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

    /** The suite in which one of these pets slept last, when somebody else's have come into it since. */
    Optional<Occupied> occupied(Reservation reservation, List<PetId> pets) {
        return jdbc.sql("""
                with last as (
                select distinct on (t.pet_id) t.pet_id, l.suite_id, upper(l.span) as ended
                  from let l join let_pet t on t.organization_id = l.organization_id and t.let_id = l.id
                 where l.holder_id = :reservation and l.released_at is null and t.pet_id = any (:pets)
                 order by t.pet_id, l.arrives_on desc)
                select last.pet_id, u.name as suite, o.holder_id
                  from last
                  join suite u on u.organization_id = current_organization() and u.id = last.suite_id
                  join let o on o.organization_id = u.organization_id and o.suite_id = u.id and o.holder_id <> :reservation and o.kind = 'boarding'
                   and o.released_at is null and o.span && tstzrange(last.ended, last.ended + interval '3 days')
                  join let_pet g on g.organization_id = o.organization_id and g.let_id = o.id
                  join pet_stay s on s.organization_id = o.organization_id and s.reservation_id = o.holder_id and s.pet_id = g.pet_id
                 where s.checked_in_at is not null and s.checked_out_at is null
                 order by last.pet_id limit 1""")
                .param("reservation", reservation.id().value())
                .param("pets", ids(pets))
                .query((row, _) -> new Occupied(
                        new PetId(row.getObject("pet_id", UUID.class)),
                        row.getString("suite"),
                        new HolderId(row.getObject("holder_id", UUID.class))))
                .optional();
    }

    /** The pet's suite, and who is in it now. */
    record Occupied(PetId pet, String suite, HolderId by) {}

    private static UUID[] ids(List<PetId> pets) {
        return pets.stream().map(PetId::value).toArray(UUID[]::new);
    }
}
