package app.tailtown.booking.waitlist;

import app.tailtown.admission.Consent;
import app.tailtown.booking.BookStay;
import app.tailtown.booking.Move;
import app.tailtown.lodging.Stay;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody offers by hand to one who waits. Whatever is not said is as it was wished.
 *
 * @param suiteTypeId any suite of this type
 * @param suiteId this suite and no other
 * @param moves nights in other suites, for a split stay that begins in {@code suiteId}
 * @param waiveHours although opening hours or a minimum stay stand against it; {@code waiveReason} says why
 * @param consent what is said to findings that stand against the pets
 */
record MakeOffer(
        @Nullable LocalDate arrives,
        @Nullable LocalDate departs,
        @Nullable UUID suiteTypeId,
        @Nullable UUID suiteId,
        @Size(max = 31) List<@NotNull @Valid Move> moves,
        boolean waiveHours,
        @Size(max = 500) String waiveReason,
        @Nullable @Valid Consent consent) {

    /** As it was wished. */
    static final MakeOffer NOTHING = new MakeOffer(null, null, null, null, List.of(), false, "", null);

    MakeOffer {
        moves = moves == null ? List.of() : List.copyOf(moves);
        waiveReason = waiveReason == null ? "" : waiveReason;
    }

    /** Whether it says which suite or which nights. */
    boolean saysWhat() {
        return arrives != null || departs != null || suiteTypeId != null || suiteId != null;
    }

    /** Refuses dates that run backwards or that nobody can mean. */
    Stay nights(Stay wished, LocalDate today) {
        var from = arrives == null ? wished.arrives() : arrives;
        Dates.refuseOutOfRange("arrives", from, today);
        var until = departs == null ? from.plusDays(wished.nights()) : departs;
        Dates.refuseOutOfRange("departs", until, today);
        if (!from.isBefore(until)) throw FieldsRefused.field("departs", "after-arrival");
        return new Stay(from, until);
    }

    BookStay wish(
            UUID resort, UUID service, UUID customer, List<UUID> pets, Stay nights, @Nullable UUID type, String note) {
        return new BookStay(
                resort,
                service,
                customer,
                pets,
                nights.arrives(),
                nights.departs(),
                type,
                suiteId,
                false,
                null,
                null,
                note,
                List.of(),
                moves,
                List.of(),
                waiveHours,
                waiveReason,
                consent,
                null,
                true);
    }
}
