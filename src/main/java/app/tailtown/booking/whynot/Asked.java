package app.tailtown.booking.whynot;

import app.tailtown.booking.plan.StayAsked;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.platform.Dates;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants explained, as far as it can be read.
 *
 * @param customer the household that asks; null when nobody was named
 * @param type and {@code night}: the number whose suites are shown one by one; null when none was chosen
 */
record Asked(
        Stay stay,
        List<UUID> pets,
        @Nullable UUID customer,
        @Nullable UUID type,
        @Nullable LocalDate night) {

    static Asked of(Typed typed, LocalDate today) {
        var stay = stay(Reading.date(typed.of("arrives")), Reading.date(typed.of("departs")), today);
        var night =
                Reading.date(typed.of("night")).filter(n -> stay.nightOf(n) >= 0 && stay.nightOf(n) < stay.nights());
        return new Asked(
                stay,
                typed.all("petIds").stream()
                        .flatMap(p -> Reading.id(p).stream())
                        .distinct()
                        .limit(PetId.MOST_TOGETHER)
                        .toList(),
                Reading.id(typed.of("customerId")).orElse(null),
                Reading.id(typed.of("suiteTypeId")).orElse(null),
                night.orElse(null));
    }

    private static Stay stay(Optional<LocalDate> arrives, Optional<LocalDate> departs, LocalDate today) {
        var from = arrives.filter(d -> Dates.isInRange(d, today)).orElse(today);
        var until = departs.filter(from::isBefore).orElse(from.plusDays(1));
        var last = from.plusDays(StayAsked.MOST_NIGHTS);
        return new Stay(from, until.isAfter(last) ? last : until);
    }

    /** As an address has it, without the number that was chosen. */
    String query() {
        var query = new StringBuilder("?arrives=" + stay.arrives() + "&departs=" + stay.departs());
        pets.forEach(p -> query.append("&petIds=").append(p));
        if (customer != null) query.append("&customerId=").append(customer);
        return query.toString();
    }
}
