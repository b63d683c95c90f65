package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Lets;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Remedy;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reservations that keep somebody else from something. */
@Repository
class StaysInTheWay {

    private final JdbcClient jdbc;
    private final Lets lets;

    StaysInTheWay(JdbcClient jdbc, Lets lets) {
        this.jdbc = jdbc;
        this.lets = lets;
    }

    /** What somebody has to know of the reservation that is in the way. */
    record InTheWay(UUID id, String number, LocalDate arrives, LocalDate departs) {

        Remedy open() {
            return Remedy.go("open-reservation", List.of(number), "/reservations/" + id);
        }
    }

    /** Who has the first let that keeps this suite from being free for these nights. */
    Optional<InTheWay> inSuite(Resort resort, Suite suite, Stay nights, HolderId but) {
        return lets.holderInTheWay(resort, suite, nights, but).flatMap(this::brief);
    }

    Optional<InTheWay> brief(HolderId holder) {
        return jdbc.sql(
                        "select id, 'R-' || number as number, arrives_on as arrives, departs_on as departs from reservation where id = ?")
                .param(holder.value())
                .query(InTheWay.class)
                .optional();
    }

    /** A stay that is not cancelled and either still to come or with a pet in the house, at any resort of the company. */
    Optional<InTheWay> standing(@Nullable CustomerId customer, @Nullable PetId pet, LocalDate today) {
        return jdbc.sql("select * from standing_stay(:customer, :pet, :today)")
                .param("customer", customer == null ? null : customer.value(), Types.OTHER)
                .param("pet", pet == null ? null : pet.value(), Types.OTHER)
                .param("today", today)
                .query(InTheWay.class)
                .optional();
    }
}
