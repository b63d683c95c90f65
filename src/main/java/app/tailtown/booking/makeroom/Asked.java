package app.tailtown.booking.makeroom;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For what room is to be made, as an address has it.
 *
 * @param customer the household that asks; null when nobody was named
 */
record Asked(
        LocalDate arrives,
        LocalDate departs,
        UUID type,
        List<UUID> pets,
        @Nullable UUID customer) {

    String query() {
        var query = new StringBuilder("?arrives=%s&departs=%s&suiteTypeId=%s".formatted(arrives, departs, type));
        pets.forEach(p -> query.append("&petIds=").append(p));
        if (customer != null) query.append("&customerId=").append(customer);
        return query.toString();
    }
}
