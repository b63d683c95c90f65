package app.tailtown.booking.makeroom;

import app.tailtown.lodging.Stay;
import app.tailtown.platform.FieldsRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For what room is to be made.
 *
 * @param customer the household that asks; null when nobody was named
 */
record Asked(
        Stay stay, UUID type, List<UUID> pets, @Nullable UUID customer) {

    /** As many as anybody shows on one page. */
    private static final int MOST_NIGHTS = 62;

    private static final int MOST_PETS = 20;

    /** Refuses nights nobody can mean. */
    static Asked of(LocalDate arrives, LocalDate departs, UUID type, List<UUID> pets, @Nullable UUID customer) {
        if (!arrives.isBefore(departs)) throw FieldsRefused.field("departs", "after-arrival");
        if (departs.isAfter(arrives.plusDays(MOST_NIGHTS))) {
            throw FieldsRefused.field("departs", "at-most-nights", MOST_NIGHTS);
        }
        if (pets.size() > MOST_PETS) throw FieldsRefused.field("petIds", "too-many", MOST_PETS);
        return new Asked(
                new Stay(arrives, departs), type, pets.stream().distinct().toList(), customer);
    }

    /** As an address has it. */
    String query() {
        var query = new StringBuilder(
                "?arrives=%s&departs=%s&suiteTypeId=%s".formatted(stay.arrives(), stay.departs(), type));
        pets.forEach(p -> query.append("&petIds=").append(p));
        if (customer != null) query.append("&customerId=").append(customer);
        return query.toString();
    }
}
